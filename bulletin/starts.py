"""Pattern in, what its matches can start with out: too much of it perhaps, never too little."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from string import ascii_lowercase

from bulletin.factors import edges
from bulletin.pattern import DIGIT, Items, Node, widest
from bulletin.symbols import EDGE

_NO_DIGIT, _NO_LETTER = "\x03", "\x04"
"""Not symbols: no digit can stand before, no ASCII letter."""
_MARKS = EDGE + _NO_DIGIT + _NO_LETTER
_MOST = 30_000
"""With more starts than this, fewer of their symbols are told."""


def prefixes(items: Items, length: int) -> frozenset[str]:
    """Symbols of which every match starts with one, up to ``length`` of them.

    Digits at the very start are one symbol, however many there are; after the
    next letter, or a digit further on, anything may follow. Where a word or
    a run of digits has to start, ``EDGE`` comes first.
    """
    found = (text for text, _ in _starts(items, length, last=True))
    return frozenset(map(_edged, found))


def digits_before(items: Items) -> int:
    """How many digits at least stand before every match."""
    found = 0
    for node in items:
        if node.kind == "nothing":
            found = max(found, node.least)
        elif node.kind == "group":
            found = max(found, digits_before(node[0]))
        if widest(node):
            break
    return found


def _edged(text: str) -> str:
    """A start with an edge, if nothing of its own kind may stand before it."""
    marks, rest = _apart(text)
    alike = _NO_DIGIT if rest.startswith(DIGIT) else _NO_LETTER if "a" <= rest[:1] <= "z" else EDGE
    return EDGE + rest if EDGE in marks or alike in marks else rest


@cache
def _apart(text: str) -> tuple[str, str]:
    """The marks of a start, and its symbols."""
    rest = text.lstrip(_MARKS)
    return text[: len(text) - len(rest)], rest


Start = tuple[str, bool]
"""Symbols, and whether what follows can add to them."""


@cache
def _starts(items: Items, length: int, *, last: bool) -> frozenset[Start]:
    """The starts of a sequence; ``last`` says that nothing follows it."""
    going: set[str] = {""}
    done: set[str] = set()
    for number, node in enumerate(items, start=1):
        found = _start(node, length, last=last and number == len(items))
        brief = {_clipped(one) for one in found}
        numbers = {head for head in going if _apart(head)[1].startswith(DIGIT)}
        if len(going - numbers) * len(found) > _MOST and all(_apart(head)[1] for head in going):
            done |= going - numbers  # shorter starts are starts too
            going = numbers
        after: set[str] = set()
        tails: dict[tuple[bool, int], set[Start]] = {}
        for head in going:
            room = head in numbers, length - len(_apart(head)[1])
            if room not in tails:
                tails[room] = _cut(brief if room[0] else found, room[1], length)
            for tail, ends in tails[room]:
                text, closed = _joined(head, tail, length)
                (after if ends and not closed else done).add(text)
        going = after
        if not going:
            break
    return frozenset({(text, False) for text in done} | {(text, True) for text in going})


def _start(node: Node, length: int, *, last: bool) -> AbstractSet[Start]:
    """The starts of one operation."""
    if node in edges()[:2]:
        return {(EDGE, True)}
    if node.kind == "char":
        return {("", False)} if node.chars is None else {(one, True) for one in node.chars}
    if node.kind in {"nothing", "behind"} or (node.kind == "ahead" and not last):
        return {(_barred(node), True)}
    bodies = node.below
    if node.kind == "repeat":
        counts = range(node.least, min(node.most, node.least + length) + 1)
        bodies = tuple(node[0] * count for count in counts)
    return set().union(*(_starts(items, length, last=last) for items in bodies))


def _cut(found: AbstractSet[Start], room: int, length: int) -> set[Start]:
    """Starts as far as they count where there is ``room`` for so many symbols of ``length``.

    One more is kept, for a digit may be of a number before it.
    """
    if room == length:
        return {*found}
    return {(_apart(text)[1][: room + 1], ends) for text, ends in found}


@cache
def _clipped(start: Start) -> Start:
    """As much of a start as counts behind a digit: all to its first letter."""
    text, ends = start
    rest = _apart(text)[1]
    letter = next((at for at in range(rest.startswith(DIGIT), len(rest)) if rest[at].isalnum()), -1)
    return (rest[: letter + 1], False) if 0 <= letter < len(rest) - 1 else (rest, ends)


def _barred(node: Node) -> str:
    """Marks for what may not stand before."""
    chars = (node.kind == "behind" and node.chars) or frozenset()
    return _NO_DIGIT * (DIGIT in chars) + _NO_LETTER * chars.issuperset(ascii_lowercase)


def _joined(head: str, tail: str, length: int) -> Start:
    """Two starts as one, and whether nothing can be added to it."""
    marks, known = _apart(head)
    more, rest = _apart(tail)
    marks += "" if known else more
    known = (known + (rest.removeprefix(DIGIT) if known == DIGIT else rest))[:length]
    if known.startswith(DIGIT):
        end = next((at for at in range(1, len(known)) if known[at].isalnum()), -1)
    else:
        end = known.find(DIGIT, 1)
    closed = end >= 0 or len(known) == length
    return marks + (known[: end + 1] if end >= 0 else known), closed
