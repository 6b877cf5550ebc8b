"""A fit in, its volumes out: how long they are, when they turn, and which one a number is of."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import pairwise

from bulletin import calendars
from bulletin.series.fit import Fit
from bulletin.series.grids import FEWEST, Months

_ALIKE = 100
"""A volume is as long as a year if it has as many issues, or one in so many more or less."""
_ODD = 8
"""At most one issue of so many may print another volume, or a single one."""


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
        """As the class says.

        A year's issues are that size unless volumes say otherwise: once, where numbers go on
        and a year has not the same number of weeks each time.
        """
        sizes = Counter([*self._sizes(), *self._beside()])
        a_year = self._fit.grid.a_year
        if self._fit.restarts or (sizes and isinstance(self._fit.grid, Months)):
            sizes[a_year] += 1
        ordered = sorted(sizes.items(), key=lambda one: (-one[1], one[0] != a_year))
        size, times = next(iter(ordered), (None, 0))
        return size if 2 * times >= sizes.total() else None

    def _sizes(self) -> list[int]:
        """The sizes of whole volumes, those of which number 1 is known and what opens the next."""
        if not self._fit.restarts:
            return [
                number - earlier
                for (volume, _, earlier), (following, _, number) in pairwise(self.opened[1:])
                if following == volume + 1
            ]
        lines = [one for one in self._fit.lines if one.support > 1]
        return [
            after.offset - before.offset
            for before, after in pairwise(lines)
            if before.volume is not None and after.volume == before.volume + 1
        ]

    def _beside(self) -> list[int]:
        """The same by the last issue of each volume and the first of the next."""
        if not self._fit.restarts:
            return []
        dated = sorted(
            (places[0].slot, issue)
            for places, issue in zip(self._fit.places, self._fit.issues, strict=True)
            if places
        )
        return [
            (one.last if self._fit.counts_once else one.first) + slot - before - two.first
            for (before, one), (slot, two) in pairwise(dated)
            if one.volume is not None and two.volume == one.volume + 1
        ]

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

    def volume_of(self, number: int) -> int | None:
        """The volume of a number, where numbers go on from one to the next; None if not sure."""
        if self._origins is None:
            return None
        size, ends = self._origins
        first, last = ((number - end) // size for end in ends)
        return first if first == last else None

    @cached_property
    def _origins(self) -> tuple[int, tuple[int, int]] | None:
        """A size, and the lowest and the highest number that a volume 0 may have begun with.

        With it most issues are of the volume that they print.
        """
        known = [(one.volume, one.first) for one in self._fit.issues if one.volume is not None]
        if self._fit.restarts or len(known) <= FEWEST or len({volume for volume, _ in known}) == 1:
            return None
        found: list[tuple[int, int, int, int]] = []
        for size in dict.fromkeys(one for one in (self.units, self._fit.grid.a_year) if one):
            starts = [first - volume * size for volume, first in known]
            for origin in dict.fromkeys(starts):
                right = [start for start in starts if origin <= start < origin + size]
                found.append((len(right), size, max(right) - size + 1, min(right)))
        most, size, *_ = max(found, key=lambda one: one[0])
        if len(known) - most > max(1, len(known) // _ODD):
            return None
        ends = [one[2:] for one in found if one[:2] == (most, size)]
        return size, (min(low for low, _ in ends), max(high for _, high in ends))
