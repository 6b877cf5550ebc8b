"""Which dates a phrase could mean: its day, month and year in every calendar that has them so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache

from bulletin import calendars
from bulletin.errors import ImpossibleDate
from bulletin.hints import Hints
from bulletin.normalize.clocks import number
from bulletin.normalize.days import BIKRAM_SAMBAT, GREGORIAN, Day
from bulletin.normalize.numerals import roman
from bulletin.read import Phrase
from bulletin.words import Words, is_language

_THAI_YEARS = range(2400, 2700)
_SHORT_THAI_YEARS = range(40, 100)
"""Two digits that Thai pages mean as years of the Buddhist era: 65 is 2565, not 2065 or 1965 AD."""
_WITH_GREGORIAN_MONTHS = frozenset({"buddhist", "roc", "japanese_era"})
_PIVOT = 1970
_SHORT_FROM = date(1943, 4, 14)  # New Year 2000 BS: of other calendars, too, pages print no older
_MILLENNIUM = 2000
_EITHER_CALENDAR = range(2041, 2101)
"""Years AD that are still to come, and years BS (1984 to 2044 AD) that pages print."""
_DEVANAGARI = re.compile("[०-९]")
_DANDA = "।"
_PERSIAN_DIGITS = re.compile("[۰-۹]")
_HIJRI_OR_PERSIAN = range(1300, 1500)
"""Years of our time in the solar and the lunar Hijri calendar; no page is dated 1402 AD."""
_MANY = 10_000
"""So many names of months are remembered with what they mean."""
_SAY_CALENDARS = ("ERA", "YEAR_ERA", "DAY_SUFFIX")


def meanings(phrase: Phrase, words: Words, hints: Hints) -> Iterator[Day]:
    """Every way in which day, month, year and calendar could be meant, the likeliest first."""
    year, day = number(phrase.first("year")), number(phrase.first("day"))
    said = calendars_said(phrase, words)
    if phrase.first("MONTH"):
        for calendar, month in _months(phrase, words, said):
            if _is_written(calendar, phrase):
                found = Day(calendar, _full_year(phrase, calendar), month, day)
                yield _at_end(found) if phrase.first("MONTH_END") else found
        return
    if year_of_its_own := number(phrase.first("bs_year")):
        yield Day(BIKRAM_SAMBAT, year_of_its_own, None, None)
        return
    numbers = [number(text) for text in phrase.all("either") + phrase.all("dotted")]
    if phrase.first("late_year"):
        yield Day(
            BIKRAM_SAMBAT, _full_year(phrase, BIKRAM_SAMBAT), number(phrase.first("month")), day
        )
        return
    year = year or number(phrase.first("long_year") or phrase.first("common_year"))
    for calendar in said or _numeric_calendars(phrase, hints):
        if numbers:
            yield Day(calendar, year, numbers[1], numbers[0])
            yield Day(calendar, year, numbers[0], numbers[1])
        else:
            yield Day(calendar, year, number(phrase.first("month")), day)


def _is_written(calendar: str, phrase: Phrase) -> bool:
    """Whether a calendar's years are written so: ०८२ and 82 Jestha are Nepal's, VIII is no AD."""
    if phrase.first("late_year"):
        return calendar == BIKRAM_SAMBAT
    return calendar != GREGORIAN or not {"roman_year", "early_year"} & phrase.names


def _months(phrase: Phrase, words: Words, said: Sequence[str]) -> list[tuple[str, int]]:
    """The months, each with its calendar, that are meant; of several with a year the last.

    Where no calendar has all of them they are one month in two (Jestha/June), and
    either may be meant. One day is in one month: 2 May/June is none.
    """
    named = [_in_calendars(month, phrase, words, said) for month in phrase.all("MONTH")]
    common = set.intersection(*({calendar for calendar, _ in one} for one in named))
    if not common:
        return [one for found in named for one in found]
    if "day" in phrase.names:
        return [one for one in named[-1] if all(one in found for found in named)]
    return [one for one in named[-1] if one[0] in common]


def _in_calendars(
    month: str, phrase: Phrase, words: Words, said: Sequence[str]
) -> list[tuple[str, int]]:
    """The calendars that have a month of that name, and which month it is."""
    ours = _of_language(number(phrase.first("year")), said)
    short = number(phrase.first("short_year")) in _SHORT_THAI_YEARS
    found = (
        ("buddhist" if short and stem == "th" else ours if own else stem, key)
        for stem, own, key in _named(month, words)
    )
    return list(dict.fromkeys(found))


@lru_cache(_MANY)
def _named(month: str, words: Words) -> tuple[tuple[str, bool, int], ...]:
    """The word lists that have a month of that name, whether of languages, and its numbers."""
    found = words.meanings("MONTH", month)
    return tuple(
        dict.fromkeys((word.stem, is_language(word.stem), int(word.key)) for word in found)
    )


def first_month(phrase: Phrase, last: Day, words: Words) -> int | None:
    """The month with which several begin (Jestha-Ashadh 2082); None if there is one only."""
    months = phrase.all("MONTH")
    if last.day or len(months) < 2:  # noqa: PLR2004  # one month is the last
        return None
    found = _in_calendars(months[0], phrase, words, calendars_said(phrase, words))
    first = next((month for calendar, month in found if calendar == last.calendar), None)
    return None if first == last.month else first


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
        return roman(numerals) if numerals.isalpha() else int(numerals)
    short = number(phrase.first("short_year") or phrase.first("early_year"))
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


def calendars_said(phrase: Phrase, words: Words) -> tuple[str, ...]:
    """The calendars that an era, or a word such as गते behind the day, says it is."""
    if phrase.names.isdisjoint(_SAY_CALENDARS):
        return ()
    stems = (
        word.stem for slot in _SAY_CALENDARS for word in words.meanings(slot, phrase.first(slot))
    )
    return tuple(dict.fromkeys(GREGORIAN if is_language(stem) else stem for stem in stems))


def _numeric_calendars(phrase: Phrase, hints: Hints) -> tuple[str, ...]:
    """The calendars of a date in numbers; in Devanagari its dandas and a late year are Nepal's."""
    year = phrase.first("year")
    if hints.calendars:
        return hints.calendars
    if number(year) in _HIJRI_OR_PERSIAN:
        return ("persian",) if _PERSIAN_DIGITS.search(year) else (GREGORIAN, "persian", "hijri")
    nepali, either = _DEVANAGARI.search(year), number(year) in _EITHER_CALENDAR
    if nepali and either:
        return (BIKRAM_SAMBAT,)
    return (
        (GREGORIAN, BIKRAM_SAMBAT) if either or (nepali and _DANDA in phrase.text) else (GREGORIAN,)
    )
