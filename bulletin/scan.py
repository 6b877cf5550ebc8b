"""Text in, candidate spans out: where a phrase stands, and which one.

One pass, left to right, leftmost first; at one place the grammar's order
decides. No meaning is looked at: what is impossible is found all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bulletin.grammar import Grammar


class Found(NamedTuple):
    """A phrase at ``text[start:end]``, code points, half-open; ``rule`` names it."""

    start: int
    end: int
    rule: str


def scan(text: str, grammar: Grammar) -> Iterator[Found]:
    """Every phrase of ``text``, in order, without overlaps."""
    for found in grammar.scanner.finditer(text):
        yield Found(found.start(), found.end(), str(found.lastgroup))
