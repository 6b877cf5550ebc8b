"""Mastheads in, issues out: the numbers and the days of each, as a series compares them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import NamedTuple

from bulletin.model import Designation, Kind, Masthead, Numbering, Precision, Reading
from bulletin.normalize.instants import local
from bulletin.normalize.issn import check_digit
from bulletin.words import fold

_SEASONS = {21: (3,), 22: (6,), 23: (9,), 24: (12, 0)}
"""The month in which a season's issue comes out; that of a winter, also before its year."""
_NUMBERS = ("issue", "whole", "volume")
_LONGEST = 80
"""A name that is longer is a sentence."""
_LOOSE = " \t\u00a0\u202f|•·–—-:,;()[]"


class Printed(NamedTuple):
    """A day that a reading can name; of a month or a season, its first.

    ``edtf`` is the form of what has no such day: a season, whose limits nobody defines
    (``2019-21``), or several months (``2019-05/2019-06``).
    """

    reading: str
    calendar: str
    day: date
    precision: Precision
    edtf: str = ""


class Issue(NamedTuple):
    """One dated issue: ``first`` and ``last`` differ if it combines several.

    They count issues, else issues from the first ever, else volumes: ``counted``
    says which. ``dates`` are what it prints, in every calendar, the surest first;
    ``issn`` is its periodical's number, empty if it prints none that can be one.
    A supplement to an issue, or to a volume, has its own number as ``supplement``, 0
    if it prints none; ``first`` and ``last`` are 0 if it is one to a volume. ``name``
    is what its line prints before the designation, folded: its periodical's, perhaps.
    """

    masthead: str
    volume: int | None
    first: int
    last: int
    dates: tuple[Printed, ...]
    counted: str = "issue"
    issn: str = ""
    supplement: int | None = None
    name: str = ""


def issues(
    mastheads: Sequence[Masthead], readings: Mapping[str, Reading], text: str = ""
) -> Iterator[Issue]:
    """Each masthead of a page's ``text`` that prints a number and a date, in the order of the page.

    A special issue without a number among the issues is none of them.
    """
    for masthead in mastheads:
        numbers = _numbers(masthead, readings)
        choices = [tuple(_printed(readings[name])) for name in masthead.readings]
        dates = tuple(one for days in sorted(choices, key=len) for one in days)
        if numbers and dates and (counts := _counts(numbers)):
            volume, found, counted = counts
            yield Issue(
                masthead.designation,
                volume.first if volume else None,
                found.first if found else 0,
                found.last if found else 0,
                dates,
                counted,
                _issn([readings[name] for name in masthead.identifiers]),
                numbers.supplement.first if numbers.supplement else None,
                _name(text, readings[masthead.designation].span.start),
            )


def _numbers(masthead: Masthead, readings: Mapping[str, Reading]) -> Designation | None:
    """What a masthead prints, on one line or on several: an issue may stand below its volume."""
    found = readings[masthead.designation].designation
    for name in masthead.readings:
        if found and (more := readings[name].designation):
            printed = ((field.name, getattr(more, field.name)) for field in fields(more))
            found = replace(found, **{name: value for name, value in printed if value})
    return found


def _counts(numbers: Designation) -> tuple[Numbering | None, Numbering | None, str] | None:
    """The volume and the number of an issue, and what that counts; None if it is none."""
    counted = next((name for name in _NUMBERS if getattr(numbers, name)), "issue")
    if numbers.issue or (numbers.supplement and counted != "whole"):
        return numbers.volume, numbers.issue, "issue"
    if numbers.special and counted != "whole":
        return None
    found = getattr(numbers, counted)
    return (None, found, counted) if found else None


def _name(text: str, start: int) -> str:
    """What stands before ``start`` on its line, if it is short and prints no number."""
    near = text[max(0, start - _LONGEST) : start]
    line = near.rpartition("\n")[2]
    whole = "\n" in near or start <= _LONGEST
    return fold(line.strip(_LOOSE)) if whole and not any(map(str.isdecimal, line)) else ""


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
    months = reading.extent and precision == Precision.MONTH and reading.calendar == "gregorian"
    code = (reading.iso or "") if season or months else ""
    if season in _SEASONS and isinstance(year, int):
        begins = _SEASONS[int(season)][: 1 if reading.field("last_year") else None]
        days = [date(year - (not month), month or 12, 1) for month in begins]
    elif precision == Precision.DAY and not reading.extent:
        start, end = local(reading.interval)
        days = [start.date() + timedelta(n) for n in range(max(1, (end - start).days))]
    else:
        days = [local(reading.interval)[0].date()]
    yield from (Printed(reading.id, reading.calendar, day, precision, code) for day in days)
