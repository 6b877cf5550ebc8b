"""A number behind a caption is no day: "Part 2, May 2019" is a part, and a month."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.model import Precision, Reading, Span
from bulletin.normalize.days import as_day, place
from bulletin.page import Page
from bulletin.words import Words

_WIDEST = 24
_WORD = re.compile(r"([^\s\d.,:;()]+)\.?[ \t\u00a0]{1,2}$")
_NUMBER = re.compile(r"\d{1,2}[.,]?[ \t\u00a0]{1,4}(?=[^\W\d_])")


def uncounted(page: Page, readings: Sequence[Reading], words: Words) -> list[Reading]:
    """The readings, the month alone of each whose day a caption counts."""
    return [
        _month(one, number.end())
        if one.precision is Precision.DAY
        and one.field("day") is not None
        and one.field("last_day") is None
        and (number := _NUMBER.match(one.text))
        and (word := _WORD.search(page.before(one.span.start, _WIDEST)))
        and words.meanings("COUNTED", word[1])
        else one
        for one in readings
    ]


def _month(reading: Reading, start: int) -> Reading:
    """A reading without its day, which ends before ``start`` of its text."""
    parts = tuple(pair for pair in reading.fields if pair[0] in {"year", "month"})
    without = reading.but(
        text=reading.text[start:],
        span=Span(reading.span.start + start, reading.span.end),
        fields=parts,
        precision=Precision.MONTH,
        alternatives=tuple(_month(one, start) for one in reading.alternatives),
    )
    return without if without.alternatives else place(without, as_day(without), None)
