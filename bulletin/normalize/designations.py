"""Volume and issue numbers, and the registrations that look like them."""

from __future__ import annotations

import re

from bulletin.calendars import bikram_sambat
from bulletin.errors import ImpossibleDate
from bulletin.hints import Hints
from bulletin.model import Certainty, Designation, Kind, Numbering, Precision, Reading, Span
from bulletin.normalize.clocks import number
from bulletin.normalize.days import Day, local_days
from bulletin.normalize.instants import interval
from bulletin.read import Phrase
from bulletin.words import Words

_ROMAN = re.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_RUN = re.compile(r"(\d+)\s*[-–/&]\s*(\d+)")
_CENTURY = 100


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


def registration(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of a registration: a serial number and the BS fiscal year it was given in.

    A fiscal year runs from 1 Shrawan to the last of Ashadh; ``074-75`` is
    2074/75. None where the two years do not follow one another.
    """
    del words, hints
    year, following = _years(phrase.first("fiscal_start")), number(phrase.first("fiscal_end")) or 0
    if (year + 1) % _CENTURY != following % _CENTURY:
        return None
    try:
        first, last = bikram_sambat.fiscal_year(year)
        start = local_days(Day("bikram_sambat", year, 4, 1))[0]
        end = local_days(Day("bikram_sambat", year + 1, 4, 1))[0]
    except ImpossibleDate:
        return None
    return Reading(
        Kind.REGISTRATION,
        phrase.text,
        Span(phrase.start, phrase.end),
        phrase.rule,
        calendar="bikram_sambat",
        fields=(
            ("serial", number(phrase.first("serial")) or 0),
            ("fiscal_year", f"{year}/{(year + 1) % _CENTURY:02}"),
        ),
        iso=f"{first}/{last}",
        interval=interval(start, end, None),
        precision=Precision.YEAR,
        certainty=Certainty.EXACT,
        extent=True,
    )


def _years(printed: str) -> int:
    """``2074``, ``074`` and ``74`` are the same year of the century that the press abbreviates."""
    year = int(printed)
    return year if year >= 1000 else 2000 + year % _CENTURY  # noqa: PLR2004  # four digits are the year itself
