"""Dates with a place in a calendar: from their parts to local days, and from days to instants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from bulletin import calendars
from bulletin.errors import ImpossibleDate
from bulletin.hints import Hints
from bulletin.model import Certainty, Interval, Kind, Precision, Reading, Span, Zone
from bulletin.normalize.clocks import Clock, number, read_clock, read_zone
from bulletin.normalize.days import BIKRAM_SAMBAT, GREGORIAN, Day, local_days, place
from bulletin.normalize.instants import local
from bulletin.normalize.numerals import roman
from bulletin.read import Phrase
from bulletin.words import Words, is_language

_COMMON_YEARS = range(1990, 2040)
_OUR_TIME = range(1900, 2041)
_THAI_YEARS = range(2400, 2700)
_WITH_GREGORIAN_MONTHS = frozenset({"buddhist", "roc", "japanese_era"})
_PIVOT = 1970
_SHORT_FROM = date(1943, 4, 14)  # New Year 2000 BS: of other calendars, too, pages print no older
_MILLENNIUM = 2000
_LAST = 2300
_EITHER_CALENDAR = range(2041, 2101)
"""Years AD that are still to come, and years BS (1984 to 2044 AD) that pages print."""
_DEVANAGARI = re.compile("[०-९]")
_DANDA = "।"


def absolute(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of a date; ambiguous with ``alternatives`` where two days fit."""
    told = {*_said(phrase, words), *hints.calendars, GREGORIAN}
    meant = [
        day
        for day in dict.fromkeys(_days(phrase, words, hints))
        if day.calendar in told or not _is_far(day)
    ]
    days = _choose(meant, phrase, words, hints)
    if not days:
        return None
    readings = [_reading(phrase, day, words, hints) for day in days]
    if phrase.names <= {"year", "YEAR_WORD"} or days[0][1:] == (None, None, None):
        # a year in brackets, a clock alone: they count only in company
        return readings[0].but(certainty=Certainty.AMBIGUOUS)
    if len(readings) == 1 and phrase.first("MONTH") and not _said(phrase, words):
        clock = read_clock(phrase, words) if days[0].day else None
        return _with_common_year(readings[0], days[0], clock)
    possible = [one for one in readings if one.interval or one.field("year") is None]
    if len(possible) < 2:  # noqa: PLR2004  # nothing to choose between
        return (possible or readings)[0]
    return ambiguous(possible)


def _with_common_year(reading: Reading, day: Day, clock: Clock | None) -> Reading:
    """A month of Bikram Sambat with a year that is likelier AD (``4th Baisakh, 2025``).

    It is read as that day in the year AD and marked as conflicting; what the
    words say literally, a day of 1968, is the second of its alternatives.
    """
    printed = day.year
    if printed is None or printed not in _COMMON_YEARS:
        return reading
    if day.calendar != BIKRAM_SAMBAT or day.month is None:
        return reading
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


def _days(phrase: Phrase, words: Words, hints: Hints) -> Iterator[Day]:
    """Every way in which day, month, year and calendar could be meant, the likeliest first."""
    year, day = number(phrase.first("year")), number(phrase.first("day"))
    said = _said(phrase, words)
    if month := phrase.first("MONTH"):
        for word in words.meanings("MONTH", month):
            calendar = _of_language(year, said) if is_language(word.stem) else word.stem
            if _is_written(calendar, phrase):
                found = Day(calendar, _full_year(phrase, calendar), int(word.key), day)
                yield _at_end(found) if phrase.first("MONTH_END") else found
        return
    numbers = [number(text) for text in phrase.all("either") + phrase.all("dotted")]
    if phrase.first("late_year"):
        yield Day(
            BIKRAM_SAMBAT, _full_year(phrase, BIKRAM_SAMBAT), number(phrase.first("month")), day
        )
        return
    year = year or number(phrase.first("long_year"))
    for calendar in said or _numeric_calendars(phrase, hints):
        if numbers:
            yield Day(calendar, year, numbers[1], numbers[0])
            yield Day(calendar, year, numbers[0], numbers[1])
        else:
            yield Day(calendar, year, number(phrase.first("month")), day)


