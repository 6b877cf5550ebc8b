"""The Gregorian calendar, also for the days before it was decreed (proleptic).

Units:  years AD; months 1 (January) to 12 (December).
Range:  1 to 9999, as in ``datetime``.
Source: ISO 8601:2019, 4.2.1; papers kept the Julian calendar until 1582 (Rome),
        1752 (Britain) or 1918 (Russia), see ``julian.py``.

>>> to_gregorian(2025, 6, 31)
Traceback (most recent call last):
bulletin.errors.ImpossibleDate: June 2025 has 30 days, not 31; nearest: June 30 and July 1
"""

from __future__ import annotations

from datetime import date

from bulletin.calendars._reckoning import Reckoning

NAME = "Gregorian"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
YEARS = range(1, 10000)


def is_leap(year: int) -> bool:
    """Whether February has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months; also of other calendars with these months."""
    return (31, 29 if is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def new_year(year: int) -> int:
    """The ordinal of 1 January."""
    return date(year, 1, 1).toordinal()


def to_gregorian(year: int, month: int, day: int) -> date:
    """The same date as a ``datetime.date``. ImpossibleDate if there is none."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        raise _reckoning.refusal(year, month, day) from None


def from_gregorian(day: date) -> tuple[int, int, int]:
    """The year, month and day of a ``datetime.date``."""
    return day.year, day.month, day.day


_reckoning = Reckoning(NAME, MONTHS, YEARS, new_year, lengths)
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
