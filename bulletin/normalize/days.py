"""Days of any calendar: from fields to local days, and from days to intervals and ISO 8601."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from bulletin import calendars
from bulletin.errors import ImpossibleDate
from bulletin.hints import zone
from bulletin.model import Certainty, Precision, Reading
from bulletin.normalize.clocks import Clock
from bulletin.normalize.instants import GRAIN, clocked_iso, in_any, interval, iso, local

GREGORIAN, BIKRAM_SAMBAT = "gregorian", "bikram_sambat"
_MANY = 10_000
"""So many days and months are remembered with what their calendars say of them."""
_ALWAYS = range(1, 10_000)
_HORIZON = {BIKRAM_SAMBAT: range(1800, 2101)}
"""No almanac, and no other program's table, goes beyond: such a day has an interval only."""
_LEAP_CYCLE = 4  # 29 February is there again after so many years, 1900 apart


class Day(NamedTuple):
    """A date as one calendar would take it; None where it prints no such field."""

    calendar: str
    year: int | None
    month: int | None
    day: int | None


@lru_cache(_MANY)
def local_days(day: Day) -> tuple[datetime, datetime]:
    """The local start and end of a day, month or year. ImpossibleDate if the calendar has none."""
    calendar = calendars.named(day.calendar)
    year = day.year or 0
    if day.month is None:
        start, last = calendar.year_days(year)
    elif day.day is None:
        start = calendar.to_gregorian(year, day.month, 1)
        last = calendar.to_gregorian(year, day.month, calendar.days_in_month(year, day.month))
    else:
        start = last = calendar.to_gregorian(year, day.month, day.day)
    try:
        return datetime.combine(start, time()), datetime.combine(last + timedelta(days=1), time())
    except OverflowError:
        raise ImpossibleDate(f"{last} is the last day there is") from None


@lru_cache(_MANY)
def _known(calendar: str, year: int, month: int) -> tuple[str, timedelta]:
    """How the days of a month are known, and by how much they may be off."""
    found = calendars.named(calendar)
    return found.status(year, month), timedelta(days=found.doubt(year, month))


def as_day(reading: Reading) -> Day:
    """The date that a reading prints, in its own calendar."""
    fields = dict(reading.fields)
    year, month, day = (_int(fields.get(name)) for name in ("year", "month", "day"))
    return Day(reading.calendar, year, month, day)


def ends(reading: Reading, day: Day) -> tuple[Day, Day]:
    """The first and the last date that a reading prints, ``day`` the first; often it is one."""
    if not any(name.startswith("last_") for name, _ in reading.fields):
        return day, day
    last = Day(
        day.calendar,
        *(
            _int(reading.field(f"last_{name}")) or value
            for name, value in zip(Day._fields[1:], day[1:], strict=True)
        ),
    )
    if last.year == day.year and day.year and (day.month or 0) > (last.month or 0):  # Dec-Jan 2025
        return day._replace(year=day.year - 1), last
    return day, last


def place(reading: Reading, day: Day, clock: Clock | None) -> Reading:
    """A reading with its interval and ISO form, if its calendar has the day of its year."""
    if day.year is None:
        return reading
    try:
        first, last = ends(reading, day)
        start, end = local_days(first)[0], local_days(last)[1]
    except ImpossibleDate:
        return reading
    if end <= start:
        return reading
    if clock:
        start += timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second)
        end = start + GRAIN[clock.precision]
    status, doubt = _known(day.calendar, day.year, day.month or 1)
    where = zone(reading.zone.id) if reading.zone.id else None
    known = _iso(day, start, end, reading)
    if where and reading.precision and reading.precision >= Precision.HOUR:
        known = clocked_iso(known, interval(start, end, where))
    return reading.but(
        interval=in_any(start - doubt, end + doubt, reading.zone.names),
        iso=known if day.year in _HORIZON.get(day.calendar, _ALWAYS) else None,
        certainty=Certainty.BOUNDED if doubt or reading.zone.others else Certainty.EXACT,
        status=status,
        extent=_lasts(reading),
    )


def _lasts(reading: Reading) -> bool:
    return any(name in {"last_day", "last_month"} for name, _ in reading.fields)


def _iso(day: Day, start: datetime, end: datetime, reading: Reading) -> str:
    precision = reading.precision or Precision.DAY
    of_another = precision < Precision.DAY and day.calendar != GREGORIAN
    if _lasts(reading) or of_another:
        shown = Precision.DAY if of_another else min(precision, Precision.DAY)
        return f"{iso(start, shown)}/{iso(end - timedelta(days=1), shown)}"
    return iso(start, precision)


def place_near(reading: Reading, anchor: datetime, latest: datetime | None) -> Reading:
    """A yearless reading in the year that puts it nearest to ``anchor``, a local time.

    With ``latest`` it is the last such day that starts before it. The year is
    marked as implied; a day that no near year has stays without.
    """
    fields = dict(reading.fields)
    if "month" not in fields:
        return _at_clock(reading, anchor)
    calendar = calendars.named(reading.calendar)
    try:
        middle = calendar.from_gregorian(anchor.date())[0]
    except ImpossibleDate:
        return reading
    placed = [
        place(
            reading.but(fields=(("year", year), *reading.fields), implied=("year",)),
            as_day(reading)._replace(year=year),
            _clock(fields, reading.precision),
        )
        for year in range(middle - _LEAP_CYCLE, middle + _LEAP_CYCLE + 1)
    ]
    found = [
        (abs(start - anchor), one)
        for one in placed
        if one.interval
        for start in [local(one.interval)[0]]
        if latest is None or start < latest
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else reading


def _at_clock(reading: Reading, anchor: datetime) -> Reading:
    """A clock alone, on the day of ``anchor``."""
    day = Day(GREGORIAN, anchor.year, anchor.month, anchor.day)
    implied = ("year", "month", "day")
    clock = _clock(dict(reading.fields), reading.precision)
    fields = (*zip(implied, day[1:], strict=True), *reading.fields)
    return place(reading.but(fields=fields, implied=implied), day, clock)


def _int(value: int | str | None) -> int | None:
    return value if isinstance(value, int) else None


def _clock(fields: dict[str, int | str], precision: Precision | None) -> Clock | None:
    if precision is None or precision < Precision.HOUR:
        return None
    hour, minute, second = (_int(fields.get(name)) or 0 for name in ("hour", "minute", "second"))
    return Clock(hour, minute, second, precision)
