"""Volume and issue numbers."""

from __future__ import annotations

import re

from bulletin.hints import Hints
from bulletin.model import Certainty, Designation, Kind, Numbering, Reading, Span
from bulletin.read import Phrase
from bulletin.words import Words

_ROMAN = re.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_RUN = re.compile(r"(\d+)\s*[-–/&]\s*(\d+)")


def roman(text: str) -> int:
    """The value of a Roman numeral in its standard form; ValueError for another (``IC``)."""
    capitals = text.upper()
    if not capitals or not _ROMAN.fullmatch(capitals):
        raise ValueError(f"{text!r} is not a Roman numeral in standard form")
    values = [_VALUES[letter] for letter in capitals]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def numbering(raw: str, caption: str) -> Numbering | None:
    """One number as printed; None where it is no number after all."""
    if run := _RUN.fullmatch(raw):
        first, last = int(run[1]), int(run[2])
        return Numbering(raw, caption, first, last) if first < last else None
    if raw.isdecimal():
        return Numbering(raw, caption, int(raw), int(raw))
    try:
        value = roman(raw)
    except ValueError:
        return None
    return Numbering(raw, caption, value, value, system="roman")


def designation(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of a volume and issue line; None if a number of it is none."""
    del words, hints
    volume = numbering(phrase.first("volume"), phrase.first("VOLUME"))
    issue = numbering(phrase.first("issue"), phrase.first("ISSUE"))
    if volume is None or issue is None:
        return None
    return Reading(
        Kind.DESIGNATION,
        phrase.text,
        Span(phrase.start, phrase.end),
        phrase.rule,
        certainty=Certainty.EXACT,
        designation=Designation(volume=volume, issue=issue),
    )
