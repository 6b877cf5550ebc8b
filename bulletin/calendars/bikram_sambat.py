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

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, cast

from bulletin.calendars._bikram_sambat import YEARS, Dates, Days, table
from bulletin.calendars._reckoning import Reckoning
from bulletin.errors import ImpossibleDate

NAME = "Bikram Sambat"
MONTHS = (
    *("Baisakh", "Jestha", "Ashadh", "Shrawan", "Bhadra", "Ashwin"),
    *("Kartik", "Mangsir", "Poush", "Magh", "Falgun", "Chaitra"),
)
_FIRST, _MONTHS = YEARS[0], len(MONTHS)
_days, _dates = Days(), Dates()


def to_gregorian(year: int, month: int, day: int) -> date:
    """The Gregorian day of a BS date.

    Raises: ImpossibleDate, for day 32 of a month of 31 days with the two days
            that could be meant, in the message and as ``nearest``.
    """
    try:
        if day > 0:
            return _days[year][month][day]
    except LookupError:
        pass
    raise _reckoning.refusal(year, month, day)


def from_gregorian(day: date) -> tuple[int, int, int]:
    """The BS year, month and day of a Gregorian day. ImpossibleDate outside the table.

    >>> from_gregorian(date(2025, 6, 6))
    (2082, 2, 23)
    """
    ordinal = day.toordinal()
    known = _dates[ordinal] if ordinal < len(_dates) else None
    return known or _dates.learn(ordinal) or _reckoning.from_gregorian(day)  # or says the range


def to_gregorian_all(dates: Iterable[tuple[int, int, int]]) -> list[date]:
    """The Gregorian days of many BS dates, in their order: ``to_gregorian``, sooner.

    Raises: ImpossibleDate for the first date that the calendar does not have.

    >>> to_gregorian_all([(2082, 2, 23), (2082, 3, 7)])
    [datetime.date(2025, 6, 6), datetime.date(2025, 6, 21)]
    """
    asked, days = list(dates), _days
    try:
        found = [days[year][month][day] for year, month, day in asked if day > 0]
    except LookupError:
        found = []
    if len(found) == len(asked):
        return found
    return [to_gregorian(*one) for one in asked]  # which says what is wrong


def from_gregorian_all(days: Iterable[date]) -> list[tuple[int, int, int]]:
    """The BS dates of many Gregorian days, in their order: ``from_gregorian``, sooner.

    Raises: ImpossibleDate for the first day outside the table.

    >>> from_gregorian_all([date(2025, 6, 6), date(2025, 6, 21)])
    [(2082, 2, 23), (2082, 3, 7)]
    """
    asked = list(days)
    try:
        found = list(map(_dates.__getitem__, map(date.toordinal, asked)))
    except LookupError:
        found = [None]
    if all(found):
        return cast("list[tuple[int, int, int]]", found)
    return list(map(from_gregorian, asked))


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

    1 where the month is disputed or computed: its first day may be another, or
    there may be a last day more or less.

    >>> [doubt(year, month) for year, month in ((2082, 2), (2062, 1), (2062, 2), (2084, 2))]
    [0, 1, 1, 1]
    """
    return int(status(year, month) != "published")


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
