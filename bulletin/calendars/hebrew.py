"""The Hebrew calendar, by calculation as in all printed ones.

Units:  years AM (AD + 3760 or + 3761); months 1 (Nisan) to 12 (Adar), in leap
        years 12 is Adar I and 13 Adar II. A year begins with month 7, Tishri.
Range:  4119 (the rule is ascribed to Hillel II, 359 AD) to 9999.
Source: Maimonides, Sanctification of the New Moon, 6 to 8 (molad of the first
        year, postponements); equal to ICU 78.2 and pyluach on every day from
        1900 to 2100.

>>> to_gregorian(5639, 8, 24)    # Ha-Meliz of 20 November 1878: כ״ד חשוון ה׳ תרל״ט
datetime.date(1878, 11, 20)
"""

from __future__ import annotations

from bulletin.calendars._reckoning import Reckoning

NAME = "Hebrew"
MONTHS = (
    *("Nisan", "Iyar", "Sivan", "Tammuz", "Av", "Elul", "Tishri"),
    *("Heshvan", "Kislev", "Tevet", "Shevat", "Adar", "Adar II"),
)
YEARS = range(4119, 10000)
_EPOCH = -1_373_427  # ordinal of the Monday of the first molad, 7 October 3761 BC (Julian)
# In parts, 1080 an hour: a day, a month beyond 29 days, the first molad with 6 hours for noon.
_DAY, _MONTH, _FIRST_MOLAD = 25_920, 13_753, 12_084
_LEAP_YEARS, _CYCLE = 7, 19
_SHORT, _LONG = 353, 355  # days of a common year that is not 354 long; a leap year has 30 more
# No year begins on a Wednesday, a Friday or a Sunday (days from a Monday), and
# these lengths that would follow from it are none: they put it off as well.
_PUT_OFF = {2, 4, 6}
_NO_COMMON_YEAR, _NO_LEAP_YEAR = 356, 382


def is_leap(year: int) -> bool:
    """Whether the year has an Adar I: seven years in nineteen."""
    return (_LEAP_YEARS * year + 1) % _CYCLE < _LEAP_YEARS


def new_year(year: int) -> int:
    """The ordinal of 1 Tishri."""
    before, at, after = (_days_to_molad(y) for y in (year - 1, year, year + 1))
    put_off = 2 if after - at == _NO_COMMON_YEAR else 1 if at - before == _NO_LEAP_YEAR else 0
    return _EPOCH + at + put_off


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months from Tishri: Heshvan and Kislev make up what the year needs."""
    leap = is_leap(year)
    days = new_year(year + 1) - new_year(year) - 30 * leap
    heshvan, kislev = 30 if days == _LONG else 29, 29 if days == _SHORT else 30
    return (30, heshvan, kislev, 29, 30, *(30,) * leap, 29, 30, 29, 30, 29, 30, 29)


def numbers(year: int) -> tuple[int, ...]:
    """The numbers of the months from Tishri."""
    return (*range(7, 14 if is_leap(year) else 13), *range(1, 7))


def _days_to_molad(year: int) -> int:
    """Days to the new moon of Tishri, put off from Sunday, Wednesday and Friday."""
    months = (235 * year - 234) // 19
    days = 29 * months + (_FIRST_MOLAD + _MONTH * months) // _DAY
    return days + (days % 7 in _PUT_OFF)


_reckoning = Reckoning(NAME, MONTHS, YEARS, new_year, lengths, numbers)
to_gregorian = _reckoning.to_gregorian
from_gregorian = _reckoning.from_gregorian
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
