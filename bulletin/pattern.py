"""A pattern's syntax tree: what its characters are, and how wide its matches can be.

Digits of every script count as one symbol, ``0``, blanks as another, and letters
are in lower case.

Source: the standard library's own ``re`` parser, which is not a public
        interface: ``PatternError`` says that it changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

DIGIT = "0"
BLANK = " "
DIGITS, BLANKS = frozenset({DIGIT}), frozenset({BLANK})
MANY = 5000
"""A set of alternatives larger than this is not spelled out."""


class PatternError(Exception):
    """The ``re`` parser does not give the tree that this module knows."""


def parse(pattern: str) -> tuple[Any, ...]:
    """The syntax tree of a pattern; PatternError where this Python has none to give."""
    try:
        from re import _parser  # type: ignore[attr-defined]

        return tuple(_parser.parse(pattern))
    except (ImportError, TypeError, AttributeError) as error:
        raise PatternError(str(error)) from None


def width(items: Sequence[Any]) -> int:
    """How many characters a match has at most."""
    return sum(widest(str(op), argument) for op, argument in items)


def widest(op: str, argument: Any) -> int:
    """How many characters one operation takes at most."""
    match op:
        case "LITERAL" | "NOT_LITERAL" | "IN" | "ANY":
            return 1
        case "MAX_REPEAT" | "MIN_REPEAT":
            return int(argument[1]) * width(argument[2])
        case "BRANCH":
            return max(map(width, argument[1]))
        case _:
            return sum(map(width, inner(op, argument)))


def inner(op: str, argument: Any) -> list[Any]:
    """The trees that an operation consumes text with; a look-around consumes none."""
    match op:
        case "SUBPATTERN":
            return [argument[-1]]
        case "ATOMIC_GROUP":
            return [argument]
        case "ASSERT" | "ASSERT_NOT" | "AT":
            return []
    raise PatternError(f"unknown operation {op}")


def characters(op: str, argument: Any) -> frozenset[str] | None:
    """The symbols of one character; None if it can be almost anything."""
    if op == "LITERAL":
        return frozenset({symbol(chr(argument))})
    if op != "IN":
        return None
    found: set[str] = set()
    for kind, value in argument:
        if str(kind) == "LITERAL":
            found.add(symbol(chr(value)))
        elif str(kind) == "RANGE" and value[1] - value[0] < MANY:
            found.update(symbol(chr(code)) for code in range(value[0], value[1] + 1))
        else:
            return None
    return frozenset(found)


def symbol(char: str) -> str:
    """The symbol of a character: ``0`` for a digit, one blank for all, small ASCII letters."""
    if char.isdecimal():
        return DIGIT
    return BLANK if char.isspace() else char.lower() if char.isascii() else char


def lead(items: Sequence[Any]) -> int:
    """How many characters a match has at most before its first digit."""
    worst = before = 0
    for op, argument in items:
        worst = max(worst, before + _lead(str(op), argument))
        width_without = _dry(str(op), argument)
        if width_without is None:
            return worst
        before += width_without
    return worst


def _lead(op: str, argument: Any) -> int:
    match op:
        case "LITERAL" | "NOT_LITERAL" | "IN" | "ANY":
            return 0
        case "BRANCH":
            return max(map(lead, argument[1]))
        case "MAX_REPEAT" | "MIN_REPEAT":
            return lead(argument[2]) + (int(argument[1]) - 1) * (_dry_all(argument[2]) or 0)
    return max(map(lead, inner(op, argument)), default=0)


def _dry_all(items: Sequence[Any]) -> int | None:
    """How wide a match without a digit is at most; None if each has a digit."""
    widths = [_dry(str(op), argument) for op, argument in items]
    return None if None in widths else sum(w for w in widths if w)


def _dry(op: str, argument: Any) -> int | None:
    match op:
        case "LITERAL" | "NOT_LITERAL" | "IN" | "ANY":
            return None if characters(op, argument) == DIGITS else 1
        case "BRANCH":
            widths = [_dry_all(items) for items in argument[1]]
            return max((w for w in widths if w is not None), default=None)
        case "MAX_REPEAT" | "MIN_REPEAT":
            each = _dry_all(argument[2])
            return (None if argument[0] else 0) if each is None else int(argument[1]) * each
    trees = inner(op, argument)
    return _dry_all(trees[0]) if trees else 0
