"""Dates in every style that the grammar reads, each with what it means.

The true day comes first; then the grammar is run backwards with its numbers
and names in the places of the parts. What the text means is worked out from
the true day and from which parts came to be printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo

from hypothesis import assume
from hypothesis import strategies as st

from bulletin.grammar import Grammar, load_grammar
from bulletin.testing._clocks import Clock, clocks
from bulletin.testing._days import GREGORIAN, Truth, calendar_of, days, month_iso, months
from bulletin.testing._writing import in_script, names, spelled, whole, writer, zeros
from bulletin.words import Word

Marks = dict[str, tuple[Word, ...]]
_FREE = frozenset({"ORDINAL", "OF", "AT", "YEAR_WORD", "O_CLOCK"})
_MONTHS = frozenset({"MONTH", "month", "either", "dotted"})
_PARTS = _FREE | _MONTHS | {"year", "day", "WEEKDAY"}
_SAYING = ("ERA", "DAY_SUFFIX", "YEAR_MARK", "MONTH_MARK", "DAY_MARK")
"""Slots whose words say which calendar a date is of."""
_COMMON = range(1990, 2040)
"""Years that, without an era, are AD although the month's name is one of Bikram Sambat."""
_DOUBTED = frozenset({*range(1300, 1500), *range(2041, 2101)})
"""Years that, without a month's name, can be Hijri, Persian or Bikram Sambat, or Gregorian."""
_MOST_MONTHS = 13
"""A day beyond it is no month, whichever way day and month stand."""
_IMPLIED = {"bikram_sambat": ZoneInfo("Asia/Kathmandu")}
"""Where the dates of a calendar are printed, if they say nothing else."""


def dates(
    calendar: str | None = None, grammar: Grammar | None = None
) -> st.SearchStrategy[tuple[str, str]]:
    """A date, a month or a date with a clock, as a page prints it, and its ``iso``.

    Without ``calendar`` it means that by itself; with it, if it is passed to
    ``parse_meta`` as ``calendars``. Every spelling and order of the grammar
    occurs, and every year that the calendar converts and a page may print.
    Raises: ValueError if there is no such calendar, or none of its dates can be printed.
    """
    return _dates(calendar, grammar or load_grammar())


@lru_cache(maxsize=64)
def _dates(calendar: str | None, grammar: Grammar) -> st.SearchStrategy[tuple[str, str]]:
    hinted, words = calendar is not None, months(grammar, calendar)
    marks = {key: _marks(grammar, key) for key in sorted({*words, calendar or GREGORIAN})}
    styles: dict[str, list[str]] = {}
    for phrase, key in _styles(grammar, words, marks, hinted=hinted):
        styles.setdefault(phrase, []).append(key)
    if not styles:
        raise ValueError(f"no phrase of the grammar prints a date of the calendar {calendar}")

    @st.composite
    def pairs(draw: st.DrawFn) -> tuple[str, str]:
        phrase = draw(st.sampled_from([*styles]))
        key, rule = draw(st.sampled_from(styles[phrase])), grammar.peg[phrase]
        word = draw(st.sampled_from(words[key])) if "MONTH" in names(rule) else None
        truth = draw(days(key, int(word.key) if word else None))
        clock = draw(st.none() | clocks(grammar))
        said = {
            "MONTH": (word,) if word else (),
            "WEEKDAY": _keyed(grammar, "WEEKDAY", str(truth.gregorian.isoweekday())),
            **marks[key],
        }
        texts = _texts(draw, grammar, truth) | (clock.texts if clock else {})
        texts |= {slot: [draw(spelled(ones))] for slot, ones in said.items() if ones}
        text, parts = writer(grammar, _FREE.union(texts)).write(draw, rule, texts)
        assume(_is_one_date(parts) and _is_sure(parts, truth, hinted=hinted))
        found = whole(grammar, phrase, text)
        assume(found and all(len(found.all(name)) == parts[name] for name in texts))
        return text, _iso(truth, clock, parts)

    return pairs()


def _styles(
    grammar: Grammar, words: Container[str], marks: Mapping[str, Marks], *, hinted: bool
) -> Iterator[tuple[str, str]]:
    """Each phrase with each calendar of which it can print a month and a year, and say so."""
    for phrase in grammar.phrases:
        rule, found = grammar.peg[phrase], names(grammar.peg[phrase])
        for key, slots in marks.items():
            months = found & (_MONTHS if key in words else _MONTHS - {"MONTH"})
            said = hinted or key == GREGORIAN or found & {"MONTH", *slots}
            can = writer(grammar, _PARTS.union(slots)).can(rule)
            if "year" in found and months and said and can:
                yield phrase, key


def _marks(grammar: Grammar, calendar: str) -> Marks:
    """The words that, beside a date, say that it is one of ``calendar``."""
    slots = {
        slot: tuple(one for one in grammar.words.of(slot) if calendar_of(one) == calendar)
        for slot in _SAYING
    }
    return {slot: words for slot, words in slots.items() if words}


def _keyed(grammar: Grammar, slot: str, key: str) -> tuple[Word, ...]:
    return tuple(word for word in grammar.words.of(slot) if word.key == key)


def _texts(draw: st.DrawFn, grammar: Grammar, truth: Truth) -> dict[str, list[str]]:
    """How the numbers of a date are printed: in the same digits, and all padded or none.

    Where day and month could be taken for one another they stand in one order only.
    """
    zero = draw(st.sampled_from(zeros(grammar)))
    numbers = f"{{:0{draw(st.integers(1, 2))}}}"
    month, day = (in_script(numbers.format(one), zero) for one in (truth.month, truth.day))
    texts = {
        "year": [in_script(f"{truth.year}", zero)],
        "month": [month],
        "day": [day],
        "dotted": [day, month],
    }
    if truth.day == truth.month or truth.day > _MOST_MONTHS:
        texts["either"] = draw(st.permutations([day, month]))
    return texts


def _is_one_date(parts: Counter[str]) -> bool:
    """Whether what was printed is one date with its year, and no clock without a day."""
    once = ("year", "day", "hour", "MONTH", "ZONE", "offset")
    kinds = [parts["MONTH"], parts["month"], parts["either"] / 2, parts["dotted"] / 2]
    clocks = parts["hour"] + parts["CLOCK_WORD"]
    return (
        max(parts[name] for name in once) <= 1
        and parts["year"] == sum(kinds) == 1
        and clocks <= _has_day(parts)
    )


def _is_sure(parts: Counter[str], truth: Truth, *, hinted: bool) -> bool:
    """Whether the calendar is said by a mark, by the month's name, or by the caller."""
    if any(parts[slot] for slot in _SAYING):
        return True
    named = bool(parts["MONTH"])
    if truth.calendar == GREGORIAN:
        return named or hinted or truth.year not in _DOUBTED
    misprint = named and truth.calendar == "bikram_sambat" and truth.year in _COMMON
    return (named or hinted) and not misprint


def _has_day(parts: Counter[str]) -> bool:
    return bool(parts["day"] + parts["either"] + parts["dotted"])


def _iso(truth: Truth, clock: Clock | None, parts: Counter[str]) -> str:
    """What a text with these parts means, in ISO 8601."""
    if not _has_day(parts):
        return month_iso(truth)
    if not clock or not parts["hour"] + parts["CLOCK_WORD"]:
        return truth.gregorian.isoformat()
    place = clock.place(parts) or _IMPLIED.get(truth.calendar)
    return clock.iso(truth.gregorian, parts, place)
