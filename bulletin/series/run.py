"""Issues and how they fit in, the series as it is told out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from bulletin import calendars
from bulletin.errors import ImpossibleDate
from bulletin.model import NextIssue, Outlier, Precision, Series
from bulletin.series.fit import Fit, best
from bulletin.series.forecast import Coming, Turns, coming
from bulletin.series.issues import Issue
from bulletin.series.repairs import outliers


@dataclass(frozen=True, slots=True)
class Run:
    """Issues of one periodical, the oldest first; ``fit`` is None if they keep no frequency."""

    issues: tuple[Issue, ...]
    fit: Fit | None
    outliers: tuple[Outlier, ...]

    @classmethod
    def of(cls, found: tuple[Issue, ...]) -> Run:
        """The run that issues form, in whatever order they come."""
        fit = best(found)
        odd = tuple(outliers(fit)) if fit else ()
        return cls(tuple(sorted(found, key=_age)), fit, odd)

    @property
    def series(self) -> Series:
        """The run by the ids of its mastheads."""
        names = tuple(issue.masthead for issue in self.issues)
        if not self.fit:
            return Series(names)
        frequency = self.fit.grid.frequency
        slots = [on.place.slot for _, on in self.fit.in_order()]
        first = self.fit.grid.day(slots[0])
        repeating = f"R/{first}/{frequency.period}" if frequency.period else None
        return Series(names, frequency, next(self.forecast(1), None), self.outliers, repeating)

    @property
    def turns(self) -> Turns | None:
        """When its volumes turn; None if it keeps no frequency."""
        return Turns(self.fit) if self.fit else None

    def forecast(self, count: int) -> Iterator[NextIssue]:
        """The next issues, so many as their calendar has."""
        if self.fit:
            try:
                for one in islice(coming(self.fit), count):
                    yield self._told(self.fit, one)
            except ImpossibleDate:
                return

    def _told(self, fit: Fit, one: Coming) -> NextIssue:
        day = fit.grid.day(one.slot)
        fine = self.issues[0].dates[0].precision
        printed = {date.calendar: None for issue in fit.issues for date in issue.dates}
        days = tuple((key, _iso_in(key, day, fine)) for key in printed)
        return NextIssue(one.volume, one.number, _iso_in("gregorian", day, fine), days)


def _age(issue: Issue) -> tuple[date, int, int, int]:
    return issue.dates[0].day, issue.volume or 0, issue.first, issue.last


def _iso_in(calendar: str, day: date, precision: Precision) -> str:
    """A day as a calendar counts it; only its month or year where issues print no more."""
    year, month, number = calendars.named(calendar).from_gregorian(day)
    parts = [f"{year:04}", f"{month:02}", f"{number:02}"]
    return "-".join(parts[: {Precision.DAY: 3, Precision.YEAR: 1}.get(precision, 2)])
