"""The Ethiopian calendar: the days of the Coptic one, other names, other years.

Units:  years of Mercy (AD - 7 or - 8); months 1 (Meskerem) to 13 (Pagume).
Range:  277 to 9991.
Source: equal to ICU 78.2 on every day from 1900 to 2100.

>>> to_gregorian(2000, 1, 1)    # the Ethiopian millennium
datetime.date(2007, 9, 12)
"""

from __future__ import annotations

from bulletin.calendars import coptic
from bulletin.calendars._reckoning import Reckoning

NAME = "Ethiopian"
MONTHS = (
    *("Meskerem", "Tikimt", "Hidar", "Tahsas", "Tir", "Yekatit", "Megabit"),
    *("Miyazya", "Ginbot", "Sene", "Hamle", "Nehase", "Pagume"),
)
YEARS = range(277, 9992)
_OFFSET = 276  # years from Mercy to the Martyrs


def new_year(year: int) -> int:
    """The ordinal of 1 Meskerem."""
    return coptic.new_year(year - _OFFSET)


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months."""
    return coptic.lengths(year - _OFFSET)


_reckoning = Reckoning(NAME, MONTHS, YEARS, new_year, lengths)
to_gregorian = _reckoning.to_gregorian
from_gregorian = _reckoning.from_gregorian
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
