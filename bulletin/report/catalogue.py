"""Issues in, what a catalogue calls them out: ANSI/NISO Z39.71 text, EDTF, ISO 8601."""

from __future__ import annotations

from bulletin import calendars
from bulletin.model import Precision
from bulletin.series import Issue

SEASONS = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}
"""By the codes of EDTF, which MARC 21 shares."""
_CAPTIONS = {"issue": "no.", "whole": "no.", "volume": "v."}


def enumeration(volume: int | None, first: int, last: int, counted: str = "issue") -> str:
    """Volume and number by ANSI/NISO Z39.71: ``v.18:no.21``, ``no.7/8`` if combined."""
    numbers = f"{first}" if first == last else f"{first}/{last}"
    return (f"v.{volume}:" if volume is not None else "") + _CAPTIONS[counted] + numbers


def z39_71(issue: Issue) -> str:
    """An issue with its chronology: ``v.18:no.21 (2025:June 06)``."""
    printed = issue.dates[0]
    numbers = enumeration(issue.volume, issue.first, issue.last, issue.counted)
    if printed.season:
        season_year, _, code = printed.season.partition("-")
        return f"{numbers} ({season_year}:{SEASONS[code]})"
    year, month, day = calendars.named("gregorian").from_gregorian(printed.day)
    parts = [f"{calendars.named('gregorian').MONTHS[month - 1]}", f"{day:02}"]
    fine = {Precision.DAY: 2, Precision.YEAR: 0}.get(printed.precision, 1)
    chronology = ":".join([f"{year}", " ".join(parts[:fine])]).rstrip(":")
    return f"{numbers} ({chronology})"


def edtf(issue: Issue) -> str:
    """The day, month, season or year of an issue in EDTF: ``2025-06-06``, ``2019-21``.

    All but the season are in ISO 8601 too. Source: EDTF (2019), level 1, 21 to 24.
    """
    printed = issue.dates[0]
    if printed.season:
        return printed.season
    length = {Precision.DAY: 10, Precision.YEAR: 4}.get(printed.precision, 7)
    return printed.day.isoformat()[:length]
