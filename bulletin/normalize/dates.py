"""Dates with a place in a calendar: from their parts to local days, and from days to instants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta, tzinfo
from typing import NamedTuple

from bulletin import calendars
from bulletin.errors import ImpossibleDate
from bulletin.hints import Hints, zone
from bulletin.model import Certainty, Interval, Kind, Precision, Reading, Span, Zone
from bulletin.normalize.instants import interval, iso, offset_text
from bulletin.read import Phrase
from bulletin.words import Words, is_language

GREGORIAN = "gregorian"
# 2057 BS began in 2000 AD: a number from here to 2100 is likelier a year BS
# that a page of our time prints than a year AD far ahead of it.
_EITHER_CALENDAR = range(2057, 2101)
_NOON, _DAY_HOURS, _MINUTES = 12, 24, 60


class Day(NamedTuple):
    """A date as one calendar would take it; None where it prints no such field."""

    calendar: str
    year: int | None
    month: int | None
    day: int | None


class Clock(NamedTuple):
    """A time of day: hour 0 to 24, and how finely it is printed."""

    hour: int
    minute: int
    second: int
    precision: Precision


def absolute(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of a date; ambiguous with ``alternatives`` where two days fit."""
    days = _choose(list(dict.fromkeys(_days(phrase, words, hints))), phrase, hints)
    if not days:
        return None
    readings = [_reading(phrase, day, words, hints) for day in days]
    possible = [one for one in readings if one.interval or one.field("year") is None]
    if len(possible) < 2:  # noqa: PLR2004  # nothing to choose between
        return (possible or readings)[0]
    return ambiguous(possible)


def ambiguous(readings: list[Reading]) -> Reading:
    """One reading that could be any of several: no value, their hull, all of them beside it."""
    spans = [one.interval for one in readings if one.interval]
    hull = Interval(min(s.earliest for s in spans), max(s.latest for s in spans)) if spans else None
    return replace(
        readings[0],
        iso=None,
        interval=hull,
        certainty=Certainty.AMBIGUOUS,
        alternatives=tuple(readings),
    )


def _days(phrase: Phrase, words: Words, hints: Hints) -> Iterator[Day]:
    """Every way in which day, month, year and calendar could be meant, the likeliest first."""
    year = number(phrase.first("year"))
    eras = [word.stem for word in words.meanings("ERA", phrase.first("ERA"))]
    if month := phrase.first("MONTH"):
        for word in words.meanings("MONTH", month):
            calendar = GREGORIAN if is_language(word.stem) else word.stem
            yield Day(calendar, year, int(word.key), number(phrase.first("day")))
        return
    for calendar in eras or _numeric_calendars(year, hints):
        numbers = [number(text) for text in phrase.all("either") + phrase.all("dotted")]
        if numbers:
            yield Day(calendar, year, numbers[1], numbers[0])
            yield Day(calendar, year, numbers[0], numbers[1])
        else:
            yield Day(calendar, year, number(phrase.first("month")), number(phrase.first("day")))


def _numeric_calendars(year: int | None, hints: Hints) -> tuple[str, ...]:
    if hints.calendars:
        return hints.calendars
    return (GREGORIAN, "bikram_sambat") if year in _EITHER_CALENDAR else (GREGORIAN,)


def _choose(days: list[Day], phrase: Phrase, hints: Hints) -> list[Day]:
    """The days that exist, or all if none does; fewer where the order or a hint decides."""
    days = [day for day in days if day.calendar in hints.calendars] or days
    existing = [day for day in days if _exists(day)] or days[:1]
    if not phrase.names & {"either", "dotted"}:
        return existing
    # Dots go with day-month-year wherever dotted dates are printed (DIN 1355, GOST R 7.0.97).
    order = hints.order or ("dmy" if "dotted" in phrase.names else None)
    if order in {"dmy", "mdy"}:
        first = number((phrase.all("either") + phrase.all("dotted"))[0])
        ordered = [day for day in existing if (day.day if order == "dmy" else day.month) == first]
        return ordered[:1] or existing
    return existing


def _exists(day: Day) -> bool:
    try:
        return bool(day.year is None or local_days(day))
    except ImpossibleDate:
        return False


def local_days(day: Day) -> tuple[datetime, datetime]:
    """The local start and end of a day, month or year. ImpossibleDate if the calendar has none."""
    calendar = calendars.named(day.calendar)
    year, month = day.year or 0, day.month or 1
    start = calendar.to_gregorian(year, month, day.day or 1)
    if day.day:
        last = start
    else:
        month = day.month or calendar.months_in_year(year)
        last = calendar.to_gregorian(year, month, calendar.days_in_month(year, month))
    try:
        return datetime.combine(start, time()), datetime.combine(last + timedelta(days=1), time())
    except OverflowError:
        raise ImpossibleDate(f"{last} is the last day there is") from None