def _is_written(calendar: str, phrase: Phrase) -> bool:
    """Whether a calendar's years are written so: ०८२ is Nepal's, an VIII of an era of its own."""
    if phrase.first("late_year"):
        return calendar == BIKRAM_SAMBAT
    return calendar != GREGORIAN or not phrase.first("roman_year")


def _at_end(month: Day) -> Day:
    """The last day of a month; the month, if no year says how many days it has."""
    if month.year is None or month.month is None:
        return month
    try:
        days = calendars.named(month.calendar).days_in_month(month.year, month.month)
    except ImpossibleDate:
        return month
    return month._replace(day=days)


def _full_year(phrase: Phrase, calendar: str) -> int | None:
    """The year that is printed; of two digits the one in the hundred that pages print.

    Of three, with a zero first, the one of Nepal's third millennium: ०८२ is 2082.
    """
    if late := number(phrase.first("late_year")):
        return _MILLENNIUM + late
    if numerals := phrase.first("roman_year"):
        return roman(numerals)
    short = number(phrase.first("short_year"))
    if short is None:
        return number(phrase.first("year") or phrase.first("long_year"))
    try:
        first = _PIVOT if calendar == GREGORIAN else _first_short(calendar)
    except ImpossibleDate:  # eras of a reign count from one
        return short
    return first + (short - first) % 100


@cache
def _first_short(calendar: str) -> int:
    return calendars.named(calendar).from_gregorian(_SHORT_FROM)[0]


def _of_language(year: int | None, said: Sequence[str]) -> str:
    """The calendar of a language's own months: Gregorian, perhaps with years of its own."""
    known = [key for key in said if key in _WITH_GREGORIAN_MONTHS]
    if not known and year in _THAI_YEARS:
        return "buddhist"
    return known[0] if known else GREGORIAN


def _said(phrase: Phrase, words: Words) -> tuple[str, ...]:
    """The calendars that an era, or a word such as गते behind the day, says it is."""
    stems = (
        word.stem
        for slot in ("ERA", "YEAR_ERA", "DAY_SUFFIX")
        for word in words.meanings(slot, phrase.first(slot))
    )
    return tuple(dict.fromkeys(GREGORIAN if is_language(stem) else stem for stem in stems))


def _numeric_calendars(phrase: Phrase, hints: Hints) -> tuple[str, ...]:
    """The calendars of a date in numbers; in Devanagari its dandas and a late year are Nepal's."""
    year = phrase.first("year")
    if hints.calendars:
        return hints.calendars
    nepali, either = _DEVANAGARI.search(year), number(year) in _EITHER_CALENDAR
    if nepali and either:
        return (BIKRAM_SAMBAT,)
    return (
        (GREGORIAN, BIKRAM_SAMBAT) if either or (nepali and _DANDA in phrase.text) else (GREGORIAN,)
    )


def _choose(days: list[Day], phrase: Phrase, words: Words, hints: Hints) -> list[Day]:
    """The days that exist, or all if none does; fewer where an era, the order or a hint decides."""
    for wanted in (_said(phrase, words), hints.calendars):
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
    west = where.id.startswith(("America/", "-0", "-10"))
    return "mdy" if west else "dmy"


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
    printed = [
        (name, value)
        for name, value in zip(("year", "month", "day"), day[1:], strict=True)
        if value is not None
    ]
    if last := number(phrase.first("last_day")):
        printed.append(("last_day", last))
    if weekday := _weekday(phrase, words):
        printed.append(("weekday", weekday))
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


def _weekday(phrase: Phrase, words: Words) -> int | None:
    """The weekday that is printed, Monday 1: a word, or a digit that counts from Sunday."""
    if printed := number(phrase.first("weekday_number")):
        return (printed + 5) % 7 + 1
    found = words.meanings("WEEKDAY", phrase.first("WEEKDAY"))
    return int(found[0].key) if found else None


def _precision(day: Day) -> Precision:
    return Precision.DAY if day.day else Precision.MONTH if day.month else Precision.YEAR
