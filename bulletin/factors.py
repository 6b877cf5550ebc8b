"""Pattern in, what each of its matches must contain and start with out.

A scan that looks only where such a factor stands skips prose and misses
nothing: a factor or a start, in the symbols of ``pattern``, may be found too
often, never too seldom. Nothing here knows what a date is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from bulletin.pattern import BLANK, BLANKS, DIGIT, DIGITS, Items, Node, lead, parse, widest
from bulletin.words import LEFT_EDGE, RIGHT_EDGE

_MANY = 5000
"""A set of alternatives larger than this is not spelled out."""
_MOST_STARTS = 30_000
EDGE = "\x01"
"""Not a symbol: a word has to start or end there, or a run of digits to start."""


class Factor(NamedTuple):
    """Every match contains one of ``words``; the first starts at most ``reach`` characters in.

    A word has an ``EDGE`` on each side on which no letter can stand beside it.
    """

    words: frozenset[str]
    reach: int


Cost = Callable[[frozenset[str]], int]


@cache
def spelled(items: Items) -> frozenset[str] | None:
    """All texts that ``items`` match, in symbols and edges, if they are few; None otherwise."""
    texts = frozenset({""})
    for node in items:
        found = _spelled(node)
        if found is None or len(texts) * len(found) > _MANY:
            return None
        texts = frozenset(text + more for text in texts for more in found)
    return texts


def _spelled(node: Node) -> frozenset[str] | None:
    if node.kind == "char":
        return node.chars
    if node in _edges():
        return frozenset({EDGE})
    if node.kind in {"nothing", "ahead", "behind"}:
        return frozenset({""})
    if node.kind == "repeat":
        blank = node.least and [one.chars for one in node[0]] == [BLANKS]
        return BLANKS if blank else None
    parts = [spelled(items) for items in node.below]
    return None if None in parts else frozenset().union(*(part for part in parts if part))


def factors(items: Items, cost: Cost) -> Iterator[Factor]:
    """Sets of which each match must contain a member; of a choice the cheapest by ``cost``."""
    before = 0
    run: Items = ()
    for node in items:
        if node.kind == "ahead":
            # What has to follow stands no farther from the start than if it were consumed.
            yield from (Factor(one.words, before + one.reach) for one in factors(node[0], cost))
        elif (texts := spelled((*run, node))) is not None:
            run = (*run, node)
            words = frozenset(map(_longest, texts))
            if all(map(bare, words)):
                words = frozenset(DIGIT if DIGIT in word else word for word in words)
                # The run ends with this node.
                last = before + widest(node) - min(len(bare(word)) for word in words)
                yield Factor(words, lead(items) if words == DIGITS else last)
        else:
            run = ()
            for found in _inner(node, cost):
                only = found.words == DIGITS
                yield Factor(found.words, lead(items) if only else before + found.reach)
        before += widest(node)


def _longest(text: str) -> str:
    """The longest word of a text; a blank is an edge."""
    return max(text.replace(BLANK, EDGE + BLANK + EDGE).split(BLANK), key=lambda w: len(bare(w)))


def bare(word: str) -> str:
    """A word without its edges."""
    return word.replace(EDGE, "")


@cache
def _edges() -> tuple[Node, ...]:
    """The operations that ask for the start and for the end of a word."""
    return (*parse(LEFT_EDGE), *parse(RIGHT_EDGE))


def _inner(node: Node, cost: Cost) -> Iterable[Factor]:
    if node.kind == "choice":
        best = [cheapest(items, cost) for items in node.below]
        if not all(best):
            return ()
        words = frozenset().union(*(one.words for one in best if one))
        return (Factor(words, max(one.reach for one in best if one)),)
    optional = node.kind == "repeat" and not node.least
    return () if optional or not node.below else factors(node[0], cost)


@cache
def cheapest(items: Items, cost: Cost) -> Factor | None:
    """The factor whose words cost least to look for; None if there is none."""
    return min(factors(items, cost), key=lambda one: cost(one.words), default=None)


def prefixes(items: Items, length: int) -> frozenset[str]:
    """Symbols of which every match starts with one, up to ``length`` of them.

    Digits at the very start are one symbol, however many there are; after the
    next letter, or a digit further on, anything may follow. Where a word or
    a run of digits has to start, ``EDGE`` comes first.
    """
    return frozenset(text for text, _ in _starts(items, length, last=True))


Start = tuple[str, bool]
"""Symbols, and whether what follows can add to them."""


@cache
def _starts(items: Items, length: int, *, last: bool) -> frozenset[Start]:
    """The starts of a sequence; ``last`` says that nothing follows it."""
    going: set[str] = {""}
    done: set[str] = set()
    for number, node in enumerate(items, start=1):
        found = _start(node, length, last=last and number == len(items))
        if len(going) * len(found) > _MOST_STARTS and going.isdisjoint({"", EDGE}):
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
    if node is _edges()[0] or _bars_digits(node):
        return {(EDGE, True)}
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
    tail = tail.removeprefix(EDGE) if head else tail
    text = head + (tail.removeprefix(DIGIT) if head == DIGIT else tail)
    marked = text.startswith(EDGE)
    known = text[: length + marked]
    if known[marked : marked + 1] == DIGIT:
        end = next((at for at in range(1 + marked, len(known)) if known[at].isalnum()), None)
    else:
        end = known.find(DIGIT, 1 + marked) if DIGIT in known[1 + marked :] else None
    closed = end is not None or len(known) == length + marked
    return known if end is None else known[: end + 1], closed
