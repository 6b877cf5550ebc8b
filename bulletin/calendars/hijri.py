"""The Hijri (Islamic) calendar by calculation: the civil table of 30 years.

Where a month begins by the sight of the moon no table is right on every day;
this one is mostly a day behind the Umm al-Qura calendar of Saudi Arabia, as
the papers of South Asia often are.

Units:  years AH; months 1 (Muharram) to 12 (Dhu al-Hijja).
Range:  1 to 9665, always computed, up to 2 days off.
Source: equal to ICU 78.2 "islamic-civil" and convertdate on every day from 1900
        to 2100. Umm al-Qura (hijridate 2.6.0) begins its 1,896 months of 1343 to
        1500 on the same day in 684, one day before in 1,099, two before in 92
        and one after in 21.

>>> to_gregorian(1427, 7, 19), doubt(1427, 7)    # a decree: 19/7/1427 هجري الموافق 13/8/2006
(datetime.date(2006, 8, 14), 2)
"""

from __future__ import annotations

from bulletin.calendars._reckoning import Reckoning

NAME = "Hijri"
MONTHS = (
    *("Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Akhira"),
    *("Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja"),
)
YEARS = range(1, 9666)
_EPOCH = 227_015  # ordinal of 1 Muharram of year 1, Friday 19 July 622 (16 July Julian)


def new_year(year: int) -> int:
    """The ordinal of 1 Muharram."""
    return _EPOCH + 354 * (year - 1) + (11 * year + 3) // 30


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months: 30 and 29 in turn, and a 30th for the last in leap years."""
    return (*(30, 29) * 5, 30, new_year(year + 1) - new_year(year) - 325)


_reckoning = Reckoning(NAME, MONTHS, YEARS, new_year, lengths, computed=YEARS, days_off=2)
to_gregorian = _reckoning.to_gregorian
from_gregorian = _reckoning.from_gregorian
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
