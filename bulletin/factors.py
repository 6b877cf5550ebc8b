"""Pattern in, what each of its matches must contain and start with out.

A scan that looks only where such a factor stands skips prose and misses
nothing. Digits of every script count as one symbol, ``0``, blanks as another,
and letters are in lower case: a factor or prefix may be found too often, never
too seldom. Nothing here knows what a date is.

Source: the syntax tree of the standard library's own ``re`` parser. It is not a
        public interface: ``FactorError`` says that it changed, and then a
        grammar is scanned without any of this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

DIGIT = "0"
BLANK = " "
_DIGITS, _BLANKS = frozenset({DIGIT}), frozenset({BLANK})
_MANY = 5000
"""A set of alternatives larger than this is not spelled out."""
_IGNORE_CASE = 2


class FactorError(Exception):
    """The ``re`` parser does not give the tree that this module knows."""


class Factor(NamedTuple):
    """Every match contains one of ``words``; the first starts at most ``reach`` characters in."""

    words: frozenset[str]
    reach: int


def parse(pattern: str) -> tuple[Any, ...]:
    """The syntax tree of a pattern; FactorError where this Python has none to give."""
    try:
        from re import _parser  # type: ignore[attr-defined]

        return tuple(_parser.parse(pattern))
    except (ImportError, TypeError, AttributeError) as error:
        raise FactorError(str(error)) from None


def width(items: Sequence[Any]) -> int:
    """How many characters a match has at most."""
    return sum(_widest(str(op), argument) for op, argument in items)


def _widest(op: str, argument: Any) -> int:
    match op:
        case "LITERAL" | "NOT_LITERAL" | "IN" | "ANY":
            return 1
        case "MAX_REPEAT" | "MIN_REPEAT":
            return int(argument[1]) * width(argument[2])
        case "BRANCH":
            return max(map(width, argument[1]))
        case _:
            return sum(map(width, _below(op, argument)))


def _below(op: str, argument: Any) -> list[Any]:
    """The trees that an operation consumes text with; a look-around consumes none."""
    match op:
        case "SUBPATTERN":
            return [argument[-1]]
        case "ATOMIC_GROUP":
            return [argument]
        case "ASSERT" | "ASSERT_NOT" | "AT":
            return []
    raise FactorError(f"unknown operation {op}")


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
        elif str(kind) == "RANGE" and value[1] - value[0] < _MANY:
            found.update(symbol(chr(code)) for code in range(value[0], value[1] + 1))
        else:
            return None
    return frozenset(found)


def symbol(char: str) -> str:
    """The symbol of a character: ``0`` for a digit, one blank for all, small ASCII letters."""
    if char.isdecimal():
        return DIGIT
    return BLANK if char.isspace() else char.lower() if char.isascii() else char


def spelled(items: Sequence[Any]) -> frozenset[str] | None:
    """All texts that ``items`` match, in symbols, if they are few; None otherwise."""
    texts = {""}
    for op, argument in items:
        found = _spelled(str(op), argument)
        if found is None or len(texts) * len(found) > _MANY:
            return None
        texts = {text + more for text in texts for more in found}
    return frozenset(texts)


def _spelled(op: str, argument: Any) -> frozenset[str] | None:
    if (found := characters(op, argument)) is not None:
        return found
    match op:
        case "BRANCH":
            parts = [spelled(items) for items in argument[1]]
            return None if None in parts else frozenset().union(*(p for p in parts if p))
        case "MAX_REPEAT":
            return frozenset({BLANK}) if _is_blank(argument) else None
        case "NOT_LITERAL" | "ANY" | "IN" | "MIN_REPEAT":
            return None
    parts = [spelled(items) for items in _below(op, argument)] or [frozenset({""})]
    return parts[0] if len(parts) == 1 else None


def _is_blank(repeat: Any) -> bool:
    least, _, body = repeat
    return bool(least) and len(body) == 1 and characters(str(body[0][0]), body[0][1]) == _BLANKS


def factors(items: Sequence[Any], cost: Callable[[frozenset[str]], int]) -> Iterator[Factor]:
    """Sets of which each match must contain a member; of a choice the cheapest by ``cost``."""
    before = 0
    run: list[Any] = []
    for item in items:
        op, argument = str(item[0]), item[1]
        if (texts := spelled([*run, item])) is not None:
            run.append(item)
            words = frozenset(max(text.split(BLANK), key=len) for text in texts)
            if "" not in words:
                words = frozenset(DIGIT if DIGIT in word else word for word in words)
                yield Factor(words, lead(items) if words == _DIGITS else before)
        else:
            run = []
            for found in _inner(op, argument, cost):
                only = found.words == _DIGITS
                yield Factor(found.words, lead(items) if only else before + found.reach)
        before += _widest(op, argument)


def _inner(op: str, argument: Any, cost: Callable[[frozenset[str]], int]) -> Iterator[Factor]:
    match op:
        case "BRANCH":
            best = [cheapest(factors(items, cost), cost) for items in argument[1]]
            if all(best):
                words = frozenset().union(*(one.words for one in best if one))
                yield Factor(words, max(one.reach for one in best if one))
        case "MAX_REPEAT" | "MIN_REPEAT":
            if argument[0]:
                yield from factors(argument[2], cost)
        case "NOT_LITERAL" | "ANY" | "IN":
            return
        case _:
            for below in _below(op, argument):
                yield from factors(below, cost)


def cheapest(found: Iterator[Factor], cost: Callable[[frozenset[str]], int]) -> Factor | None:
    """The factor whose words cost least to look for; None if there is none."""
    return min(found, key=lambda one: cost(one.words), default=None)


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
    return max(map(lead, _below(op, argument)), default=0)


def _dry_all(items: Sequence[Any]) -> int | None:
    """How wide a match without a digit is at most; None if each has a digit."""
    widths = [_dry(str(op), argument) for op, argument in items]
    return None if None in widths else sum(w for w in widths if w)


def _dry(op: str, argument: Any) -> int | None:
    match op:
        case "LITERAL" | "NOT_LITERAL" | "IN" | "ANY":
            return None if characters(op, argument) == _DIGITS else 1
        case "BRANCH":
            widths = [_dry_all(items) for items in argument[1]]
            return max((w for w in widths if w is not None), default=None)
        case "MAX_REPEAT" | "MIN_REPEAT":
            each = _dry_all(argument[2])
            return (None if argument[0] else 0) if each is None else int(argument[1]) * each
    below = _below(op, argument)
    return _dry_all(below[0]) if below else 0


def prefixes(items: Sequence[Any], length: int) -> frozenset[str]:
    """Symbols of which every match starts with one; after a digit anything may follow."""
    return frozenset(text for text, _ in _starts(items, length))


def _starts(items: Sequence[Any], length: int) -> set[tuple[str, bool]]:
    """(start, whether the items can end there and go on with what follows them)."""
    going: set[str] = {""}
    done: set[str] = set()
    for op, argument in items:
        found = _start(str(op), argument, length)
        after: set[str] = set()
        for head in going:
            for tail, ends in found:
                text = (head + tail)[:length]
                (after if ends and len(text) < length else done).add(text)
        going = after
        if not going:
            break
    return {(text, False) for text in done} | {(text, True) for text in going}


def _start(op: str, argument: Any, length: int) -> set[tuple[str, bool]]:
    if (found := characters(op, argument)) is not None:
        return {(symbol, symbol != DIGIT) for symbol in found}
    match op:
        case "BRANCH":
            return set().union(*(_starts(items, length) for items in argument[1]))
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, most, body = argument
            counts = range(least, min(int(most), least + length) + 1)
            return set().union(*(_starts([*body] * count, length) for count in counts))
        case "NOT_LITERAL" | "ANY" | "IN":
            return {("", False)}
    below = _below(op, argument)
    return _starts(below[0], length) if below else {("", True)}
