"""Nepal's fiscal years, by their name or in a registration: 1 Shrawan to the last of Ashadh."""

from __future__ import annotations

from datetime import date, timedelta

from bulletin import calendars
from bulletin.errors import ImpossibleDate
from bulletin.hints import Hints
from bulletin.model import Certainty, Kind, Precision, Reading, Span
from bulletin.normalize.clocks import number
from bulletin.normalize.days import BIKRAM_SAMBAT, Day, local_days
from bulletin.normalize.instants import interval, iso
from bulletin.read import Phrase
from bulletin.words import Words

_CENTURY, _MILLENNIUM = 100, 1000
_SHRAWAN = 4
_EARLIEST = 2040
"""Four digits below are likelier a fiscal year AD (2019/20), which is another country's."""


def fiscal_year(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of ``FY 2074/75``; None where the two years do not follow one another.

    The years AD that may stand behind it in brackets are a field of it.
    """
    del words, hints
    common, following = (number(phrase.first(name)) for name in ("common_start", "common_end"))
    if common is None or following is None or (common + 1) % _CENTURY != following % _CENTURY:
        return _extent(phrase, Kind.ABSOLUTE)
    return _extent(phrase, Kind.ABSOLUTE, ("common_year", fiscal_name(common)))


def registration(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of a registration: a serial number and the fiscal year it was given in."""
    del words, hints
    serial = ("serial", number(phrase.first("serial")) or 0)
    return _extent(phrase, Kind.REGISTRATION, serial)


def _extent(phrase: Phrase, kind: Kind, *fields: tuple[str, int | str]) -> Reading | None:
    printed = phrase.first("fiscal_start")
    year, following = _year(printed), number(phrase.first("fiscal_end")) or 0
    if (year + 1) % _CENTURY != following % _CENTURY or year < _EARLIEST:
        return None
    try:
        start = local_days(Day(BIKRAM_SAMBAT, year, _SHRAWAN, 1))[0]
        end = local_days(Day(BIKRAM_SAMBAT, year + 1, _SHRAWAN, 1))[0]
    except ImpossibleDate:
        return None
    return Reading(
        kind,
        phrase.text,
        Span(phrase.start, phrase.end),
        phrase.rule,
        calendar=BIKRAM_SAMBAT,
        fields=(*fields, ("fiscal_year", fiscal_name(year))),
        iso=f"{iso(start, Precision.DAY)}/{iso(end - timedelta(days=1), Precision.DAY)}",
        interval=interval(start, end, None),
        precision=Precision.YEAR,
        certainty=Certainty.EXACT,
        extent=True,
    )


def fiscal_name(year: int) -> str:
    """What a fiscal year is called that begins in ``year``: ``2074/75``."""
    return f"{year}/{(year + 1) % _CENTURY:02}"


def fiscal_year_of(day: date) -> int:
    """The year BS in which the fiscal year of a Gregorian day begins."""
    year, month, _ = calendars.named(BIKRAM_SAMBAT).from_gregorian(day)
    return year if month >= _SHRAWAN else year - 1


def _year(printed: str) -> int:
    """``2074``, ``074`` and ``74`` are the same year of the century that the press abbreviates."""
    year = int(printed)
    return year if year >= _MILLENNIUM else 2000 + year % _CENTURY
