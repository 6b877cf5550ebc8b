"""Tables in, patterns out: each compiled when it is first needed, and tried where it may stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from bulletin.pattern import DIGIT
from bulletin.symbols import EDGE, PREFIX, grams, small
from bulletin.triggers import Triggers

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
    it stands alone, and which of ``befores`` tells what stands between it and the start
    of its phrase), and is at most ``width`` characters long. No starts: every shape has
    to be tried everywhere.
    """

    shapes: tuple[Shape, ...]
    starts: tuple[tuple[str, tuple[int, ...]], ...] = ()
    triggers: tuple[tuple[str, int], ...] = ()
    befores: tuple[tuple[tuple[str, int], ...], ...] = ()
    width: int = 0


@dataclass(frozen=True, eq=False)
class Engine:
    """The patterns of a grammar, each compiled when it is first needed."""

    tables: Tables
    _compiled: dict[str, re.Pattern[str]] = field(default_factory=dict)
    _asked: list[str] = field(default_factory=list)
    _known: dict[str, tuple[Shape, ...]] = field(default_factory=dict)

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
    def triggers(self) -> Triggers:
        """Where to look in a long text."""
        tables = self.tables
        inside = any(start.startswith(DIGIT) for start, _ in tables.starts)
        return Triggers(tables.triggers, tuple(map(dict, tables.befores)), inside=inside)

    def candidates(self, symbols: str, at: int) -> tuple[Shape, ...]:
        """The shapes that may start at ``symbols[at]``, in the order of trial."""
        key = symbols[at : at + PREFIX]
        if key[0] == DIGIT and (run := _RUN.match(symbols, at)):
            key = DIGIT + run[1]
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._starting(small(key))
        return found

    def _starting(self, key: str) -> tuple[Shape, ...]:
        """The shapes that may start with so many symbols."""
        if not self.tables.starts:
            return self.tables.shapes
        heads = (key[:length] for length in range(len(key), 0, -1))
        return next((self.started[head] for head in heads if head in self.started), ())

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


def _class(chars: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(chars)))}]" if chars else ""


_RUN = re.compile(f"{DIGIT}+(.{{0,{PREFIX - 1}}})", re.DOTALL)
