"""The Julian calendar: every fourth year is a leap year ("Old Style").

Units:  years AD counted from 1 January, whatever day a country began them on;
        months 1 (January) to 12 (December).
Range:  2 to 9998.
Source: Decree of the Council of People's Commissars of 24 January 1918 (Russia:
        the day after 31 January is 14 February); Calendar (New Style) Act 1750
        (Britain: the day after 2 September 1752 is the 14th).

>>> to_gregorian(1874, 11, 10)    # Ha-Zefirah: "St. Petersburg, 10/22. November 1874"
datetime.date(1874, 11, 22)
"""

from __future__ import annotations

from bulletin.calendars import gregorian
from bulletin.calendars._reckoning import Reckoning

NAME = "Julian"
MONTHS = gregorian.MONTHS
YEARS = range(2, 9999)
_BEFORE_YEAR_1 = -1  # ordinal of 1 January of year 1, two days before the Gregorian one


def new_year(year: int) -> int:
    """The ordinal of 1 January."""
    return _BEFORE_YEAR_1 + 365 * (year - 1) + (year - 1) // 4


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months."""
    return gregorian.lengths(4 if year % 4 == 0 else 1)


_reckoning = Reckoning(NAME, MONTHS, YEARS, new_year, lengths)
to_gregorian = _reckoning.to_gregorian
from_gregorian = _reckoning.from_gregorian
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
