"""What else a masthead prints of its issue: who publishes and edits it, and what it costs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bulletin.model import Reading
from bulletin.page import Page
from bulletin.words import Words

KEYS = ("publisher", "editor", "price")
_MOST = 60
_AND = re.compile(r"[ \t\u00a0]{0,4}(?:[,/&]|and|et|und|y|र|तथा|एवं)[ \t\u00a0]{0,4}", re.IGNORECASE)
_NAMED = re.compile(r"[ \t\u00a0]{0,4}[:：ः–-][-–]?[ \t\u00a0]{0,4}([^|•·;\n]+)")
_COSTS = re.compile(
    r"[ \t\u00a0]{0,4}[:：ः.–-]{0,2}[ \t\u00a0]{0,4}"
    r"([^\d\s,.;:|]{0,6}\.?[ \u00a0]?\d[\d.,]*(?:/-|[ \u00a0]?[^\W\d_]{1,8}\.?(?![^\W\d_])|[¢%€])?"
    r"|[A-Z][A-Za-z]{2,9}(?:[ -][A-Z][A-Za-z]{2,9}){1,2})"
)
"""An amount: "Rs. 10/-", "रु. १०", "2d.", "5 cents", "ONE PENNY"."""
_BLANK = " \t\r\u00a0\u202f,."
_LOOSE = _BLANK + "-–—("


def imprint(
    page: Page, lines: Iterable[int], readings: Sequence[Reading], words: Words
) -> tuple[tuple[str, str], ...]:
    """What the captions on the lines of a masthead say, as printed: one value for each of ``KEYS``.

    A value ends where its line does, at a rule, before the next caption and before a reading.
    """
    found: dict[str, str] = {}
    for line in lines:
        start, end = page.span(line)
        captions = list(_captions(words).finditer(page.text, start, end))
        stops = sorted(
            [one.start() for one in captions] + [one.span.start for one in readings] + [end]
        )
        value = ""
        for one in reversed(captions):
            stop = next(place for place in stops if place >= one.end())
            text = page.text[one.end() : min(stop, one.end() + _MOST)]
            key = words.meanings("IMPRINT", one[1])[0].key
            if not _AND.fullmatch(text):
                value = _value(key, text)
            if value:
                found[key] = value
    return tuple((key, found[key]) for key in KEYS if key in found)


def _value(key: str, text: str) -> str:
    pattern, loose = (_COSTS, _BLANK) if key == "price" else (_NAMED, _LOOSE)
    printed = pattern.match(text)
    return printed[1].strip(loose) if printed else ""


@lru_cache
def _captions(words: Words) -> re.Pattern[str]:
    return re.compile(f"({words.pattern('IMPRINT')})")
