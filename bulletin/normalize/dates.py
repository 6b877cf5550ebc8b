"""Dates with a place in a calendar: from their parts to local days, and from days to instants."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.errors import ImpossibleDate
from bulletin.hints import Hints
from bulletin.model import Certainty, Interval, Kind, Precision, Reading, Span, Zone
from bulletin.normalize.clocks import number, read_clock, read_zone
from bulletin.normalize.days import GREGORIAN, Day, local_days, place
from bulletin.normalize.instants import interval
from bulletin.read import Phrase
from bulletin.words import Words, is_language

# 2057 BS began in 2000 AD: a number from here to 2100 is likelier a year BS
# that a page of our time prints than a year AD far ahead of it.
_EITHER_CALENDAR = range(2057, 2101)


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
    return readings[0].but(
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
