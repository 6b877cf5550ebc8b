"""The Indian national calendar, in the years of the Saka era.

A year begins on 22 March, in Gregorian leap years on the 21st; almanacs of the
Saka era ("शाके") that begin with a new moon or an ingress are other calendars.

Units:  years Saka (AD - 78); months 1 (Chaitra) to 12 (Phalguna).
Range:  1879 (official since 22 March 1957) to 9920.
Source: Calendar Reform Committee, Government of India (1955); equal to ICU 78.2
        and convertdate on every day to 2100.

>>> to_gregorian(1947, 10, 18)    # The Gazette of India: January 8, 2026/Pausha 18, 1947 (Saka)
datetime.date(2026, 1, 8)
"""

from __future__ import annotations

from datetime import date

from bulletin.calendars._reckoning import Reckoning
from bulletin.calendars.gregorian import is_leap

NAME = "Saka"
MONTHS = (
    *("Chaitra", "Vaisakha", "Jyaistha", "Asadha", "Sravana", "Bhadra"),
    *("Asvina", "Kartika", "Agrahayana", "Pausha", "Magha", "Phalguna"),
)
YEARS = range(1879, 9921)
_OFFSET = 78


def new_year(year: int) -> int:
    """The ordinal of 1 Chaitra."""
    return date(year + _OFFSET, 3, 21 if is_leap(year + _OFFSET) else 22).toordinal()


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months: Chaitra has 31 in leap years, the next five always."""
    return (31 if is_leap(year + _OFFSET) else 30, *(31,) * 5, *(30,) * 6)


_reckoning = Reckoning(NAME, MONTHS, YEARS, new_year, lengths)
to_gregorian = _reckoning.to_gregorian
from_gregorian = _reckoning.from_gregorian
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
