"""Dates in every style that the grammar reads, each with what it means.

The true day comes first; then the grammar is run backwards with its numbers
and names in the places of the parts. What the text means is worked out from
the true day and from which parts came to be printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import assume
from hypothesis import strategies as st

from bulletin import calendars
from bulletin.errors import ImpossibleDate
from bulletin.grammar import Grammar, load_grammar
from bulletin.testing._clocks import CLOCK_PARTS, Clock, clocks
from bulletin.testing._writing import Writer, in_script, names, spelled, whole, zeros
from bulletin.words import Word, is_language

GREGORIAN = "gregorian"
_PARTS = CLOCK_PARTS | {
    *("year", "month", "day", "either", "dotted", "MONTH", "WEEKDAY", "ORDINAL", "OF"),
}
_MONTHS = {"MONTH", "month", "either", "dotted"}
_PRINTED = range(1000, 3000)
"""The years that the grammar takes."""
_DOUBTED = range(2057, 2101)
"""Years that, without a month's name, can be Bikram Sambat or Gregorian."""
_MOST_MONTHS = 12
"""A day beyond it is no month, whichever way day and month stand."""
_IMPLIED = {"bikram_sambat": ZoneInfo("Asia/Kathmandu")}
"""Where the dates of a calendar are printed, if they say nothing else."""


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
    key = calendars.named(calendar)
    year = draw(st.sampled_from(_years(calendar)))
    try:
        month = month or draw(st.integers(1, key.months_in_year(year)))
        day = draw(st.integers(1, key.days_in_month(year, month)))
    except ImpossibleDate:  # a leap month, and the year has none
        assume(condition=False)
        raise
    return Truth(calendar, year, month, day, key.to_gregorian(year, month, day))


def _years(calendar: str) -> range:
    years = calendars.named(calendar).YEARS
    return range(max(years[0], _PRINTED[0]), min(years[-1], _PRINTED[-1]) + 1)


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


def dates(
    calendar: str | None = None, grammar: Grammar | None = None
) -> st.SearchStrategy[tuple[str, str]]:
    """A date, a month or a date with a clock, as a page prints it, and its ``iso``.

    Without ``calendar`` it means that by itself; with it, if it is passed to
    ``parse_meta`` as ``calendars``. Every spelling and order of the grammar
    occurs, and every year that the calendar converts.
    """
    return _dates(calendar, grammar or load_grammar())


@lru_cache(maxsize=64)
def _dates(calendar: str | None, grammar: Grammar) -> st.SearchStrategy[tuple[str, str]]:
    words = months(grammar, calendar)
    eras = {word.stem for word in grammar.words.of("ERA") if not is_language(word.stem)}
    writer, with_era = Writer(grammar, _PARTS), Writer(grammar, _PARTS | {"ERA"})
    phrases = {
        phrase: "MONTH" in found
        for phrase in grammar.phrases
        if writer.can(grammar.peg[phrase])
        and (found := names(grammar.peg[phrase])) >= {"year"}
        and found & (_MONTHS if words else _MONTHS - {"MONTH"})
    }

    @st.composite
    def pairs(draw: st.DrawFn) -> tuple[str, str]:
        phrase = draw(st.sampled_from([*phrases]))
        named = draw(st.sampled_from([*words])) if phrases[phrase] else None
        word = draw(st.sampled_from(words[named])) if named else None
        truth = draw(days(named or calendar or GREGORIAN, int(word.key) if word else None))
        assume(named or calendar or truth.year not in _DOUBTED)
        clock = draw(clocks(grammar))
        texts = {**_texts(draw, grammar, truth, word), **clock.texts}
        scribe = with_era if truth.calendar in eras else writer
        text = scribe.write(draw, grammar.peg[phrase], texts)
        found = whole(grammar, phrase, text)
        assume(found is not None)
        parts = Counter(part.name for part in found.parts) if found else Counter[str]()
        assume(_is_one_date(parts, truth))
        return text, _iso(truth, clock, parts)

    return pairs()


def _texts(
    draw: st.DrawFn, grammar: Grammar, truth: Truth, word: Word | None
) -> dict[str, list[str]]:
    """How the parts of a date are printed: the same digits everywhere, and its own names."""
    zero = draw(st.sampled_from(zeros(grammar)))
    numbers = f"{{:0{draw(st.integers(1, 2))}}}"
    month, day = (in_script(numbers.format(one), zero) for one in (truth.month, truth.day))
    texts = {
        "year": [in_script(f"{truth.year}", zero)],
        "month": [month],
        "day": [day],
        "dotted": [day, month],
        "either": draw(st.permutations([day, month])),
    }
    said = {
        "MONTH": [word] if word else [],
        "WEEKDAY": _keyed(grammar, "WEEKDAY", str(truth.gregorian.isoweekday())),
        "ERA": [one for one in grammar.words.of("ERA") if one.stem == truth.calendar],
    }
    return texts | {slot: [draw(spelled(tuple(words)))] for slot, words in said.items() if words}


def _keyed(grammar: Grammar, slot: str, key: str) -> list[Word]:
    return [word for word in grammar.words.of(slot) if word.key == key]


def _is_one_date(parts: Mapping[str, int], truth: Truth) -> bool:
    """Whether what was printed is one date, with a year, that can be read in one way only."""
    once = ("year", "day", "hour", "MONTH", "WEEKDAY", "ERA", "ZONE", "offset")
    kinds = [parts["MONTH"], parts["month"], parts["either"] / 2, parts["dotted"] / 2]
    sure = truth.day == truth.month or truth.day > _MOST_MONTHS
    return (
        max(parts[name] for name in once) <= 1
        and parts["hour"] + parts["CLOCK_WORD"] <= 1
        and parts["year"] == sum(kinds) == 1
        and (sure or not parts["either"])
    )


def _iso(truth: Truth, clock: Clock, parts: Mapping[str, int]) -> str:
    """What a text with these parts means, in ISO 8601."""
    if not parts["day"] + parts["either"] + parts["dotted"]:
        return _month_iso(truth)
    if not parts["hour"] + parts["CLOCK_WORD"]:
        return truth.gregorian.isoformat()
    place = clock.place(parts) or _IMPLIED.get(truth.calendar)
    return clock.iso(truth.gregorian, parts, place)


def _month_iso(truth: Truth) -> str:
    if truth.calendar == GREGORIAN:
        return f"{truth.year:04}-{truth.month:02}"
    first = truth.gregorian - timedelta(days=truth.day - 1)
    days = calendars.named(truth.calendar).days_in_month(truth.year, truth.month)
    return f"{first}/{first + timedelta(days=days - 1)}"
