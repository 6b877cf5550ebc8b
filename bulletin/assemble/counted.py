"""What a word before a number makes of it: no day, or no issue.

"Part 2, May 2019" is a part, and a month; "Act No. 12 of 2019" is no issue of a periodical.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.model import Precision, Reading, Span
from bulletin.normalize.days import as_day, place
from bulletin.page import Page
from bulletin.words import Words

_WIDEST = 24
_WORD = re.compile(r"([^\s\d.,:;()]+)\.?[ \t\u00a0]{1,2}$")
_INSTRUMENT = re.compile(r"([^\s\d.,:;()]+)\.?(?:[ \t\u00a0]\([^()\n]{1,12}\))?[ \t\u00a0]{1,2}$")
"""What governments number, perhaps with who did: "Regulation (EU) "."""
_NUMBER = re.compile(r"\d{1,2}[.,]?[ \t\u00a0]{1,4}(?=[^\W\d_])")


def uncounted(page: Page, readings: Sequence[Reading], words: Words) -> list[Reading]:
    """The readings, the month alone of each whose day a caption counts.

    None is left of one that prints no year, or could be read in several ways, nor of
    the number of a law.
    """
    found = []
    for one in readings:
        if _of_instrument(page, one, words):
            continue
        start = _counted(page, one, words)
        if not start:
            found.append(one)
        elif one.field("year") is not None and not one.alternatives:
            found.append(_month(one, start))
    return found


def _of_instrument(page: Page, reading: Reading, words: Words) -> bool:
    numbers = reading.designation
    if not numbers or numbers.volume:
        return False
    word = _INSTRUMENT.search(page.before(reading.span.start, _WIDEST))
    return bool(word and words.meanings("INSTRUMENT", word[1]))


def _counted(page: Page, reading: Reading, words: Words) -> int:
    """Where the month starts in a date behind a caption; 0 without one, or with a weekday."""
    is_day = reading.precision is Precision.DAY
    if not is_day or {"last_day", "weekday"} & dict(reading.fields).keys():
        return 0
    number = _NUMBER.match(reading.text)
    word = number and _WORD.search(page.before(reading.span.start, _WIDEST))
    return number.end() if number and word and words.meanings("COUNTED", word[1]) else 0


def _month(reading: Reading, start: int) -> Reading:
    """A reading without its day, from ``start`` of its text on."""
    fields = tuple(pair for pair in reading.fields if pair[0] in {"year", "month"})
    month = reading.but(
        text=reading.text[start:],
        span=Span(reading.span.start + start, reading.span.end),
        fields=fields,
        precision=Precision.MONTH,
    )
    return place(month, as_day(month), None)
