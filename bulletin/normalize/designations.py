"""Volume and issue numbers."""

from __future__ import annotations

import re

from bulletin.hints import Hints
from bulletin.model import Certainty, Designation, Kind, Numbering, Reading, Span
from bulletin.read import Phrase
from bulletin.words import Words

_ROMAN = re.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_RUN = re.compile(r"(\d+)[^\d,]{1,6}(\d+)")
_SCRIPTS = {
    "०": "devanagari",
    "০": "bengali",
    "٠": "arabic-indic",
    "۰": "arabic-indic",
    "๐": "thai",
}
_CAPTIONS = {
    "volume": (
        "VOLUME",
        "ROMAN_VOLUME",
        "YEAR_OF_PUBLICATION",
        "YEAR_BEHIND",
        "VOLUME_MARK",
        "PERIODICAL",
    ),
    "issue": ("ISSUE", "ISSUE_ALONE", "ISSUE_BEHIND", "ISSUE_MARK", "PERIODICAL"),
    "whole": ("WHOLE",),
}


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
    """One number as printed; None where it is no number after all.

    A comma between thousands is no more than that; ``7-8`` and ``7/8`` are both.
    """
    plain = raw.replace(",", "")
    if run := _RUN.fullmatch(plain):
        first, last = int(run[1]), int(run[2])
        return Numbering(raw, caption, first, last, system=system(raw)) if first < last else None
    if plain.isdecimal():
        return Numbering(raw, caption, int(plain), int(plain), system=system(raw))
    try:
        value = roman(raw)
    except ValueError:
        return None
    return Numbering(raw, caption, value, value, system="roman")


def system(raw: str) -> str:
    """The numeral system of digits: that of the first that is not ASCII, else ``arabic``."""
    for char in raw:
        if char.isdecimal() and not char.isascii():
            return _SCRIPTS.get(chr(ord(char) - int(char)), "arabic")
    return "arabic"


def designation(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of a volume and issue line; None if a number of it is none.

    What could number anything ("No. 41") is ambiguous until the page decides.
    """
    del hints
    found = {
        name: numbering(raw, _caption(phrase, name))
        for name in _CAPTIONS
        if (raw := phrase.first(name) or phrase.first(f"arabic_{name}"))
    }
    if word := words.meanings("NUMBER_WORD", phrase.first("NUMBER_WORD")):
        count, raw = int(word[0].key), phrase.first("NUMBER_WORD")
        found["volume"] = Numbering(raw, _caption(phrase, "volume"), count, count, system="words")
    if not found or None in found.values():
        return None
    volume = found.get("volume")
    by_year = {"YEAR_OF_PUBLICATION", "YEAR_BEHIND"} & phrase.names
    return Reading(
        Kind.DESIGNATION,
        phrase.text,
        Span(phrase.start, phrase.end),
        phrase.rule,
        certainty=Certainty.EXACT if _is_sure(phrase) else Certainty.AMBIGUOUS,
        designation=Designation(
            volume=volume,
            issue=found.get("issue"),
            whole=found.get("whole"),
            year_of_publication=volume if by_year else None,
            supplement=phrase.first("SUPPLEMENT") or None,
        ),
    )


def _caption(phrase: Phrase, name: str) -> str:
    return next((text for slot in _CAPTIONS[name] if (text := phrase.first(slot))), "")


def _is_sure(phrase: Phrase) -> bool:
    """Two numbers, a caption that means nothing else, or a year beside it."""
    strong = {"ISSUE_ALONE", "ISSUE_BEHIND", "ISSUE_MARK", "WHOLE", "issue_year"}
    volume = {"volume", "arabic_volume", "NUMBER_WORD"} & phrase.names
    issue = {"issue", "arabic_issue"} & phrase.names
    return bool((volume and issue) or strong & phrase.names)
