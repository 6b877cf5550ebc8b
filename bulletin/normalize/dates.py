"""Dates with a place in a calendar: from their parts to local days, and from days to instants."""

from __future__ import annotations

from bulletin.errors import ImpossibleDate
from bulletin.hints import Hints
from bulletin.model import Certainty, Interval, Kind, Precision, Reading, Span, Zone
from bulletin.model.basics import NOWHERE
from bulletin.normalize.clocks import number, read_clock, read_zone
from bulletin.normalize.days import BIKRAM_SAMBAT, GREGORIAN, Day, local_days, place
from bulletin.normalize.instants import local
from bulletin.normalize.meanings import calendars_said, first_month, meanings
from bulletin.read import Phrase
from bulletin.words import Words

_COMMON_YEARS = range(1990, 2040)
_OUR_TIME = range(1900, 2041)
_LAST = 2300


def absolute(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of a date; ambiguous with ``alternatives`` where two days fit."""
    told = {*calendars_said(phrase, words), *hints.calendars, GREGORIAN}
    meant = [
        day
        for day in dict.fromkeys(meanings(phrase, words, hints))
        if day.calendar in told or not _is_far(day)
    ]
    days = _choose(meant, phrase, words, hints)
    if not days:
        return None
    readings = [_reading(phrase, day, words, hints) for day in days]
    if phrase.names <= {"year", "YEAR_WORD"} or days[0][1:] == (None, None, None):
        # a year in brackets, a clock alone: they count only in company
        return readings[0].but(certainty=Certainty.AMBIGUOUS)
    if len(readings) == 1 and phrase.first("MONTH") and not calendars_said(phrase, words):
        return _with_common_year(readings[0], days[0], phrase, words)
    possible = [one for one in readings if one.interval or one.field("year") is None]
    if len(possible) < 2:  # noqa: PLR2004  # nothing to choose between
        return (possible or readings)[0]
    return ambiguous(possible)


def _with_common_year(reading: Reading, day: Day, phrase: Phrase, words: Words) -> Reading:
    """A month of Bikram Sambat with a year that is likelier AD (``4th Baisakh, 2025``).

    It is read as that day in the year AD and marked as conflicting; what the
    words say literally, a day of 1968, is the second of its alternatives.
    """
    printed = day.year
    if printed is None or printed not in _COMMON_YEARS:
        return reading
    if day.calendar != BIKRAM_SAMBAT or day.month is None:
        return reading
    clock = read_clock(phrase, words) if day.day else None
    for year in (printed + 57, printed + 56):
        meant = place(reading, day._replace(year=year), clock)
        if meant.interval and local(meant.interval)[0].year == printed:
            meant = meant.but(certainty=Certainty.CONFLICTING)
            return meant.but(alternatives=(meant, reading))
    return reading


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


def _choose(days: list[Day], phrase: Phrase, words: Words, hints: Hints) -> list[Day]:
    """The days that exist, or all if none does; fewer where an era, the order or a hint decides."""
    for wanted in (calendars_said(phrase, words), hints.calendars):
        days = [day for day in days if day.calendar in wanted] or days
    existing = [day for day in days if _exists(day)] or _likeliest(days)
    if phrase.first("MONTH"):
        likely = _COMMON_YEARS if "short_year" in phrase.names else _OUR_TIME
        existing = _plausible(existing, likely)
    if not phrase.names & {"either", "dotted"}:
        return existing
    # Dots go with day-month-year wherever dotted dates are printed (DIN 1355, GOST R 7.0.97).
    order = hints.order or ("dmy" if "dotted" in phrase.names else _zone_order(phrase, words))
    if order in {"dmy", "mdy"}:
        first = number((phrase.all("either") + phrase.all("dotted"))[0])
        ordered = [day for day in existing if (day.day if order == "dmy" else day.month) == first]
        return ordered[:1] or existing
    return existing


def _likeliest(days: list[Day]) -> list[Day]:
    """Of days that no calendar has, the one whose year is nearest to our time."""
    return sorted(days, key=lambda day: abs(_starts_in(day) - _OUR_TIME[-1]))[:1]


def _starts_in(day: Day) -> int:
    try:
        return local_days(day._replace(month=None, day=None))[0].year if day.year else 0
    except ImpossibleDate:
        return 0


def _plausible(days: list[Day], likely: range) -> list[Day]:
    """Of several calendars that share the name of a month, those whose year is a likely one AD."""
    if len({day.calendar for day in days}) < 2:  # noqa: PLR2004  # one calendar is no choice
        return days
    return [day for day in days if day.year and local_days(day)[0].year in likely] or days


def _zone_order(phrase: Phrase, words: Words) -> str | None:
    """The month comes first in the United States alone, so a zone beside a date tells.

    Source: CLDR's short date patterns; +00:00 tells nothing, all use it.
    """
    where = read_zone(phrase, words)
    if where is None or where.id is None or where.id == "+00:00":
        return None
    west = {name.startswith(("America/", "-0", "-10")) for name in where.names}
    if len(west) > 1:
        return None
    return "mdy" if True in west else "dmy"


def _is_far(day: Day) -> bool:
    """Whether a year, taken for one of another calendar, lies beyond all that is printed."""
    try:
        return bool(day.year) and local_days(day)[0].year > _LAST
    except ImpossibleDate:
        return False


def _exists(day: Day) -> bool:
    try:
        return bool(day.year is None or local_days(day))
    except ImpossibleDate:
        return False


def _reading(phrase: Phrase, day: Day, words: Words, hints: Hints) -> Reading:
    # A month has no clock: "June 2025 9:01" are two things side by side.
    clock = None if day.month and not day.day else read_clock(phrase, words)
    several = first_month(phrase, day, words)
    last_month, day = day.month, day._replace(month=several or day.month)
    printed = [
        (name, value)
        for name, value in zip(("year", "month", "day"), day[1:], strict=True)
        if value is not None
    ]
    if several and last_month:
        printed.append(("last_month", last_month))
    if last := number(phrase.first("last_day")):
        printed.append(("last_day", last))
    if weekday := _weekday(phrase, words):
        printed.append(("weekday", weekday))
    if clock:
        printed += [("hour", clock.hour), ("minute", clock.minute), ("second", clock.second)][
            : clock.precision - Precision.DAY
        ]
    where = read_zone(phrase, words) or (Zone(hints.tz, "option") if hints.tz else NOWHERE)
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


def _weekday(phrase: Phrase, words: Words) -> int | None:
    """The weekday that is printed, Monday 1: a word, or a digit that counts from Sunday."""
    if printed := number(phrase.first("weekday_number")):
        return (printed + 5) % 7 + 1
    found = words.meanings("WEEKDAY", phrase.first("WEEKDAY"))
    return int(found[0].key) if found else None


def _precision(day: Day) -> Precision:
    return Precision.DAY if day.day else Precision.MONTH if day.month else Precision.YEAR
