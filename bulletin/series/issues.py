"""Mastheads in, issues out: the numbers and the days of each, as a series compares them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from bulletin.model import Kind, Masthead, Precision, Reading
from bulletin.normalize.instants import local
from bulletin.normalize.issn import check_digit

_SEASONS = {21: (3,), 22: (6,), 23: (9,), 24: (12, 0)}
"""The month in which a season's issue comes out; that of a winter, also before its year."""
_NUMBERS = ("issue", "whole", "volume")


class Printed(NamedTuple):
    """A day that a reading can name; of a month or a season, its first.

    ``season`` is the EDTF form of one, whose limits nobody defines: ``2019-21``.
    """

    reading: str
    calendar: str
    day: date
    precision: Precision
    season: str = ""


class Issue(NamedTuple):
    """One dated issue: ``first`` and ``last`` differ if it combines several.

    They count issues, else issues from the first ever, else volumes: ``counted``
    says which. ``dates`` are what it prints, in every calendar, the surest first;
    ``issn`` is its periodical's number, empty if it prints none that can be one.
    """

    masthead: str
    volume: int | None
    first: int
    last: int
    dates: tuple[Printed, ...]
    counted: str = "issue"
    issn: str = ""


def issues(mastheads: Sequence[Masthead], readings: Mapping[str, Reading]) -> Iterator[Issue]:
    """Each masthead that prints a number and a date, in the order of the page."""
    for masthead in mastheads:
        numbers = readings[masthead.designation].designation
        choices = [tuple(_printed(readings[name])) for name in masthead.readings]
        dates = tuple(one for days in sorted(choices, key=len) for one in days)
        counted = next((name for name in _NUMBERS if getattr(numbers, name, None)), None)
        if numbers and dates and counted:
            found = getattr(numbers, counted)
            volume = numbers.volume if counted == "issue" else None
            yield Issue(
                masthead.designation,
                volume.first if volume else None,
                found.first,
                found.last,
                dates,
                counted,
                _issn([readings[name] for name in masthead.identifiers]),
            )


def _issn(identifiers: Sequence[Reading]) -> str:
    """The first ISSN whose check digit is right."""
    numbers = [str(one.field("issn") or "") for one in identifiers]
    return next((one for one in numbers if one and one[-1] == check_digit(one)), "")


def _printed(reading: Reading) -> Iterator[Printed]:
    """The days that a date names; none if it is ambiguous or its calendar has no such day."""
    if reading.kind is not Kind.ABSOLUTE or reading.alternatives or not reading.interval:
        return
    precision = min(reading.precision or Precision.YEAR, Precision.DAY)
    year, season = reading.field("year"), reading.field("season")
    code = (reading.iso or "") if season else ""
    if season in _SEASONS and isinstance(year, int):
        days = [date(year - (not month), month or 12, 1) for month in _SEASONS[int(season)]]
    elif precision == Precision.DAY and not reading.extent:
        start, end = local(reading.interval)
        days = [start.date() + timedelta(n) for n in range(max(1, (end - start).days))]
    else:
        days = [local(reading.interval)[0].date()]
    yield from (Printed(reading.id, reading.calendar, day, precision, code) for day in days)
