"""The calendar of the French Republic: twelve months of 30 days, and days that complete the year.

Its years began with the autumn equinox at Paris while it was law; no rule for
later years ever was.

Units:  years of the Republic, 1 from 22 September 1792; months 1 (Vendémiaire)
        to 12 (Fructidor), 13 the five or six complementary days.
Range:  1 to 14; it was law until 10 Nivôse XIV (31 December 1805), and the rest
        of that year is counted on.
Source: decree of 4 Frimaire II (24 November 1793), articles I to III; the years
        III, VII and XI had a sixth complementary day (Bureau des longitudes).

>>> to_gregorian(8, 2, 18)    # le 18 brumaire an VIII
datetime.date(1799, 11, 9)
"""

from __future__ import annotations

from datetime import date

from bulletin.calendars._reckoning import Reckoning

NAME = "French Republican"
MONTHS = (
    *("Vendémiaire", "Brumaire", "Frimaire", "Nivôse", "Pluviôse", "Ventôse"),
    *("Germinal", "Floréal", "Prairial", "Messidor", "Thermidor", "Fructidor"),
    "Jour complémentaire",
)
YEARS = range(1, 15)
_FIRST = date(1792, 9, 22).toordinal()
_SEXTILE = (3, 7, 11)


def new_year(year: int) -> int:
    """The ordinal of 1 Vendémiaire."""
    return _FIRST + 365 * (year - 1) + sum(one < year for one in _SEXTILE)


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months, the complementary days last."""
    return (*(30,) * 12, 6 if year in _SEXTILE else 5)


_reckoning = Reckoning(NAME, MONTHS, YEARS, new_year, lengths)
to_gregorian = _reckoning.to_gregorian
from_gregorian = _reckoning.from_gregorian
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
