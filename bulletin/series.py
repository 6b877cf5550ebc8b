"""Mastheads in, series out: how often a periodical comes out, and which issue is next."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from bulletin import calendars
from bulletin.model import Frequency, Masthead, NextIssue, Precision, Reading, Series
from bulletin.normalize.instants import local

FEWEST = 3
"""Two points fit any frequency: fewer than three issues are no series."""
_WEEK = 7
_MONTH_SLACK = 3

_WEEKLY = {
    1: Frequency("every week", "w", "FREQ=WEEKLY", "P7D"),
    2: Frequency("every 14 days", "e", "FREQ=WEEKLY;INTERVAL=2", "P14D"),
}
_MONTHLY = {
    1: Frequency("every month", "m", "FREQ=MONTHLY", "P1M"),
    2: Frequency("every 2 months", "b", "FREQ=MONTHLY;INTERVAL=2", "P2M"),
    3: Frequency("every 3 months", "q", "FREQ=MONTHLY;INTERVAL=3", "P3M"),
    6: Frequency("every 6 months", "f", "FREQ=MONTHLY;INTERVAL=6", "P6M"),
    12: Frequency("every year", "a", "FREQ=YEARLY", "P1Y"),
}
_DAILY = Frequency("every day", "d", "FREQ=DAILY", "P1D")


class Issue(NamedTuple):
    """One dated issue: what a masthead says, as numbers."""

    day: date
    volume: int | None
    first: int
    last: int
    masthead: str
    calendars: tuple[str, ...]


def series(mastheads: Sequence[Masthead], readings: Mapping[str, Reading]) -> tuple[Series, ...]:
    """The series that the mastheads of one page form, oldest issue first; none from two points."""
    issues = sorted(_issues(mastheads, readings))
    if len({issue.day for issue in issues}) < FEWEST:
        return ()
    names = tuple(issue.masthead for issue in issues)
    frequency, step = _frequency(issues)
    if not frequency:
        return (Series(names),)
    last = issues[-1]
    day = _after(last.day, frequency, step)
    printed = {key: None for issue in issues for key in issue.calendars}
    forecast = NextIssue(
        last.volume,
        last.last + 1,
        day.isoformat(),
        tuple((key, _iso_in(key, day)) for key in printed),
    )
    return (Series(names, frequency, forecast),)


def _issues(mastheads: Sequence[Masthead], readings: Mapping[str, Reading]) -> Iterator[Issue]:
    """Each masthead that prints an issue number and a day."""
    for masthead in mastheads:
        designation = readings[masthead.designation].designation
        days = [
            one
            for name in masthead.readings
            if (one := readings[name]).interval
            and one.precision
            and one.precision >= Precision.DAY
            and not one.alternatives
        ]
        if designation and designation.issue and days and days[0].interval:
            yield Issue(
                local(days[0].interval)[0].date(),
                designation.volume.first if designation.volume else None,
                designation.issue.first,
                designation.issue.last,
                masthead.designation,
                tuple(dict.fromkeys(one.calendar for one in days)),
            )


def _frequency(issues: Sequence[Issue]) -> tuple[Frequency | None, int]:
    """The frequency that every issue keeps, and its step in days or months; None if none does."""
    steps = list(_steps(issues))
    if not steps or any(number < 1 for _, _, number in steps):
        return None, 0
    gaps = {(later - earlier) / number for earlier, later, number in steps}
    if len(gaps) == 1:
        weeks, odd = divmod(gaps.pop(), timedelta(days=_WEEK))
        if not odd and weeks in _WEEKLY:
            return _WEEKLY[weeks], weeks * _WEEK
        if not weeks and odd == timedelta(days=1):
            return _DAILY, 1
    months = {round(_months(earlier, later) / number) for earlier, later, number in steps}
    steady = all(
        abs(earlier.day - later.day) <= _MONTH_SLACK or _month_end(earlier, later)
        for earlier, later, _ in steps
    )
    if steady and len(months) == 1 and (step := months.pop()) in _MONTHLY:
        return _MONTHLY[step], step
    return None, 0


def _steps(issues: Sequence[Issue]) -> Iterator[tuple[date, date, int]]:
    """Neighbours of one volume: both days, and how many numbers lie between them."""
    for one, other in pairwise(issues):
        if one.volume == other.volume:
            yield one.day, other.day, other.last - one.last


def _months(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def _month_end(earlier: date, later: date) -> bool:
    return all(
        monthrange(day.year, day.month)[1] - day.day <= _MONTH_SLACK for day in (earlier, later)
    )


def _after(day: date, frequency: Frequency, step: int) -> date:
    if "MONTHLY" not in frequency.rrule and "YEARLY" not in frequency.rrule:
        return day + timedelta(days=step)
    years, month = divmod(day.month - 1 + step, 12)
    year = day.year + years
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def _iso_in(calendar: str, day: date) -> str:
    year, month, number = calendars.named(calendar).from_gregorian(day)
    return f"{year:04}-{month:02}-{number:02}"
