"""Bikram Sambat, the civil calendar of Nepal.

A year has twelve months of 29 to 32 days and starts in mid April. Month
lengths follow no simple formula: a committee publishes them each year, so
this is a table, continued beyond the almanacs by ``bulletin.surya_siddhanta``.

Units:  years BS (AD + 56 or 57); months 1 (Baisakh) to 12 (Chaitra).
Range:  1800 to 2300, each month published, disputed or computed; outside it
        every function raises ImpossibleDate.
Source: the table beside this file, whose first lines say whence; tests compare
        every day with nepali-datetime, and docs/bikram_sambat.md says more.

>>> to_gregorian(2082, 2, 23)    # New Spotlight, vol. 18, no. 21
datetime.date(2025, 6, 6)
>>> to_gregorian(2082, 2, 33)
Traceback (most recent call last):
bulletin.errors.ImpossibleDate: Jestha 2082 has 31 days, not 33; nearest: Jestha 31 and Ashadh 1
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, NamedTuple

from bulletin.calendars._reckoning import Reckoning
from bulletin.errors import ImpossibleDate

NAME = "Bikram Sambat"
MONTHS = (
    *("Baisakh", "Jestha", "Ashadh", "Shrawan", "Bhadra", "Ashwin"),
    *("Kartik", "Mangsir", "Poush", "Magh", "Falgun", "Chaitra"),
)
YEARS = range(1800, 2301)
_FIRST, _MONTHS = YEARS[0], len(MONTHS)
_REMEMBERED = 1 << 16
"""So many days, 179 years of them, are converted once and then known."""


class Table(NamedTuple):
    """The file, month after month from Baisakh 1800; a month's place is its index.

    ``starts``: ordinals of first days, and of the day after the last month.
    ``statuses``: one a year. ``in_dispute``: months whose first day sources put
    on different days; they are one day apart.
    """

    starts: list[int]
    statuses: list[str]
    in_dispute: frozenset[int]


@cache
def table() -> Table:
    """The table, read when a date is first converted."""
    text = Path(__file__).with_suffix(".csv").read_text(encoding="utf-8")
    rows = [line.split(",") for line in text.splitlines() if line[:1].isdigit()]
    lengths = [int(days) for row in rows for days in row[2 : 2 + _MONTHS]]
    first = date.fromisoformat(rows[0][1]).toordinal()
    return Table(
        starts=list(accumulate(lengths, initial=first)),
        statuses=[row[14] for row in rows],
        in_dispute=frozenset(
            _MONTHS * at + int(month) - 1
            for at, row in enumerate(rows)
            for month in row[15].split()
        ),
    )


@lru_cache(_REMEMBERED)
def to_gregorian(year: int, month: int, day: int) -> date:
    """The Gregorian day of a BS date.

    Raises: ImpossibleDate, for day 32 of a month of 31 days with the two days
            that could be meant, in the message and as ``nearest``.
    """
    starts, at = table().starts, _place(year, month)
    ordinal = starts[at] + day - 1
    if starts[at] <= ordinal < starts[at + 1]:
        return date.fromordinal(ordinal)
    raise _reckoning.refusal(year, month, day)


@lru_cache(_REMEMBERED)
def from_gregorian(day: date) -> tuple[int, int, int]:
    """The BS year, month and day of a Gregorian day. ImpossibleDate outside the table.

    >>> from_gregorian(date(2025, 6, 6))
    (2082, 2, 23)
    """
    starts, ordinal = table().starts, day.toordinal()
    at = bisect_right(starts, ordinal) - 1
    if 0 <= at < len(starts) - 1:
        year, month = divmod(at, _MONTHS)
        return _FIRST + year, month + 1, ordinal - starts[at] + 1
    return _reckoning.from_gregorian(day)  # which says what the range is


def status(year: int, month: int) -> str:
    """How the days of a month are known.

    ``published``: printed almanacs and calendars have it so; ``disputed``: they
    differ on its first or its last day; ``computed``: by rule.
    """
    at = _place(year, month)
    if {at, at + 1} & table().in_dispute:
        return "disputed"
    said = table().statuses[at // _MONTHS]
    return "published" if said == "disputed" else said


def doubt(year: int, month: int) -> int:
    """By how many days, either way, a date of the month may be off: 0 or 1.

    >>> [doubt(year, month) for year, month in ((2082, 2), (2062, 2), (2084, 2))]
    [0, 1, 1]
    """
    computed = status(year, month) == "computed"
    return int(computed or _place(year, month) in table().in_dispute)


def margin(year: int, month: int) -> float:
    """Minutes by which the sun would have to move to begin the month on another day, by rule.

    Near 0 the rule could go either way; almanacs that are published have decided.

    >>> round(margin(2085, 1))    # the least certain New Year of its decade
    15
    """
    from bulletin import surya_siddhanta

    _place(year, month)
    return surya_siddhanta.margin(year, month)


def fiscal_year(year: int) -> tuple[date, date]:
    """The first and the last day of fiscal year ``year``/``year + 1``.

    It runs from 1 Shrawan to the last of Ashadh (Government of Nepal).

    >>> [day.isoformat() for day in fiscal_year(2074)]
    ['2017-07-16', '2018-07-16']
    """
    return to_gregorian(year, 4, 1), to_gregorian(year + 1, 4, 1) - timedelta(days=1)


def to_nepali_datetime(year: int, month: int, day: int) -> Any:
    """The ``nepali_datetime.date`` that prints the same year, month and day.

    Raises: ImpossibleDate for a date that either calendar does not have. In the
            months where the two differ it converts to another Gregorian day.
    """
    from nepali_datetime import date as nepali_date

    to_gregorian(year, month, day)
    try:
        return nepali_date(year, month, day)
    except ValueError as error:
        raise ImpossibleDate(f"nepali_datetime has no {year}-{month:02}-{day:02}") from error


def from_nepali_datetime(day: Any) -> tuple[int, int, int]:
    """The year, month and day that a ``nepali_datetime.date`` or ``datetime`` prints.

    Raises: TypeError for any other object, a Gregorian date above all;
            ImpossibleDate for a date that our table does not have.
    """
    from nepali_datetime import date as nepali_date

    if not isinstance(day, nepali_date):
        raise TypeError(f"not a date of nepali_datetime: {day!r}")
    to_gregorian(day.year, day.month, day.day)
    return day.year, day.month, day.day


def _place(year: int, month: int) -> int:
    if year in YEARS and 1 <= month <= _MONTHS:
        return (year - _FIRST) * _MONTHS + month - 1
    raise _reckoning.refusal(year, month, 1)


def _new_year(year: int) -> int:
    return table().starts[(year - _FIRST) * _MONTHS]


def _lengths(year: int) -> tuple[int, ...]:
    at = (year - _FIRST) * _MONTHS
    starts = table().starts[at : at + _MONTHS + 1]
    return tuple(after - start for start, after in pairwise(starts))


_reckoning = Reckoning(NAME, MONTHS, YEARS, _new_year, _lengths)
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
