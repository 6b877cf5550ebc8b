"""A fit in, the issues to come out: their numbers, their days, and when the volume turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from bulletin import calendars
from bulletin.series.fit import Fit

_ALIKE = 100
"""A volume is as long as a year if it has as many issues, or one in so many more or less."""


class Coming(NamedTuple):
    """An issue to come, at its slot."""

    volume: int | None
    number: int
    slot: int


class Turns:
    """When volumes turn, as far as the run shows it.

    ``units``: how many issues a volume has, where most whole ones of the run have
    as many. ``month``: the calendar and month whose first issue opens a volume.
    """

    def __init__(self, fit: Fit) -> None:
        """Look at the volumes of a fit that several issues are on."""
        self._fit = fit

    @cached_property
    def opened(self) -> list[tuple[int, int, int]]:
        """Each volume, the slot and the number that it opens with, the first one as far as seen."""
        if self._fit.restarts:
            lines = {one.volume: one for one in reversed(self._fit.lines) if one.support > 1}
            return [
                (volume, line.offset + 1, 1)
                for volume, line in reversed(lines.items())
                if volume is not None
            ]
        found: dict[int, tuple[int, int]] = {}
        for issue, on in self._fit.in_order():
            if issue.volume is not None:
                found.setdefault(issue.volume, (on.place.slot, issue.first))
        return [(volume, *opening) for volume, opening in found.items()]

    @cached_property
    def units(self) -> int | None:
        """As the class says."""
        whole = self.opened if self._fit.restarts else self.opened[1:]
        sizes = Counter(
            (slot - before) if self._fit.restarts else (number - earlier)
            for (volume, before, earlier), (following, slot, number) in pairwise(whole)
            if following == volume + 1
        )
        size, times = max(sizes.items(), key=lambda one: one[1], default=(None, 0))
        return size if 2 * times > sizes.total() else None

    @cached_property
    def month(self) -> tuple[str, int] | None:
        """As the class says; None also where volumes are shorter or longer than a year."""
        a_year = self._fit.grid.a_year
        if self.units and abs(self.units - a_year) > max(1, a_year // _ALIKE):
            return None
        slots = [slot for _, slot, _ in self.opened[1:]]
        for key in self._fit.calendars if slots else ():
            months = {(self._month(key, slot), self._month(key, slot - 1)) for slot in slots}
            if len({month for month, _ in months}) == 1 and all(one != two for one, two in months):
                return key, months.pop()[0]
        return None

    def _month(self, calendar: str, slot: int) -> int:
        return calendars.named(calendar).from_gregorian(self._fit.grid.day(slot))[1]

    def at(self, volume: int, number: int, slot: int) -> bool:
        """Whether the issue at a slot opens a volume, the one before it being number ``number``.

        A run of one volume does not show it: then a year's issues are a volume.
        """
        if self.month:
            key, month = self.month
            return self._month(key, slot) == month != self._month(key, slot - 1)
        if self.units is None:
            return len(self.opened) == 1 and number == self._fit.grid.a_year
        opening = {one: first for one, _, first in self.opened}.get(volume, 1)
        return number + 1 - opening >= self.units


def coming(fit: Fit) -> Iterator[Coming]:
    """The issues after the newest one, without end. ImpossibleDate beyond their calendar."""
    turns = Turns(fit)
    issue, on = fit.in_order()[-1]
    volume, number = issue.volume, issue.last
    slot = on.line.offset + fit.numbers[fit.issues.index(issue)][1]
    while True:
        slot += 1
        number += 1
        if volume is not None and turns.at(volume, number - 1, slot):
            volume += 1
            number = 1 if fit.restarts or len(turns.opened) == 1 else number
        yield Coming(volume, number, slot)
