"""Pattern in, what each of its matches must contain out.

A scan that looks only where such a factor stands skips prose and misses
nothing: a factor, in the symbols of ``pattern``, may be found too often, never
too seldom. Nothing here knows what a date is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from bulletin.pattern import BLANK, BLANKS, DIGIT, Items, Node, made, parse, width
from bulletin.symbols import EDGE, bare
from bulletin.words import CASED_EDGE, LEFT_EDGE, RIGHT_EDGE

_MANY = 5000
"""A set of alternatives larger than this is not spelled out."""


class Factor(NamedTuple):
    """Every match contains one of ``words``, and before it what ``before`` matches.

    A word has an ``EDGE`` on each side on which no letter can stand beside it.
    """

    words: frozenset[str]
    before: Items


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
    if node in edges():
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
    first = 0
    for at, node in enumerate(items):
        if node.kind != "ahead" and (texts := spelled(items[first : at + 1])) is not None:
            words = frozenset(map(_longest, texts))
            if all(map(bare, words)):
                heads = {text[: text.find(bare(_longest(text)))] for text in texts}
                heads_of = _any_of(heads, width(items[first : at + 1]))
                known = frozenset(DIGIT if DIGIT in word else word for word in words)
                yield Factor(known, (*items[:first], heads_of))
        else:
            # What has to follow stands where it would if it were consumed.
            first = first if node.kind == "ahead" else at + 1
            for found in _inner(node, cost):
                yield Factor(found.words, items[:at] + found.before)


def _any_of(texts: Iterable[str], most: int) -> Node:
    """A choice of texts, in symbols; a blank is up to ``most`` of them."""
    blank = made("repeat", None, ((made("char", BLANKS),),), 1, most)
    chars = {char: made("char", frozenset({char})) for text in texts for char in text}
    chars[BLANK] = blank
    found = (tuple(chars[char] for char in bare(text)) for text in sorted(texts))
    return made("choice", None, tuple(found))


def _inner(node: Node, cost: Cost) -> Iterable[Factor]:
    if node.kind == "choice":
        best = [one for items in node.below if (one := cheapest(items, cost))]
        if len(best) < len(node.below):
            return ()
        befores = made("choice", None, tuple(one.before for one in best))
        return (Factor(frozenset().union(*(one.words for one in best)), (befores,)),)
    optional = node.kind == "repeat" and not node.least
    return () if optional or not node.below else factors(node[0], cost)


@cache
def cheapest(items: Items, cost: Cost) -> Factor | None:
    """The factor whose words cost least to look for; None if there is none."""
    return min(factors(items, cost), key=lambda one: cost(one.words), default=None)


def _longest(text: str) -> str:
    """The longest word of a text; a blank is an edge."""
    return max(text.replace(BLANK, EDGE + BLANK + EDGE).split(BLANK), key=lambda w: len(bare(w)))


@cache
def edges() -> tuple[Node, ...]:
    """The operations that ask for the start of a word (the first two) and for its end."""
    return (*parse(LEFT_EDGE), *parse(CASED_EDGE), *parse(RIGHT_EDGE))
