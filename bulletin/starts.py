"""Pattern in, what its matches can start with out: too much of it perhaps, never too little."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from bulletin.factors import edges
from bulletin.pattern import DIGIT, DIGITS, Items, Node
from bulletin.symbols import EDGE

_NO_DIGIT = "\x03"
"""Not a symbol: no digit can stand before."""
_MARKS = EDGE + _NO_DIGIT
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


def _edged(text: str) -> str:
    """A start that may not stand behind a digit: an edge, if it is a digit itself."""
    if not text.startswith(_NO_DIGIT):
        return text
    rest = text.removeprefix(_NO_DIGIT)
    return EDGE + rest if rest.startswith(DIGIT) else rest


Start = tuple[str, bool]
"""Symbols, and whether what follows can add to them."""


@cache
def _starts(items: Items, length: int, *, last: bool) -> frozenset[Start]:
    """The starts of a sequence; ``last`` says that nothing follows it."""
    going: set[str] = {""}
    done: set[str] = set()
    for number, node in enumerate(items, start=1):
        found = _start(node, length, last=last and number == len(items))
        if len(going) * len(found) > _MOST and going.isdisjoint({"", EDGE, _NO_DIGIT}):
            done |= going  # shorter starts are starts too
            going = set()
            break
        after: set[str] = set()
        for head in going:
            for tail, ends in found:
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
    if _bars_digits(node):
        return {(_NO_DIGIT, True)}
    if node.kind == "char":
        return {("", False)} if node.chars is None else {(one, True) for one in node.chars}
    if node.kind in {"nothing", "behind"} or (node.kind == "ahead" and not last):
        return {("", True)}
    bodies = node.below
    if node.kind == "repeat":
        counts = range(node.least, min(node.most, node.least + length) + 1)
        bodies = tuple(node[0] * count for count in counts)
    return set().union(*(_starts(items, length, last=last) for items in bodies))


def _bars_digits(node: Node) -> bool:
    """Whether it says that no digit may stand before."""
    if node.kind != "behind" or len(node[0]) != 1:
        return False
    return node[0][0].chars == DIGITS


def _joined(head: str, tail: str, length: int) -> Start:
    """Two starts as one, and whether nothing can be added to it."""
    tail = tail.lstrip(_MARKS) if head else tail
    text = head + (tail.removeprefix(DIGIT) if head == DIGIT else tail)
    marked = text.startswith((EDGE, _NO_DIGIT))
    known = text[: length + marked]
    if known[marked : marked + 1] == DIGIT:
        end = next((at for at in range(1 + marked, len(known)) if known[at].isalnum()), None)
    else:
        end = known.find(DIGIT, 1 + marked) if DIGIT in known[1 + marked :] else None
    closed = end is not None or len(known) == length + marked
    return known if end is None else known[: end + 1], closed
