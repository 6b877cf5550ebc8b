"""Issues and how they fit in, the series as it is told out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from bulletin import calendars
from bulletin.errors import ImpossibleDate
from bulletin.model import NextIssue, Outlier, Precision, Series
from bulletin.series.chain import State
from bulletin.series.fit import Fit, best
from bulletin.series.forecast import Coming, coming
from bulletin.series.issues import Issue
from bulletin.series.repairs import Repairs
from bulletin.series.turns import Turns

_MESS = 5
"""An unsteady run keeps a frequency if one part in so many issues is to be set right, or fewer."""
_DEAR, _CHANCE = 1, 0.5
"""What one misprint costs, and by how much another frequency must be cheaper to be the likelier."""


@dataclass(frozen=True, slots=True)
class Run:
    """Issues of one periodical, the oldest first; ``fit`` is None if they keep no frequency.

    ``newest`` is the last of them, with its misprint set right. ``supplements`` came
    out beside them.
    """

    issues: tuple[Issue, ...]
    fit: Fit | None = None
    outliers: tuple[Outlier, ...] = ()
    newest: State | None = None
    supplements: tuple[Issue, ...] = ()

    @classmethod
    def of(cls, found: tuple[Issue, ...]) -> Run:
        """The run that issues form, in whatever order they come."""
        likely = [Repairs(fit) for fit in best(found)]
        ordered = tuple(sorted(found, key=_age))
        if not likely:
            return cls(ordered)
        repairs = likely[0]
        if repairs.cost >= _DEAR:
            here, tidy = repairs.fit.grid, repairs.fit.untidiness
            repairs = min(
                likely,
                key=lambda one: (
                    one.cost + max(0, one.fit.untidiness - tidy) + _CHANCE * (one.fit.grid != here)
                ),
            )
        if not repairs.fit.is_steady and repairs.cost * _MESS > len(found):
            return cls(ordered)
        return cls(ordered, repairs.fit, tuple(repairs.outliers()), repairs.states[-1])

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
        if self.fit and self.newest:
            try:
                for one in islice(coming(self.fit, self.newest), count):
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
