"""What else a masthead prints of its issue: who publishes and edits it, and what it costs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

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
    text: str, pieces: Iterable[tuple[int, int]], stops: Sequence[int], words: Words
) -> tuple[tuple[str, str], ...]:
    """What the captions in the lines of a masthead say, as printed: one value for each of ``KEYS``.

    ``pieces`` are those lines, or what of a line is the masthead's. A value ends where its
    line does, at a rule, before the next caption and at the ``stops``, where readings start.
    """
    found: dict[str, str] = {}
    for start, end in pieces:
        captions = list(_captions(words).finditer(text, start, end))
        ends = [*(one.start() for one in captions), *stops, end]
        value = ""
        for one in reversed(captions):
            stop = min(place for place in ends if place >= one.end())
            printed = text[one.end() : min(stop, one.end() + _MOST)]
            key = words.meanings("IMPRINT", one[1])[0].key
            if not _AND.fullmatch(printed):
                value = _value(key, printed)
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
