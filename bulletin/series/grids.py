"""Days in, slots out: the days on which a periodical of one frequency comes out, counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Protocol

from bulletin import calendars
from bulletin.model import Frequency

FEWEST = 3
"""Two points fit any frequency: fewer than three issues are no series."""
WEEK = 7
YEAR = 12
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_WEEKS = {1: "w", 2: "e"}
_BY_WEEKDAYS = {1: "w", 2: "c", 3: "i"}
_BY_MONTHS = {1: "m", 2: "b", 3: "q", 4: "t", 6: "f", 12: "a", 24: "g", 36: "h"}
_BY_MONTH_DAYS = {1: "m", 2: "s", 3: "j"}
SLACK = 3
_SLACK = {1: SLACK, 2: 1, 3: 1}
"""By so many days an issue may miss its day of the month: less where a month has more of them."""
STEPS = tuple(_BY_MONTHS)
LAST = 31
"""The day of the month that is its last."""


class Grid(Protocol):
    """The days of one frequency, numbered: slot after slot."""

    @property
    def frequency(self) -> Frequency:
        """How often that is."""
        ...

    @property
    def a_year(self) -> int:
        """How many slots a year has, about."""
        ...

    @property
    def freedom(self) -> int:
        """How many numbers had to be chosen: more of them fit more by chance."""
        ...

    def slot(self, day: date) -> tuple[int, int] | None:
        """The slot of a day and by how many days it misses it; None if it is on none."""
        ...

    def day(self, slot: int) -> date:
        """The day of a slot."""
        ...


@dataclass(frozen=True, slots=True)
class Weeks:
    """Every so many weeks, on these weekdays (0 is Monday). ``phase``: which week of them."""

    weeks: int
    weekdays: tuple[int, ...]
    phase: int = 0

    @property
    def frequency(self) -> Frequency:
        """Every day, week, 14 days or 28 days, or several days a week."""
        times = len(self.weekdays)
        if times == WEEK:
            return Frequency("every day", "d", "FREQ=DAILY", "P1D")
        if times > 1:
            names = ",".join(_WEEKDAYS[one] for one in self.weekdays)
            marc = _BY_WEEKDAYS.get(times, "d")
            return Frequency(f"{times} times a week", marc, f"FREQ=WEEKLY;BYDAY={names}", None)
        days = self.weeks * WEEK
        text = "every week" if self.weeks == 1 else f"every {days} days"
        rule = "FREQ=WEEKLY" + (f";INTERVAL={self.weeks}" if self.weeks > 1 else "")
        return Frequency(text, _BY_WEEKS.get(self.weeks, "z"), rule, f"P{days}D")

    @property
    def a_year(self) -> int:
        """365 for a daily, 52 for a weekly, 26 for a fortnightly."""
        return 365 * len(self.weekdays) // (WEEK * self.weeks)

    @property
    def freedom(self) -> int:
        """Its weekdays, unless it has them all."""
        return len(self.weekdays) % WEEK

    def slot(self, day: date) -> tuple[int, int] | None:
        """Its week and weekday, counted; never off."""
        week, weekday = divmod(day.toordinal() - 1, WEEK)
        weeks, odd = divmod(week - self.phase, self.weeks)
        if odd or weekday not in self.weekdays:
            return None
        return weeks * len(self.weekdays) + self.weekdays.index(weekday), 0

    def day(self, slot: int) -> date:
        """The day of a slot."""
        weeks, at = divmod(slot, len(self.weekdays))
        week = weeks * self.weeks + self.phase
        return date.fromordinal(week * WEEK + self.weekdays[at] + 1)


@dataclass(frozen=True, slots=True)
class Months:
    """Every so many months of a calendar, on these days; ``phase``: which month of them.

    A day that a month has not is its last.
    """

    calendar: str
    months: int
    days: tuple[int, ...]
    phase: int = 0

    @property
    def frequency(self) -> Frequency:
        """RRULE and ISO 8601 know no other months than the Gregorian ones."""
        times = len(self.days)
        text = f"{times} times a month" if times > 1 else _months_text(self.months)
        marc = _BY_MONTH_DAYS[times] if times > 1 else _BY_MONTHS[self.months]
        if self.calendar != "gregorian":
            text += f" of {calendars.named(self.calendar).NAME}"
            return Frequency(text, marc, None, None, self.calendar)
        if times > 1:
            days = ",".join(map(str, self.days))
            return Frequency(text, marc, f"FREQ=MONTHLY;BYMONTHDAY={days}", None)
        years, odd = divmod(self.months, YEAR)
        name, count, unit = ("MONTHLY", self.months, "M") if odd else ("YEARLY", years, "Y")
        rule = f"FREQ={name}" + (f";INTERVAL={count}" if count > 1 else "")
        if self.days == (LAST,):  # RRULE passes over the months that have no such day
            rule += ";BYMONTHDAY=-1"
        return Frequency(text, marc, rule, f"P{count}{unit}")

    @property
    def a_year(self) -> int:
        """12 for a monthly, 24 for a semimonthly; 1 for what comes out less often than that."""
        return max(1, YEAR * len(self.days) // self.months)

    @property
    def freedom(self) -> int:
        """Its days of the month."""
        return len(self.days)

    def slot(self, day: date) -> tuple[int, int] | None:
        """The nearest slot, if it is near enough."""
        year, month, _ = counted(self.calendar, day)
        here = year * YEAR + month - 1
        found = [
            (abs((day - on).days), ((index - self.phase) // self.months) * len(self.days) + at)
            for index in (here - 1, here, here + 1)
            if not (index - self.phase) % self.months
            for at, number in enumerate(self.days)
            if (on := _in_month(self.calendar, index, number))
        ]
        off, slot = min(found, default=(WEEK, 0))
        return (slot, off) if off <= _SLACK[len(self.days)] else None

    def day(self, slot: int) -> date:
        """The day of a slot. ImpossibleDate beyond the years of the calendar."""
        at, number = divmod(slot, len(self.days))
        index = at * self.months + self.phase
        year, month = divmod(index, YEAR)
        return month_day(self.calendar, year, month + 1, self.days[number])


def _months_text(months: int) -> str:
    years, odd = divmod(months, YEAR)
    count, unit = (months, "month") if odd else (years, "year")
    return f"every {unit}" if count == 1 else f"every {count} {unit}s"


@lru_cache(maxsize=4096)
def month_day(calendar: str, year: int, month: int, day: int) -> date:
    """A day of a month or, if it has not so many, its last."""
    known = calendars.named(calendar)
    return known.to_gregorian(year, month, min(day, known.days_in_month(year, month)))


@lru_cache(maxsize=4096)
def counted(calendar: str, day: date) -> tuple[int, int, int]:
    """A day as a calendar counts it. ValueError before the first or after the last that it can."""
    return calendars.named(calendar).from_gregorian(day)


def _in_month(calendar: str, index: int, day: int) -> date | None:
    year, month = divmod(index, YEAR)
    is_known = year in calendars.named(calendar).YEARS
    return month_day(calendar, year, month + 1, day) if is_known else None
