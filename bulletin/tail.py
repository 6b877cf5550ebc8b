"""The long tail: a line that looks dated and that no rule reads, in one of 200 locales.

dateparser is asked only for a line that stands alone, in languages that the
caller named, strictly (day, month and year must all be there), and never about
the present. Such a reading says so: its ``rule`` is ``dateparser``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from bulletin.hints import Hints
from bulletin.model import Kind, Precision, Reading, Span, Zone
from bulletin.normalize.days import GREGORIAN, Day, place

RULE = "dateparser"
_MOST = 40
"""A longer line is a sentence."""
_DAY_AND_YEAR = re.compile(r"(?=.*(?<!\d)\d{1,2}(?!\d))(?=.*\d{4}).*[^\W\d_]")
_NEVER = datetime(2000, 1, 1)  # noqa: DTZ001  # dateparser wants a naive base; strict parsing never uses it


def tail(text: str, readings: Sequence[Reading], hints: Hints) -> list[Reading]:
    """The readings with those that dateparser adds, in the order of the text."""
    if not hints.languages:
        return list(readings)
    read = {text.count("\n", 0, one.span.start) for one in readings}
    added = [
        reading
        for number, (start, line) in enumerate(_lines(text))
        if number not in read and (reading := _asked(line, start, hints))
    ]
    return sorted([*readings, *added], key=lambda one: one.span)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def _asked(line: str, start: int, hints: Hints) -> Reading | None:
    printed = line.strip()
    if len(printed) > _MOST or not _DAY_AND_YEAR.match(printed):
        return None
    from dateparser import parse

    settings = {
        "STRICT_PARSING": True,
        "PARSERS": ["absolute-time"],
        "RELATIVE_BASE": _NEVER,
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    if hints.order:
        settings["DATE_ORDER"] = hints.order.upper()
    try:
        found = parse(printed, languages=list(hints.languages), settings=settings)
    except ValueError:  # a language that dateparser does not know
        return None
    if found is None:
        return None
    at = start + line.index(printed)
    day = Day(GREGORIAN, found.year, found.month, found.day)
    reading = Reading(
        Kind.ABSOLUTE,
        printed,
        Span(at, at + len(printed)),
        RULE,
        fields=(("year", found.year), ("month", found.month), ("day", found.day)),
        precision=Precision.DAY,
        zone=Zone(hints.tz, "option") if hints.tz else Zone(),
    )
    return place(reading, day, None)
