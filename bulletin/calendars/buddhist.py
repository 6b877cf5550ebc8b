"""The Thai solar calendar: Gregorian days, years of the Buddhist era.

Units:  years BE (AD + 543); months 1 (January) to 12 (December).
Range:  2484 (1941) to 9999: until then the year began on 1 April, and 2483 had
        nine months only.
Source: Thai Parliament Museum in The Nation (nationthailand.com 40050434): 2483
        ended on 31 December 1940; equal to ICU 78.2 on every day to 2100.

>>> to_gregorian(2562, 6, 18).strftime("%A %d %B %Y")    # วันอังคารที่ ๑๘ มิถุนายน พ.ศ. ๒๕๖๒
'Tuesday 18 June 2019'
"""

from __future__ import annotations

from bulletin.calendars import gregorian
from bulletin.calendars._reckoning import Reckoning

NAME = "Thai Buddhist"
MONTHS = gregorian.MONTHS
YEARS = range(2484, 10000)
_OFFSET = 543


def new_year(year: int) -> int:
    """The ordinal of 1 January."""
    return gregorian.new_year(year - _OFFSET)


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months."""
    return gregorian.lengths(year - _OFFSET)


_reckoning = Reckoning(NAME, MONTHS, YEARS, new_year, lengths)
to_gregorian = _reckoning.to_gregorian
from_gregorian = _reckoning.from_gregorian
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
