"""Volume and issue numbers."""

from __future__ import annotations

import re
from dataclasses import replace

from bulletin.hints import Hints
from bulletin.model import Certainty, Designation, Kind, Numbering, Reading, Span
from bulletin.normalize.numerals import numeral
from bulletin.read import Phrase
from bulletin.words import Words

_THOUSANDS = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")
_RUN = re.compile(r"(\d+)[^\d,]{1,6}(\d+)|([A-Za-z]+)[-–/]([A-Za-z]+)")
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
    "supplement": ("SUPPLEMENT",),
    "special": ("SPECIAL",),
}
_UNNUMBERED = ("supplement", "special")
"""What a caption alone may say."""
_WORDS = ("TENS_WORD", "NUMBER_WORD")
"""The words of a number, the larger first."""
_TEN = 10
_SYSTEMS = ("", "arabic_", "hebrew_", "ethiopic_", "han_", "old_", "roman_")
"""What may stand before the name of a part that is a number: it says in which numerals it is."""


def numbering(raw: str, caption: str) -> Numbering | None:
    """One number as printed; None where it is no number after all.

    A comma or point between thousands is no more than that; ``7-8`` and ``VII/VIII`` are both.
    """
    plain = _THOUSANDS.sub("", raw)
    run = _RUN.fullmatch(plain)
    ends = [end for end in run.groups() if end] if run else [plain]
    try:
        (first, kind), (last, _) = (_value(end) for end in (ends[0], ends[-1]))
    except ValueError:
        return None
    return (
        Numbering(raw, caption, first, last, system=kind)
        if len({*ends}) == 1 or first < last
        else None
    )


def _value(plain: str) -> tuple[int, str]:
    return (int(plain), system(plain)) if plain.isdecimal() else numeral(plain)


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
    for name in _UNNUMBERED:
        if name not in found and (caption := _caption(phrase, name)):
            found[name] = Numbering("", caption, 0, 0)
    if phrase.first("NUMBER_WORD"):
        found["volume"] = _in_words(phrase, words)
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
            supplement=found.get("supplement"),
            special=found.get("special"),
        ),
    )


def _in_words(phrase: Phrase, words: Words) -> Numbering | None:
    """The volume that is spelled out; None if what stands behind the tens are no units."""
    spelled = [(slot, text) for slot in _WORDS if (text := phrase.first(slot))]
    *tens, last = (int(words.meanings(slot, text)[0].key) for slot, text in spelled)
    raw, count = " ".join(text for _, text in spelled), sum(tens) + last
    if tens and last >= _TEN:
        return None
    return Numbering(raw, _caption(phrase, "volume"), count, count, system="words")


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
    numbers = volume + len(_printed(phrase, "issue")) + ("SUPPLEMENT" in phrase.names)
    alone = phrase.rule == "SureVolume"
    return alone or numbers > 1 or bool(strong & phrase.names)
