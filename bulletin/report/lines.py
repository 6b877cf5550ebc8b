"""Readings in, lines out: ``FILE:LINE:COLUMN: MEANING  TEXT``."""

from __future__ import annotations

from datetime import timedelta

from bulletin.model import Age, BulletinMeta, Designation, Numbering, Reading
from bulletin.report.evidence import ends
from bulletin.report.ink import Ink, plain
from bulletin.wire import duration

_CAPTIONS = {
    "year_of_publication": "yr.",
    "volume": "v.",
    "issue": "no.",
    "part": "pt.",
    "whole": "whole no.",
}


def lines(meta: BulletinMeta, file: str, ink: Ink = plain) -> str:
    """All readings of a page, a line each, in the order of the text."""
    return "".join(
        f"{place(file, one.line, one.column, ink)} {ink(meaning(one), 'meaning')}  {one.text}\n"
        for one in meta.readings
    )


def place(file: str, line: int, column: int, ink: Ink = plain) -> str:
    """Where something stands: ``FILE:LINE:COLUMN:``, as editors and ``grep -n`` write it."""
    return ink(f"{file}:{line}:{column}:", "place")


def meaning(reading: Reading) -> str:
    """What a reading means, in few words.

    ISO 8601 where something decides it, else what is known: all that it could
    be, the age it prints, the numbers of an issue, the day of any year.
    """
    if known := reading.iso or reading.field("issn"):
        return str(known)
    if reading.designation:
        return numbers(reading.designation)
    if reading.alternatives:
        return " or ".join(dict.fromkeys(meaning(one) for one in reading.alternatives))
    if reading.age:
        return ago(reading.age) + (f" at {reading.clock}" if reading.clock else "")
    if reading.field("year") is None:
        return _yearless(reading)
    return ends(reading.interval) if reading.interval else "no such date"


def numbers(designation: Designation) -> str:
    """Volume and issue in the form of ANSI/NISO Z39.71: ``v.18:no.21``, ``no.7/8`` if combined."""
    shown = [
        f"{caption}{_number(one)}"
        for name, caption in _CAPTIONS.items()
        if (one := getattr(designation, name))
    ]
    beside = (designation.supplement, designation.special)
    shown += [f"{one.caption} {_number(one)}" if one.raw else one.caption for one in beside if one]
    return ":".join(shown)


def _number(one: Numbering) -> str:
    if one.members:
        return ",".join(map(str, one.members)) + one.suffix
    run = f"{one.first}" if one.first == one.last else f"{one.first}/{one.last}"
    return run + one.suffix


def ago(age: Age) -> str:
    """The durations that an age can mean: ``PT1H18M..PT1H19M ago``; ``in …`` for the future."""
    if age.most <= timedelta.resolution:
        return f"in {duration(-age.most)}..{duration(-age.least)}"
    return f"{duration(age.least)}..{duration(age.most)} ago"


def _yearless(reading: Reading) -> str:
    """A day of any year as ISO 8601:2000 and vCard write it, ``--06-21``, with its calendar."""
    month, day = reading.field("month"), reading.field("day")
    calendar = "" if reading.calendar == "gregorian" else f" {reading.calendar}"
    return f"--{month:02}-{day:02}{calendar}" if month and day else "no year"
