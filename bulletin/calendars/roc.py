"""The calendar of the Republic of China (民國): Gregorian days, years of the republic.

Units:  years ROC (AD - 1911); months 1 (January) to 12 (December).
Range:  1 (1912) to 8088.
Source: in use since 1 January 1912; equal to ICU 78.2 on every day to 2100.

>>> to_gregorian(113, 2, 29)    # 民國一百一十三年二月二十九日
datetime.date(2024, 2, 29)
"""

from __future__ import annotations

from bulletin.calendars import gregorian
from bulletin.calendars._reckoning import Reckoning

NAME = "Republic of China"
MONTHS = gregorian.MONTHS
YEARS = range(1, 8089)
_OFFSET = 1911


def new_year(year: int) -> int:
    """The ordinal of 1 January."""
    return gregorian.new_year(year + _OFFSET)


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months."""
    return gregorian.lengths(year + _OFFSET)


_reckoning = Reckoning(NAME, MONTHS, YEARS, new_year, lengths)
to_gregorian = _reckoning.to_gregorian
from_gregorian = _reckoning.from_gregorian
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
