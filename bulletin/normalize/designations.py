"""Volume and issue numbers."""

from __future__ import annotations

import re
from dataclasses import replace

from bulletin.hints import Hints
from bulletin.model import Certainty, Designation, Kind, Numbering, Reading, Span
from bulletin.normalize.numerals import numeral
from bulletin.read import Phrase
from bulletin.words import Words

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
    "part": ("PART",),
    "whole": ("WHOLE",),
}
_WORDS = ("TENS_WORD", "NUMBER_WORD")
"""The words of a number, the larger first."""
_SYSTEMS = ("", "arabic_", "hebrew_", "ethiopic_", "han_", "old_")
"""What may stand before the name of a part that is a number: it says in which numerals it is."""


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
        value, kind = numeral(raw)
    except ValueError:
        return None
    return Numbering(raw, caption, value, value, system=kind)


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
        name: numbering(printed[0], _caption(phrase, name))
        for name in _CAPTIONS
        if (printed := _printed(phrase, name))
    }
    if phrase.first("NUMBER_WORD"):
        spelled = [(slot, text) for slot in _WORDS if (text := phrase.first(slot))]
        count = sum(int(words.meanings(slot, text)[0].key) for slot, text in spelled)
        raw = " ".join(text for _, text in spelled)
        caption = _caption(phrase, "volume")
        found["volume"] = Numbering(raw, caption, count, count, system="words")
    if not found or None in found.values() or not _agree(phrase):
        return None
    issue = found.get("issue")
    if issue and (suffix := phrase.first("suffix").strip()):
        issue = replace(issue, suffix=suffix)
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
            issue=issue,
            part=found.get("part"),
            whole=found.get("whole"),
            year_of_publication=volume if by_year else None,
            supplement=phrase.first("SUPPLEMENT") or None,
        ),
    )


def _printed(phrase: Phrase, name: str) -> list[str]:
    """The numbers that a part is printed with: an issue may stand in two systems."""
    return [text for system in _SYSTEMS if (text := phrase.first(system + name))]


def _agree(phrase: Phrase) -> bool:
    """Whether an issue that is printed twice is the same both times."""
    issues = [numbering(raw, "") for raw in _printed(phrase, "issue")]
    return len({one.first if one else None for one in issues}) <= 1


def _caption(phrase: Phrase, name: str) -> str:
    return next((text for slot in _CAPTIONS[name] if (text := phrase.first(slot))), "")


def _is_sure(phrase: Phrase) -> bool:
    """Two numbers, a caption that means nothing else, or a year beside it."""
    strong = {"ISSUE_ALONE", "ISSUE_BEHIND", "ISSUE_MARK", "WHOLE", "issue_year"}
    strong |= {"EDITION", "ARTICLE", "enclosed", "old_volume"}
    volume = bool(_printed(phrase, "volume")) or "NUMBER_WORD" in phrase.names
    issues = len(_printed(phrase, "issue"))
    alone = phrase.rule == "SureVolume"
    return alone or volume + issues > 1 or bool(strong & phrase.names)
