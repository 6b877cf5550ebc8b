"""The years of a copyright line."""

from __future__ import annotations

from bulletin.hints import Hints
from bulletin.model import Certainty, Kind, Precision, Reading, Span
from bulletin.normalize.clocks import number
from bulletin.normalize.days import GREGORIAN, Day, local_days
from bulletin.normalize.instants import interval
from bulletin.read import Phrase
from bulletin.words import Words


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
