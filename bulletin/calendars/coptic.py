"""The Coptic calendar: twelve months of 30 days, and a short thirteenth.

Units:  years of the Martyrs (AD - 283 or - 284); months 1 (Tout) to 13 (Nasie).
Range:  1 to 9715.
Source: equal to ICU 78.2 and convertdate on every day from 1900 to 2100.

>>> to_gregorian(1741, 4, 29)    # Christmas of the Coptic church
datetime.date(2025, 1, 7)
"""

from __future__ import annotations

from bulletin.calendars._reckoning import Reckoning

NAME = "Coptic"
MONTHS = (
    *("Tout", "Baba", "Hator", "Kiahk", "Toba", "Amshir", "Baramhat"),
    *("Baramouda", "Bashans", "Paona", "Epep", "Mesra", "Nasie"),
)
YEARS = range(1, 9716)
_EPOCH = 103_605  # ordinal of 1 Tout of year 1, 29 August 284 (Julian)


def new_year(year: int) -> int:
    """The ordinal of 1 Tout."""
    return _EPOCH + 365 * (year - 1) + year // 4


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months: the last has 5, every fourth year 6."""
    return (*(30,) * 12, 5 + ((year + 1) % 4 == 0))


_reckoning = Reckoning(NAME, MONTHS, YEARS, new_year, lengths)
to_gregorian = _reckoning.to_gregorian
from_gregorian = _reckoning.from_gregorian
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
