"""Span in, phrase out: what is printed, in the page's own terms.

Two engines read the same: the rule's compiled pattern, and the parsimonious
tree that it stands for. The first is fast, the second is the definition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from bulletin.grammar import Grammar
from bulletin.names import is_part
from bulletin.scan import Found

if TYPE_CHECKING:
    from parsimonious.nodes import Node


class Part(NamedTuple):
    """One named piece of a phrase, and where it stands in the text (code points)."""

    name: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rule, the text it took, and its parts in the rule's order."""

    rule: str
    text: str
    start: int
    end: int
    parts: tuple[Part, ...]
    _firsts: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note the first part of each name: a phrase is asked for its parts again and again."""
        firsts = {part.name: part.text for part in reversed(self.parts)}
        object.__setattr__(self, "_firsts", firsts)

    def first(self, name: str) -> str:
        """The text of the first part of that name, empty if it has none."""
        return self._firsts.get(name, "")

    def all(self, name: str) -> tuple[str, ...]:
        """The texts of all parts of that name."""
        return tuple(part.text for part in self.parts if part.name == name)

    @property
    def names(self) -> AbstractSet[str]:
        """Which parts it has."""
        return self._firsts.keys()


def read(text: str, found: Found, grammar: Grammar) -> Phrase:
    """The phrase at ``found``, by the compiled pattern of its rule.

    Raises: ValueError if the rule does not take just that span.
    """
    match = grammar.engine.pattern(found.rule).match(text, found.start)
    if not match or match.end() != found.end:
        raise ValueError(f"{found.rule} does not stand at {found.start}..{found.end}")
    return read_match(found.rule, match, grammar)


def read_match(rule: str, match: re.Match[str], grammar: Grammar) -> Phrase:
    """The phrase that the pattern of ``rule`` took."""
    names = grammar.engine.by_name[rule].parts
    parts = tuple(
        Part(name, part, *match.span(group))
        for group, (name, part) in enumerate(zip(names, match.groups(), strict=True), start=1)
        if part is not None
    )
    return Phrase(rule, match[0], match.start(), match.end(), parts)


def read_tree(node: Node) -> Phrase:
    """The phrase of a parsimonious tree: the same as ``read`` gives."""
    return Phrase(node.expr_name, node.text, node.start, node.end, tuple(_parts(node)))


def _parts(node: Node) -> Iterator[Part]:
    below = [part for child in node.children for part in _parts(child)]
    if below or not is_part(node.expr_name):
        yield from below
    else:
        yield Part(node.expr_name, node.text, node.start, node.end)
