"""The Persian calendar (solar Hijri), official in Iran.

The law of 31 March 1925 begins the year with the day of the spring equinox;
eight leap years in 33 years give the same years as the equinox until 1501.

Units:  years AP (AD - 621 or - 622); months 1 (Farvardin) to 12 (Esfand).
Range:  1206 to 1498, the years whose leap years the Calendar Center of the
        University of Tehran publishes; computed before 1304, when the months
        of the zodiac were in use.
Source: that list (KabiseShamsi1206-1498-new.pdf, as text in roozbehp/persiancalendar);
        the rule fails first in 1502 (ICU4X, calendrical_calculations/src/persian.rs).

>>> to_gregorian(1399, 4, 2)    # page of 22 June 2020 in htmldate's test set: 2 تیر 1399
datetime.date(2020, 6, 22)
"""

from __future__ import annotations

from bulletin.calendars._reckoning import Reckoning

NAME = "Persian"
MONTHS = (
    *("Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar"),
    *("Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"),
)
YEARS = range(1206, 1499)
_EPOCH = 226_895  # ordinal of the day before 1 Farvardin of year 1, 22 March 622


def new_year(year: int) -> int:
    """The ordinal of 1 Farvardin."""
    return _EPOCH + 365 * (year - 1) + (8 * year + 21) // 33


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months: Esfand takes what the year has left."""
    return (*(31,) * 6, *(30,) * 5, new_year(year + 1) - new_year(year) - 336)


_reckoning = Reckoning(NAME, MONTHS, YEARS, new_year, lengths, computed=range(1206, 1304))
to_gregorian = _reckoning.to_gregorian
from_gregorian = _reckoning.from_gregorian
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
