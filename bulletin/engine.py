"""Tables in, patterns out: each compiled when it is first needed, and tried where it may stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from bulletin.pattern import DIGIT
from bulletin.stored import compiled
from bulletin.symbols import EDGE, PREFIX, grams, small
from bulletin.triggers import Triggers

_MANY = 1 << 16
"""For so many beginnings of a phrase it is remembered which ones they may be."""
_DIGITS = re.compile(f"{DIGIT}*")
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

    A phrase starts where one of ``guards`` matches (the first tells ASCII symbols, the
    second others), or at a digit that ``inside`` takes, with one of ``starts`` (their first symbol,
    which shapes, and a line each: symbols, perhaps an edge before them), holds one of
    ``triggers`` (a word, with its edges if it stands alone, and which of ``befores``
    tells what stands between it and the start of its phrase: how far back that is, and
    the endings, a line each), and is at most ``width`` characters long.
    No starts: every shape has to be tried everywhere.
    """

    shapes: tuple[Shape, ...]
    guards: tuple[str, ...] = ("(?s:.)",)
    inside: str = ""
    starts: tuple[tuple[str, tuple[int, ...], str], ...] = ()
    triggers: tuple[tuple[str, int], ...] = ()
    befores: tuple[tuple[tuple[int, str], ...], ...] = ()
    width: int = 0


@dataclass(frozen=True, eq=False)
class Engine:
    """The patterns of a grammar, each compiled when it is first needed."""

    tables: Tables
    ready: dict[str, re.Pattern[str]] = field(default_factory=dict)
    _asked: list[str] = field(default_factory=list)
    _started: dict[str, dict[str, tuple[int, ...]]] = field(default_factory=dict)

    @cached_property
    def by_name(self) -> dict[str, Shape]:
        """The shapes by their phrases' names."""
        return {shape.name: shape for shape in self.tables.shapes}

    @cached_property
    def _guards(self) -> tuple[re.Pattern[str], ...]:
        return tuple(map(compiled, self.tables.guards))

    def places(self, symbols: str, start: int, stop: int) -> list[tuple[int, int]]:
        """Where a phrase may start before ``stop``, and where its first symbol or digits end."""
        if stop - start == 1:
            return [(start, max(stop, _after_digits(symbols, start)))]
        end = _after_digits(symbols, stop) + PREFIX
        guard, *others = self._guards
        found = [one.span() for one in guard.finditer(symbols, start, end)]
        more: list[tuple[int, int]] = []
        if others and not symbols.isascii():
            more = [one.span() for one in others[0].finditer(symbols, start, end)]
        if self.inside:
            more += [(one.start(), one.end(1)) for one in self.inside.finditer(symbols, start, end)]
        return sorted(found + more) if more else found

    @cached_property
    def inside(self) -> re.Pattern[str] | None:
        """Takes a digit behind others at which a phrase may start; None if none ever does."""
        return compiled(self.tables.inside) if self.tables.inside else None

    @cached_property
    def triggers(self) -> Triggers:
        """Where to look in a long text."""
        return Triggers(self.tables.triggers, self.tables.befores, self.inside)

    @cached_property
    def names(self) -> Callable[[str], tuple[str, ...]]:
        """The phrases that may start with so many symbols, in the order of trial.

        Takes up to ``PREFIX`` symbols, of which digits at the start are one.
        """
        return lru_cache(_MANY)(self._names)

    def _names(self, key: str) -> tuple[str, ...]:
        key = small(key)
        if not self.tables.starts:
            return tuple(self.by_name)
        started = self._started.get(key[0])
        if started is None:
            started = self._started[key[0]] = self._starts_with(key[0])
        heads = (key[:length] for length in range(1, len(key) + 1))
        numbers = set().union(*(started.get(head, ()) for head in heads))
        return tuple(self.tables.shapes[number].name for number in sorted(numbers))

    def _starts_with(self, symbol: str) -> dict[str, tuple[int, ...]]:
        """The starts with one symbol, and the numbers of the shapes that have them."""
        found: dict[str, tuple[int, ...]] = {}
        for first, shapes, lines in self.tables.starts:
            if first == symbol:
                more = dict.fromkeys(lines.replace(EDGE, "").split("\n"), shapes)
                both = {start: (*found[start], *shapes) for start in found.keys() & more}
                found |= more | both
        return found

    def pattern(self, name: str) -> re.Pattern[str]:
        """The compiled pattern of a phrase. KeyError if the grammar has no such phrase."""
        found = self.ready.get(name)
        if found is None:
            found = self.ready[name] = compiled(self.by_name[name].pattern)
        return found

    @property
    def is_cold(self) -> bool:
        """Whether it is worth asking what is ``possible``."""
        return len(self._asked) <= _PATIENCE

    def possible(self, name: str, text: str) -> bool:
        """Whether a short text can hold the phrase, so that its pattern is worth compiling.

        A process that reads one line need not wait for all patterns; one that
        reads many is not asked for ever.
        """
        if name in self.ready:
            return True
        self._asked.append(name)
        return not any(map(grams(text).isdisjoint, self.by_name[name].needs))


def _after_digits(symbols: str, at: int) -> int:
    digits = _DIGITS.match(symbols, at)
    return digits.end() if digits else at
