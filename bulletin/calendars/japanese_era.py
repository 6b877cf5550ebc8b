"""The Japanese calendar: Gregorian days, years of the emperor's era.

A year of an era ends with December; its first begins with the era, its last
ends with it. The calendar that ``named`` gives counts in Reiwa, the era that
pages print now; for another, give the era.

Units:  years of the era, 1 its first (元年); months 1 (January) to 12 (December).
Range:  Meiji 6 (1873, when Japan took the Gregorian calendar) on.
Source: first days as in CLDR 48; equal to ICU 78.2 on every day from 1900 to 2100.

>>> to_gregorian(6, 3, 4).strftime("%A %d %B %Y")    # 令和6年3月4日（月曜日）
'Monday 04 March 2024'
>>> to_gregorian(64, 1, 7, era="Shōwa"), era_of(date(1989, 1, 8))
(datetime.date(1989, 1, 7), 'Heisei')
"""

from __future__ import annotations

from datetime import date

from bulletin.calendars import gregorian
from bulletin.calendars._reckoning import Reckoning
from bulletin.errors import ImpossibleDate

NAME = "Japanese"
MONTHS = gregorian.MONTHS
YEARS = range(1, 7982)

# era: the year before its year 1, its first day, its last day
ERAS = {
    "Meiji": (1867, date(1873, 1, 1), date(1912, 7, 29)),
    "Taishō": (1911, date(1912, 7, 30), date(1926, 12, 24)),
    "Shōwa": (1925, date(1926, 12, 25), date(1989, 1, 7)),
    "Heisei": (1988, date(1989, 1, 8), date(2019, 4, 30)),
    "Reiwa": (2018, date(2019, 5, 1), date.max),
}


def to_gregorian(year: int, month: int, day: int, era: str = "Reiwa") -> date:
    """The Gregorian day of a date. ImpossibleDate if the era has none; KeyError for no era."""
    found = _reckonings[era].to_gregorian(year, month, day)
    _of_era(found, era)
    return found


def from_gregorian(day: date, era: str = "Reiwa") -> tuple[int, int, int]:
    """The date of a Gregorian day. ImpossibleDate if it is not of the era; KeyError for no era."""
    _of_era(day, era)
    return day.year - ERAS[era][0], day.month, day.day


def era_of(day: date) -> str:
    """The era that a Gregorian day is of. ImpossibleDate before 1873."""
    for era, (_, first, last) in ERAS.items():
        if first.toordinal() <= day.toordinal() <= last.toordinal():
            return era
    raise ImpossibleDate(f"Japan took the Gregorian calendar in 1873, after {day}")


def _of_era(day: date, era: str) -> None:
    _, first, last = ERAS[era]
    if not first.toordinal() <= day.toordinal() <= last.toordinal():
        raise ImpossibleDate(f"{era} is known here from {first} to {last}, not on {day}")


def _reckon(era: str) -> Reckoning:
    """The era's years; its first has no months before it, its last none after it."""
    offset, first, last = ERAS[era]

    def new_year(year: int) -> int:
        return max(gregorian.new_year(year + offset), first.replace(day=1).toordinal())

    def numbers(year: int) -> range:
        start = first.month if year + offset == first.year else 1
        return range(start, last.month + 1 if year + offset == last.year else 13)

    def lengths(year: int) -> tuple[int, ...]:
        days = gregorian.lengths(year + offset)
        return tuple(days[month - 1] for month in numbers(year))

    years = range(first.year - offset, last.year - offset + 1)
    return Reckoning(era, MONTHS, years, new_year, lengths, numbers)


_reckonings = {era: _reckon(era) for era in ERAS}
_reiwa = _reckonings["Reiwa"]
year_days = _reiwa.year_days
months_in_year = _reiwa.months_in_year
days_in_month = _reiwa.days_in_month
status = _reiwa.status
doubt = _reiwa.doubt
