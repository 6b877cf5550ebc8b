"""Ages: from counts and units to the interval of durations that prints them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bulletin import dialects
from bulletin.hints import Hints
from bulletin.model import Age, Certainty, Kind, Reading, Span, Zone
from bulletin.normalize.clocks import read_clock, read_zone
from bulletin.read import Phrase
from bulletin.words import Word, Words

UNITS = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "fortnight": timedelta(weeks=2),
    "month": timedelta(days=30),
    "quarter": timedelta(days=91),
    "year": timedelta(days=365),
    "decade": timedelta(days=3652),
}
"""Nominal lengths: a first guess from which a dialect's own interval is sought."""
_CALENDAR_WORDS = {
    ("day", 0): "today",
    ("day", 1): "yesterday",
    **{(unit, 1): f"last {unit}" for unit in ("week", "month", "quarter", "year")},
}
"""Such words are of the calendar in every language; the renderers' English names them."""
IN_COMPANY = {"BARE_UNIT", "BARE_NOW", "PERIOD_WORD"}
"""An age of these parts counts only on a page that prints its ages so."""
_OLDEST = timedelta(days=366 * 200)
"""No page prints that something on it is older: such a count is no age."""


def relative(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of an age: what it says is exact, when that was the reference decides."""
    units = _units(phrase, words)
    if not units or nominal(units) > _OLDEST:
        return None
    names = phrase.names
    said = _CALENDAR_WORDS.get(units[0]) if names & {"DAY_WORD", "PERIOD_WORD"} else None
    clock = read_clock(phrase, words)
    where = read_zone(phrase, words) or (Zone(hints.tz, "option") if hints.tz else Zone())
    return Reading(
        Kind.RELATIVE,
        phrase.text,
        Span(phrase.start, phrase.end),
        phrase.rule,
        zone=where,
        age=age(said or phrase.text, units, hints.dialect),
        certainty=Certainty.AMBIGUOUS if names & IN_COMPANY else Certainty.UNRESOLVED,
        clock=f"{clock.hour:02}:{clock.minute:02}" if clock else None,
    )


def age(text: str, units: tuple[tuple[str, int], ...], dialect: str | None) -> Age:
    """What ``text`` means in a dialect; in any, if that is None or does not print it."""
    if dialect and (run := dialects.invert(dialect, text, nominal(units), None)):
        return Age(*run, units, (dialect,))
    return Age(*dialects.union(units, words=text), units)


def nominal(units: tuple[tuple[str, int], ...]) -> timedelta:
    """What the units say if a month has 30 days and a year 365."""
    return sum((UNITS[unit] * count for unit, count in units), timedelta(0))


def _units(phrase: Phrase, words: Words) -> tuple[tuple[str, int], ...]:
    """(unit, count) as printed; a lone unit says one, or as many as its key does ("2 hour")."""
    if phrase.first("NOW") or phrase.first("BARE_NOW"):
        return (("second", 0),)
    if word := words.meanings("DAY_WORD", phrase.first("DAY_WORD")):
        return (("day", -int(word[0].key)),)
    if word := words.meanings("PERIOD_WORD", phrase.first("PERIOD_WORD")):
        return ((word[0].key, 1),)
    units: list[tuple[str, int]] = []
    tongues = _tongues(phrase, words)
    count = 1
    for part in phrase.parts:
        if part.name == "count":
            count = int(part.text)
        elif part.name == "COUNT":
            count = int(words.meanings("COUNT", part.text)[0].key)
        elif part.name in {"UNIT", "BARE_UNIT"}:
            units.append((_unit(words.meanings(part.name, part.text), tongues), count))
        elif part.name == "SHORT_UNIT":
            own = [one for one in words.meanings(part.name, part.text) if one.stem in tongues]
            units += [(one.key, count) for one in own[:1]]
        elif part.name == "LONE_UNIT":
            many, _, unit = words.meanings("LONE_UNIT", part.text)[0].key.rpartition(" ")
            units.append((unit, int(many or 1)))
    return tuple(units)


def _tongues(phrase: Phrase, words: Words) -> set[str]:
    """The languages that say "ago" so."""
    said = ((slot, phrase.first(slot)) for slot in ("AGO", "AGO_FIRST"))
    return {word.stem for slot, text in said if text for word in words.meanings(slot, text)}


def _unit(meanings: Sequence[Word], tongues: set[str]) -> str:
    """What a word is in the language of its "ago", else in English: "1 h lalu" is a day."""
    return min(meanings, key=lambda one: (one.stem not in tongues, one.stem != "en")).key
