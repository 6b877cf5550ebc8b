"""Rules in, patterns out: all that scanning and reading need of a grammar, as plain data.

The tables are made from the parsimonious rules, for the shipped grammar once at
build time (``hatch_build.py``), for a caller's own when it is first used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import product
from typing import Any, NamedTuple

from bulletin import factors
from bulletin.pattern import BLANK, DIGIT, PatternError, parse, symbol, width
from bulletin.words import trie

PREFIX = 3
"""Symbols by which a phrase is known: two let too much through, four are not better."""
_PATIENCE = 64
OTHER = "?"
"""What stands in the shadow of a text for a character that is not ASCII."""


class Shape(NamedTuple):
    """One phrase: its pattern, a group for each of ``parts``, and what it cannot do without.

    ``needs`` are groups of short strings of symbols: a text that lacks all members
    of one of them holds no such phrase.
    """

    name: str
    pattern: str
    parts: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...]


class Tables(NamedTuple):
    """A grammar's shapes, in the order of trial, and where to look for them.

    A phrase starts with one of ``starts`` (symbols, and which shapes start so),
    holds one of ``triggers`` (a word, and how far behind the start of its phrase
    it can stand), and is at most ``width`` characters long. No starts: every
    shape has to be tried everywhere.
    """

    shapes: tuple[Shape, ...]
    starts: tuple[tuple[str, tuple[int, ...]], ...] = ()
    triggers: tuple[tuple[str, int], ...] = ()
    width: int = 0


@dataclass(frozen=True, eq=False)
class Engine:
    """The patterns of a grammar, each compiled when it is first needed."""

    tables: Tables
    _compiled: dict[str, re.Pattern[str]] = field(default_factory=dict)
    _asked: list[str] = field(default_factory=list)

    @cached_property
    def by_name(self) -> dict[str, Shape]:
        """The shapes by their phrases' names."""
        return {shape.name: shape for shape in self.tables.shapes}

    @cached_property
    def guard(self) -> re.Pattern[str]:
        """Takes the first symbol of whatever may start a phrase."""
        starts = [start for start, _ in self.tables.starts]
        return re.compile(_guard(starts) if starts else r"(?s:.)")

    @cached_property
    def started(self) -> dict[str, tuple[Shape, ...]]:
        """The shapes that may start with some symbols, in the order of trial."""
        shapes = self.tables.shapes
        return {start: tuple(shapes[at] for at in ats) for start, ats in self.tables.starts}

    @cached_property
    def longest(self) -> int:
        """The length of the longest trigger."""
        return max((len(word) for word, _ in self.tables.triggers), default=0)

    @cached_property
    def reach(self) -> int:
        """How far behind the start of its phrase any trigger can stand."""
        return max((reach for _, reach in self.tables.triggers), default=0)

    def candidates(self, symbols: str, at: int) -> tuple[Shape, ...]:
        """The shapes that may start at ``symbols[at]``, in the order of trial."""
        for length in range(PREFIX, 0, -1):
            if found := self.started.get(symbols[at : at + length]):
                return found
        return () if self.started else self.tables.shapes

    def pattern(self, name: str) -> re.Pattern[str]:
        """The compiled pattern of a phrase. KeyError if the grammar has no such phrase."""
        found = self._compiled.get(name)
        if found is None:
            found = self._compiled[name] = re.compile(self.by_name[name].pattern)
        return found

    def possible(self, shape: Shape, text: str) -> bool:
        """Whether a short text can hold the phrase, so that its pattern is worth compiling.

        A process that reads one line need not wait for all patterns; one that
        reads many is not asked for ever.
        """
        if shape.name in self._compiled or len(self._asked) > _PATIENCE:
            return True
        self._asked.append(shape.name)
        return not any(map(grams(text).isdisjoint, shape.needs))


def build(peg: Mapping[str, Any], names: Sequence[str]) -> Tables:
    """The tables of the phrases ``names`` of a parsimonious grammar."""
    from bulletin.compile import Compiler

    compilers = [Compiler(keep_parts=True) for _ in names]
    patterns = [one.pattern(peg[name]) for one, name in zip(compilers, names, strict=True)]
    try:
        trees = [parse(text) for text in patterns]
        sought = [factors.cheapest(factors.factors(tree, _to_seek), _to_seek) for tree in trees]
    except PatternError:
        trees, sought = [() for _ in names], [None for _ in names]
    shapes = tuple(
        Shape(name, pattern, tuple(one.parts), tuple(_needs(tree)))
        for name, pattern, one, tree in zip(names, patterns, compilers, trees, strict=True)
    )
    known = [one for one in sought if one]
    if len(known) < len(shapes):
        return Tables(shapes)
    reach: dict[str, int] = {}
    for one in known:
        reach |= {word: max(reach.get(word, 0), one.reach) for word in one.words}
    widest = max(map(width, trees), default=0)
    return Tables(shapes, tuple(_starts(trees)), tuple(sorted(reach.items())), widest)


def _needs(tree: Any) -> Iterator[tuple[str, ...]]:
    for one in factors.factors(tree, _to_tell):
        yield tuple(sorted({word[:PREFIX] for word in one.words}))


def _to_seek(words: frozenset[str]) -> int:
    """The cost of finding every place of ``words``: short ones stand everywhere."""
    return sum(2 if word == DIGIT else 1 + 50 * (len(word) < PREFIX) for word in words)


def _to_tell(words: frozenset[str]) -> int:
    """The cost of telling from ``words`` that a phrase is not there: a digit tells least."""
    return len(words) + 10_000 * (DIGIT in words)


def _starts(trees: Sequence[Any]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every start, as it is in symbols and as it is in the shadow, with the shapes that have it."""
    known = [
        {variant for start in factors.prefixes(tree, PREFIX) for variant in _variants(start)}
        for tree in trees
    ]
    for start in sorted(set().union(*known)):
        heads = {start[:length] for length in range(1, len(start) + 1)}
        yield start, tuple(at for at, starts in enumerate(known) if not heads.isdisjoint(starts))


def _variants(start: str) -> Iterator[str]:
    """A digit or blank that is not ASCII has no symbol in the shadow."""
    yield start
    each = [
        char + OTHER if char in {DIGIT, BLANK} else char if char.isascii() else OTHER
        for char in start
    ]
    yield from map("".join, product(*each))


def _guard(starts: Iterable[str]) -> str:
    """A pattern that takes the first of the symbols of any start, the others following.

    It is a choice of literals, in which ``re`` finds the next place by a table.
    """
    tails: dict[str, set[str]] = {}
    for start in starts:
        tails.setdefault(start[0], set()).add(start[1:])
    return "|".join(
        re.escape(head) + ("" if "" in rest else f"(?={trie(rest, re.escape)})")
        for head, rest in sorted(tails.items())
    )


def shadow(text: str) -> str:
    """The symbols of a text, as far as it is ASCII: the same length, fast."""
    return text.encode("ascii", "replace").translate(_SHADOW).decode("ascii")


def symbols(text: str) -> str:
    """The symbols of a text: a character each."""
    return text.translate(_SYMBOLS)


@lru_cache(maxsize=1)
def grams(text: str) -> frozenset[str]:
    """All strings of one to three symbols in ``text``."""
    found = symbols(text)
    return frozenset(found[at : at + n] for n in range(1, PREFIX + 1) for at in range(len(found)))


class _Symbols(dict[int, str]):
    """The symbols by code point, each worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        found = self[code] = symbol(chr(code))
        return found


_SYMBOLS = _Symbols()
_SHADOW = bytes(ord(symbol(chr(code))) if chr(code).isascii() else code for code in range(256))
