"""Days that can be printed: of a calendar's own years, with the names of its months."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

from bulletin import calendars
from bulletin.errors import ImpossibleDate
from bulletin.grammar import Grammar
from bulletin.words import Word, is_language

GREGORIAN = "gregorian"
_PRINTED = range(1000, 3000)
"""The years that the grammar takes."""
_LAST = {"bikram_sambat": 2100, GREGORIAN: 2399}
"""Beyond it no almanac goes, or a year is likelier one of the Buddhist era."""
_FAR = 2300
"""A later year AD, in a calendar that no era names, is taken for a year of another."""


class Truth(NamedTuple):
    """The day that is to be printed: in its own calendar, and as a Gregorian day."""

    calendar: str
    year: int
    month: int
    day: int
    gregorian: date


@st.composite
def days(draw: st.DrawFn, calendar: str, month: int | None = None) -> Truth:
    """A day of ``calendar`` that the grammar can print, from all the years that it converts."""
    key, years = calendars.named(calendar), _years(calendar)
    centuries = draw(st.integers(0, (len(years) - 1) // 100))
    year = min(years[-1], years[0] + 100 * centuries + draw(st.integers(0, 99)))
    try:
        month = month or draw(st.integers(1, key.months_in_year(year)))
        day = draw(st.integers(1, key.days_in_month(year, month)))
    except ImpossibleDate:  # a leap month, and the year has none
        assume(condition=False)
        raise
    return Truth(calendar, year, month, day, key.to_gregorian(year, month, day))


@lru_cache
def _years(calendar: str) -> range:
    key = calendars.named(calendar)
    first = max(key.YEARS[0], _PRINTED[0])
    last = min(key.YEARS[-1], _LAST.get(calendar, _PRINTED[-1]))
    while first <= last and calendar != GREGORIAN and key.year_days(last)[1].year > _FAR:
        last -= 1
    return range(first, last + 1)


def calendar_of(word: Word) -> str:
    """The calendar whose month a word names."""
    return GREGORIAN if is_language(word.stem) else word.stem


def months(grammar: Grammar, calendar: str | None) -> dict[str, list[Word]]:
    """The names of months by calendar: all of ``calendar``, or all that name one month only."""

    def only(word: Word) -> bool:
        meant = grammar.words.meanings("MONTH", word.spelling)
        return len({(calendar_of(one), one.key) for one in meant}) == 1

    found: dict[str, list[Word]] = {}
    for word in grammar.words.of("MONTH"):
        own = calendar_of(word)
        if _years(own) and (only(word) if calendar is None else own == calendar):
            found.setdefault(own, []).append(word)
    return found


def month_iso(truth: Truth) -> str:
    """The month of a day in ISO 8601; one that is not Gregorian from its first day to its last."""
    if truth.calendar == GREGORIAN:
        return f"{truth.year:04}-{truth.month:02}"
    first = truth.gregorian - timedelta(days=truth.day - 1)
    days = calendars.named(truth.calendar).days_in_month(truth.year, truth.month)
    return f"{first}/{first + timedelta(days=days - 1)}"
