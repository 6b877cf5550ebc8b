"""What calendars have in common: when years begin and how long months are in, conversions out.

A calendar is a rule for its new year and a rule for the lengths of its months.
Everything else follows: which day a date is, which date a day is, and what to
say of a date that the calendar does not have.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from bulletin.errors import ImpossibleDate


class Reckoning(NamedTuple):
    """A calendar made of two rules; its methods are those of ``Calendar``.

    ``new_year`` gives the ordinal (``date.toordinal``) of a year's first day,
    ``lengths`` the days of its months in their order, 0 for a month that the
    year does not have; both are asked about years in ``years`` only.

    Raises: ImpossibleDate, which says what the calendar has instead.
    """

    name: str
    months: tuple[str, ...]
    years: range
    new_year: Callable[[int], int]
    lengths: Callable[[int], Sequence[int]]
    standing: str = "published"
    days_off: int = 0

    def to_gregorian(self, year: int, month: int, day: int) -> date:
        """The Gregorian day of a date."""
        if not 1 <= day <= self.days_in_month(year, month):
            raise self.refusal(year, month, day)
        before = sum(self.lengths(year)[: month - 1])
        return date.fromordinal(self.new_year(year) + before + day - 1)

    def from_gregorian(self, day: date) -> tuple[int, int, int]:
        """The date of a Gregorian day."""
        at = bisect_right(self.years, day.toordinal(), key=self.new_year) - 1
        if at >= 0:
            year = self.years[at]
            left = day.toordinal() - self.new_year(year)
            for month, length in enumerate(self.lengths(year), start=1):
                if left < length:
                    return year, month, left + 1
                left -= length
        raise ImpossibleDate(f"{self._extent()}, not on {day}")

    def months_in_year(self, year: int) -> int:
        """The number of the last month."""
        self._known(year)
        return len(self.lengths(year))

    def days_in_month(self, year: int, month: int) -> int:
        """The days of a month."""
        self._known(year)
        lengths = self.lengths(year)
        if not 1 <= month <= len(lengths):
            raise ImpossibleDate(f"{self.name} has months 1 to {len(lengths)}, not {month}")
        if not lengths[month - 1]:
            raise ImpossibleDate(f"{year} has no {self.months[month - 1]}")
        return lengths[month - 1]

    def status(self, year: int, month: int) -> str:
        """How the days of a month are known."""
        self.days_in_month(year, month)
        return self.standing

    def doubt(self, year: int, month: int) -> int:
        """By how many days a date of a month may be off."""
        self.days_in_month(year, month)
        return self.days_off

    def refusal(self, year: int, month: int, day: int) -> ImpossibleDate:
        """What to raise for a day that its month does not have, with its neighbours."""
        days = self.days_in_month(year, month)
        first = self.new_year(year) + sum(self.lengths(year)[: month - 1])
        last = first + days - 1
        nearest = tuple(self._existing((last, last + 1) if day > days else (first - 1, first)))
        said = " and ".join(
            f"{self.months[m - 1]} {d}" + (f", {y}" if y != year else "") for y, m, d in nearest
        )
        fact = f"{self.months[month - 1]} {year} has {days} days, not {day}"
        return ImpossibleDate(f"{fact}; nearest: {said}", nearest)

    def _existing(self, ordinals: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        for ordinal in ordinals:
            with suppress(ValueError):  # beyond the first or the last year
                yield self.from_gregorian(date.fromordinal(ordinal))

    def _known(self, year: int) -> None:
        if year not in self.years:
            raise ImpossibleDate(f"{self._extent()}, not {year}")

    def _extent(self) -> str:
        return f"{self.name} is known here from {self.years[0]} to {self.years[-1]}"
