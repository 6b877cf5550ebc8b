"""What calendars have in common: when years begin and how long months are in, conversions out.

A calendar is a rule for its new year and a rule for the lengths of its months.
Everything else follows: which day a date is, which date a day is, and what to
say of a date that the calendar does not have.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from bulletin.errors import ImpossibleDate


class Reckoning(NamedTuple):
    """A calendar made of two rules; its methods are those of ``Calendar``.

    ``new_year`` gives the ordinal (``date.toordinal``) of a year's first day,
    ``lengths`` the days of its months in their order; both are asked about
    years in ``years`` only. ``numbers`` gives the numbers of those months where
    they are not 1, 2, 3 and so on. The years in ``computed`` are not published,
    a date of theirs may be ``days_off``.

    Raises: ImpossibleDate, which says what the calendar has instead.
    """

    name: str
    months: tuple[str, ...]
    years: range
    new_year: Callable[[int], int]
    lengths: Callable[[int], Sequence[int]]
    numbers: Callable[[int], Sequence[int]] | None = None
    computed: range = range(0)
    days_off: int = 0

    def to_gregorian(self, year: int, month: int, day: int) -> date:
        """The Gregorian day of a date."""
        if not 1 <= day <= self.days_in_month(year, month):
            raise self.refusal(year, month, day)
        return date.fromordinal(self._first(year, month) + day - 1)

    def from_gregorian(self, day: date) -> tuple[int, int, int]:
        """The date of a Gregorian day."""
        at = bisect_right(self.years, day.toordinal(), key=self.new_year) - 1
        if at >= 0:
            year = self.years[at]
            left = day.toordinal() - self.new_year(year)
            for month, days in self._months(year).items():
                if left < days:
                    return year, month, left + 1
                left -= days
        raise ImpossibleDate(f"{self._extent()}, not on {day}")

    def year_days(self, year: int) -> tuple[date, date]:
        """The first and the last day of a year."""
        days = sum(self._months(year).values())
        first = date.fromordinal(self.new_year(year))
        return first, first + timedelta(days=days - 1)

    def months_in_year(self, year: int) -> int:
        """How many months a year has."""
        return len(self._months(year))

    def days_in_month(self, year: int, month: int) -> int:
        """How many days a month has."""
        months = self._months(year)
        if month not in months:
            extent = f"{min(months)} to {max(months)}"
            raise ImpossibleDate(f"{self.name} {year} has months {extent}, not {month}")
        return months[month]

    def status(self, year: int, month: int) -> str:
        """How the days of a month are known."""
        self.days_in_month(year, month)
        return "computed" if year in self.computed else "published"

    def doubt(self, year: int, month: int) -> int:
        """By how many days a date of a month may be off."""
        self.days_in_month(year, month)
        return self.days_off if year in self.computed else 0

    def refusal(self, year: int, month: int, day: int) -> ImpossibleDate:
        """What to raise for a day that its month does not have, with its neighbours."""
        days = self.days_in_month(year, month)
        first = self._first(year, month)
        beside = (first + days - 1, first + days) if day > days else (first - 1, first)
        nearest = tuple(self._existing(beside))
        said = " and ".join(
            f"{self.months[m - 1]} {d}" + (f", {y}" if y != year else "") for y, m, d in nearest
        )
        fact = f"{self.months[month - 1]} {year} has {days} days, not {day}"
        return ImpossibleDate(f"{fact}; nearest: {said}", nearest)

    def _existing(self, ordinals: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        for ordinal in ordinals:
            with suppress(ValueError):  # beyond the first or the last year
                yield self.from_gregorian(date.fromordinal(ordinal))

    def _months(self, year: int) -> dict[int, int]:
        """The days of each month by its number, in the order of the year."""
        if year not in self.years:
            raise ImpossibleDate(f"{self._extent()}, not {year}")
        lengths = self.lengths(year)
        numbers = self.numbers(year) if self.numbers else range(1, len(lengths) + 1)
        return dict(zip(numbers, lengths, strict=True))

    def _first(self, year: int, month: int) -> int:
        """The ordinal of the first day of a month."""
        months = self._months(year)
        before = list(months).index(month)
        return self.new_year(year) + sum(list(months.values())[:before])

    def _extent(self) -> str:
        return f"{self.name} is known here from {self.years[0]} to {self.years[-1]}"
