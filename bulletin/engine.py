"""Rules in, patterns out: all that scanning and reading need of a grammar, as plain data.

The tables are made from the parsimonious rules, for the shipped grammar once at
build time (``hatch_build.py``), for a caller's own when it is first used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import Any, NamedTuple

from bulletin import factors
from bulletin.factors import EDGE, bare
from bulletin.pattern import BLANK, DIGIT, PatternError, parse, width
from bulletin.symbols import OTHER, PREFIX, grams, small
from bulletin.triggers import AsciiTriggers, OtherTriggers

_PATIENCE = 64
"""So many times a short text is asked what it can hold before its pattern is compiled."""


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

    A phrase starts with one of ``starts`` (symbols, perhaps an edge before them,
    and which shapes start so), holds one of ``triggers`` (a word, with its edges if
    it stands alone, and how far behind the start of its phrase it can stand), and is
    at most ``width`` characters long. No starts: every shape has to be tried everywhere.
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
        if not self.tables.starts:
            return re.compile("(?s:.)")
        anywhere = {start[0] for start, _ in self.tables.starts if not start.startswith(EDGE)}
        words = {start[1] for start, _ in self.tables.starts if start.startswith(EDGE)} - anywhere
        cased = {char for char in words if "a" <= char <= "z"}
        # Where fields are glued a word starts with the capital that the symbols leave.
        free = (anywhere | words | {char.upper() for char in cased}) - cased - {DIGIT}
        places = [
            _class(free),
            cased and f"(?<![a-z]){_class(cased)}",
            (DIGIT in words and f"(?<!{DIGIT}){DIGIT}") or (DIGIT in anywhere and DIGIT),
        ]
        return re.compile("|".join(place for place in places if place))

    @cached_property
    def started(self) -> dict[str, tuple[Shape, ...]]:
        """The shapes that may start so, or with less of it, in the order of trial."""
        exact: dict[str, set[int]] = {}
        for start, found in self.tables.starts:
            exact.setdefault(start.removeprefix(EDGE), set()).update(found)
        return {
            start: tuple(
                self.tables.shapes[at]
                for at in sorted(
                    set().union(*(exact.get(start[:n], ()) for n in range(1, len(start) + 1)))
                )
            )
            for start in exact
        }

    @cached_property
    def reach(self) -> dict[str, int]:
        """How far behind the start of its phrase a trigger can stand."""
        far: dict[str, int] = {}
        for word, reach in self.tables.triggers:
            far[bare(word)] = max(far.get(bare(word), 0), reach)
        return far

    @cached_property
    def farthest(self) -> int:
        """How far behind the start of its phrase any trigger can stand."""
        return max(self.reach.values(), default=0)

    @cached_property
    def ascii_triggers(self) -> AsciiTriggers:
        """The triggers that a shadow shows, the digits left out."""
        words = (word for word, _ in self.tables.triggers if word.isascii() and word != DIGIT)
        return AsciiTriggers(words)

    @cached_property
    def other_triggers(self) -> OtherTriggers:
        """The triggers that it does not show."""
        return OtherTriggers(word for word in self.reach if not word.isascii())

    def candidates(self, symbols: str, at: int) -> tuple[Shape, ...]:
        """The shapes that may start at ``symbols[at]``, in the order of trial."""
        if not self.tables.starts:
            return self.tables.shapes
        key = symbols[at : at + PREFIX]
        if key[0] == DIGIT and (run := _RUN.match(symbols, at)):
            # The digits may go on in another script.
            key = OTHER if run[1].startswith(OTHER) else DIGIT + run[1]
        key = small(key)
        for length in range(len(key), 0, -1):
            if (found := self.started.get(key[:length])) is not None:
                return found
        return ()

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
        sought = [factors.cheapest(tree, _to_seek) for tree in trees]
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
        words = set(map(bare, one.words))
        if all(len(word) == 1 and word.isalpha() for word in words):
            continue  # the first letters of the words of a slot
        yield tuple(sorted({word[:PREFIX] for word in words}))


def _to_seek(words: frozenset[str]) -> int:
    """The cost of finding every place of ``words``: short ones stand everywhere.

    Those that can stand inside other words most of all.
    """
    return sum(map(_cost, words))


def _cost(word: str) -> int:
    if word == DIGIT:
        return 2
    known = bare(word)
    inside = known.isascii() and len(word) < len(known) + len(EDGE * 2)
    return 1 + (1000 if inside else 50) * (len(known) < PREFIX)


def _to_tell(words: frozenset[str]) -> int:
    """The cost of telling from ``words`` that a phrase is not there: a digit tells least."""
    return len(words) + 10_000 * (DIGIT in words)


def _starts(trees: Sequence[Any]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every start, as it is in symbols and as it is in the shadow, with the shapes that have it."""
    known: dict[str, set[int]] = {}
    for at, tree in enumerate(trees):
        for start in map(_cut, factors.prefixes(tree, PREFIX)):
            mark = EDGE if start.startswith(EDGE) else ""
            for variant in _variants(start.removeprefix(EDGE)):
                known.setdefault(mark + variant, set()).add(at)
    yield from ((start, tuple(sorted(found))) for start, found in sorted(known.items()))


def _cut(start: str) -> str:
    """Digits say less than letters, so words are known by fewer symbols."""
    return start if DIGIT in start else start[: PREFIX - 1 + start.startswith(EDGE)]


def _variants(start: str) -> Iterator[str]:
    """A start as a shadow may have it: what is not ASCII has no symbol there.

    Nor is a run of such digits told from letters, so one may start anything.
    """
    yield start
    if start[0] == DIGIT:
        yield OTHER
    rest = start.removeprefix(DIGIT)
    each = [
        char + OTHER if char in {DIGIT, BLANK} else char if char.isascii() else OTHER
        for char in rest
    ]
    head = start[: len(start) - len(rest)]
    yield from (head + "".join(chars) for chars in product(*each))


def _class(chars: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(chars)))}]" if chars else ""


_RUN = re.compile(f"{DIGIT}+(.{{0,{PREFIX - 1}}})", re.DOTALL)