def _reading(phrase: Phrase, day: Day, words: Words, hints: Hints) -> Reading:
    clock = read_clock(phrase, words)
    printed = [
        (name, value)
        for name, value in zip(("year", "month", "day"), day[1:], strict=True)
        if value is not None
    ]
    weekday = words.meanings("WEEKDAY", phrase.first("WEEKDAY"))
    printed += [("weekday", int(word.key)) for word in weekday[:1]]
    if clock:
        printed += [("hour", clock.hour), ("minute", clock.minute), ("second", clock.second)][
            : clock.precision - Precision.DAY
        ]
    where = read_zone(phrase, words) or (Zone(hints.tz, "option") if hints.tz else Zone())
    reading = Reading(
        Kind.ABSOLUTE,
        phrase.text,
        Span(phrase.start, phrase.end),
        phrase.rule,
        calendar=day.calendar,
        fields=tuple(printed),
        zone=where,
        precision=clock.precision if clock else _precision(day),
    )
    return place(reading, day, clock)


def _precision(day: Day) -> Precision:
    return Precision.DAY if day.day else Precision.MONTH if day.month else Precision.YEAR


def place(reading: Reading, day: Day, clock: Clock | None) -> Reading:
    """A reading with its interval and ISO form, if its calendar has the day and the year is known."""
    if day.year is None:
        return reading
    try:
        start, end = local_days(day)
    except ImpossibleDate:
        return reading
    if clock:
        start += timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second)
        end = start + {
            Precision.HOUR: timedelta(hours=1),
            Precision.MINUTE: timedelta(minutes=1),
        }.get(clock.precision, timedelta(seconds=1))
    where: tzinfo | None = zone(reading.zone.id) if reading.zone.id else None
    found = interval(start, end, where)
    status = calendars.named(day.calendar).status(day.year, day.month or 1)
    return replace(
        reading,
        interval=found,
        iso=_iso(day, start, end, reading.precision or Precision.DAY, found if where else None),
        certainty=Certainty.EXACT,
        status=status,
        extent=False,
    )


def _iso(
    day: Day, start: datetime, end: datetime, precision: Precision, found: Interval | None
) -> str:
    if precision < Precision.DAY and day.calendar != GREGORIAN:
        return f"{iso(start, Precision.DAY)}/{iso(end - timedelta(days=1), Precision.DAY)}"
    return iso(start, precision, found.earliest if found else None)


def read_clock(phrase: Phrase, words: Words) -> Clock | None:
    """The time of day that a phrase prints; None if it prints none, or none that exists."""
    for word in words.meanings("CLOCK_WORD", phrase.first("CLOCK_WORD")):
        return Clock(int(word.key), 0, 0, Precision.MINUTE)
    hour, minute, second = (number(phrase.first(name)) for name in ("hour", "minute", "second"))
    if hour is None:
        return None
    half = next((word.key for word in words.meanings("MERIDIEM", phrase.first("MERIDIEM"))), "")
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    elif half == "am":
        return None
    if (
        hour > _DAY_HOURS
        or (hour == _DAY_HOURS and (minute or second))
        or max(minute or 0, second or 0) >= _MINUTES
    ):
        return None
    precision = (
        Precision.HOUR
        if minute is None
        else Precision.MINUTE
        if second is None
        else Precision.SECOND
    )
    return Clock(hour, minute or 0, second or 0, precision)


def read_zone(phrase: Phrase, words: Words) -> Zone | None:
    """The zone that a phrase prints, an offset before an abbreviation; None if it prints none."""
    if offset := phrase.first("offset"):
        return Zone(offset_text(datetime(2000, 1, 1, tzinfo=zone(offset))), "text")
    return next(
        (Zone(word.key, "text") for word in words.meanings("ZONE", phrase.first("ZONE"))), None
    )


def copyright_year(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The years of a copyright line, an extent if it prints two; not a date of publication."""
    del words, hints
    years = [number(text) or 0 for text in phrase.all("year")]
    start, end = (
        local_days(Day(GREGORIAN, min(years), None, None))[0],
        local_days(Day(GREGORIAN, max(years), None, None))[1],
    )
    return Reading(
        Kind.COPYRIGHT,
        phrase.text,
        Span(phrase.start, phrase.end),
        phrase.rule,
        fields=(("year", years[0]),),
        precision=Precision.YEAR,
        iso="/".join(f"{year:04}" for year in dict.fromkeys(years)),
        interval=interval(start, end, None),
        certainty=Certainty.EXACT,
        extent=len(set(years)) > 1,
    )


def number(text: str) -> int | None:
    """Digits of any script as an integer; None for no digits at all."""
    return int(text) if text else None
