"""Expression in, a look-ahead out for the characters that its matches can start with.

It may let too many through, never too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from parsimonious.expressions import Expression, Literal, Lookahead, OneOf, Quantifier, Regex

from bulletin.pattern import BLANK, DIGIT, DIGITS, Items, Node, PatternError, parse, symbol

_BLOCK = 128
"""Scripts have blocks of so many code points, or of multiples of it."""

First = tuple[frozenset[str] | None, bool]
"""Symbols, None if they can be any, and whether nothing at all may be taken."""


class Firsts:
    """What the expressions of one grammar can start with, each worked out once."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._known: dict[int, First] = {}

    def guard(self, expression: Expression) -> str:
        """A look-ahead that whatever the expression takes passes; "" where it tells nothing."""
        chars, empty = self._of(expression)
        return "" if chars is None or empty or begins(expression) else f"(?={_class(chars)})"

    def _of(self, expression: Expression) -> First:
        found = self._known.get(id(expression))
        if found is None:
            self._known[id(expression)] = None, True  # a cycle ends here
            found = self._known[id(expression)] = self._worked_out(expression)
        return found

    def _worked_out(self, expression: Expression) -> First:
        match expression:
            case Literal():
                return _leaf(re.escape(str(expression.literal)))
            case Regex():
                return _leaf(expression.re.pattern)
            case Lookahead():
                return frozenset(), True
            case Quantifier():
                chars, empty = self._of(expression.members[0])
                return chars, empty or not expression.min
            case OneOf():
                return _either(map(self._of, expression.members))
        return _sequence(map(self._of, expression.members))


def begins(expression: Expression) -> bool:
    """Whether an expression starts with a character: then ``re`` sees at once that it fails."""
    match expression:
        case Literal():
            return True
        case Regex():
            first = _items(expression.re.pattern)[:1]
            return bool(first) and first[0].kind == "char"
        case Lookahead() | OneOf() | Quantifier():
            return False
    return begins(expression.members[0])


def _either(found: Iterable[First]) -> First:
    several = [*found]
    chars = [one for one, _ in several]
    united = None if None in chars else frozenset[str]().union(*(one for one in chars if one))
    return united, any(empty for _, empty in several)


def _sequence(found: Iterable[First]) -> First:
    chars: frozenset[str] = frozenset()
    for more, empty in found:
        if more is None:
            return None, True
        chars |= more
        if not empty:
            return chars, False
    return chars, True


@cache
def _items(pattern: str) -> Items:
    try:
        return parse(pattern)
    except PatternError:
        return ()


@cache
def _leaf(pattern: str) -> First:
    items = _items(pattern)
    return _sequence(map(_node, items)) if items else (None, True)


def _node(node: Node) -> First:
    if node.kind == "char":
        return node.chars, False
    if not node.takes:
        return frozenset(), True
    chars, empty = _either(_sequence(map(_node, items)) for items in node.below)
    return chars, empty or (node.kind == "repeat" and not node.least)


@cache
def _class(chars: frozenset[str]) -> str:
    """A class of all characters with these symbols; if not ASCII, of their blocks."""
    plain = (f"\\x{code:02x}" for code in range(128) if symbol(chr(code)) in chars)
    blocks = {ord(char) // _BLOCK for char in _others(chars)} - {0}
    spans = (
        f"{chr(first * _BLOCK)}-{chr((last + 1) * _BLOCK - 1)}" for first, last in _runs(blocks)
    )
    return f"[{''.join((*plain, *spans))}]"


def _others(chars: frozenset[str]) -> Iterator[str]:
    yield from chars
    if DIGIT in chars:
        yield from DIGITS
    if BLANK in chars:
        yield from filter(str.isspace, map(chr, range(0x3100)))


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    for _, run in groupby(enumerate(sorted(numbers)), lambda pair: pair[1] - pair[0]):
        found = [number for _, number in run]
        yield found[0], found[-1]
