"""Issues in, what a catalogue calls them out: ANSI/NISO Z39.71 text, EDTF, ISO 8601."""

from __future__ import annotations

from bulletin.calendars.gregorian import MONTHS
from bulletin.model import Precision
from bulletin.series import Issue

SEASONS = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}
"""By the codes of EDTF, which MARC 21 shares."""
_CAPTIONS = {"issue": "no.", "whole": "no.", "volume": "v."}


def enumeration(volume: int | None, first: int, last: int, counted: str = "issue") -> str:
    """Volume and number by ANSI/NISO Z39.71: ``v.18:no.21``, ``no.7/8`` if combined."""
    numbers = f"{first}" if first == last else f"{first}/{last}"
    return (f"v.{volume}:" if volume is not None else "") + _CAPTIONS[counted] + numbers


def numbers(issue: Issue) -> str:
    """The enumeration of an issue; of a supplement, ``v.18:no.21:suppl.1`` or ``v.18:suppl.``."""
    known = enumeration(issue.volume, issue.first, issue.last, issue.counted)
    if issue.supplement is None:
        return known
    volume = f"v.{issue.volume}" if issue.volume is not None else ""
    levels = [known if issue.first else volume, f"suppl.{issue.supplement or ''}"]
    return ":".join(filter(None, levels))


def number(issue: Issue) -> str:
    """An issue's number without its captions: ``21``, ``7-8``, ``21 suppl. 1``, ``suppl.``."""
    run = f"{issue.first}" if issue.first == issue.last else f"{issue.first}-{issue.last}"
    if issue.supplement is None:
        return run
    levels = [run if issue.first else "", "suppl.", f"{issue.supplement or ''}"]
    return " ".join(filter(None, levels))


def z39_71(issue: Issue) -> str:
    """An issue with its chronology: ``v.18:no.21 (2025:June 06)``, ``(2019:May/June)``."""
    return f"{numbers(issue)} ({':'.join(filter(None, chronology(issue)))})"


def chronology(issue: Issue) -> tuple[str, str]:
    """The year of an issue and its season, month or day in words: ``2019``, ``May/June``.

    Where the year turns it has the other one in the words: ``December/2025:February``.
    """
    (year, name), *others = [_chronology(one) for one in edtf(issue).split("/")]
    names = [words if other == year else f"{other}:{words}" for other, words in others]
    return year, "/".join([name, *names])


def _chronology(form: str) -> tuple[str, str]:
    """The year of an EDTF form, and the season, the month or the day in words."""
    year, *parts = form.split("-")
    names = [SEASONS.get(part) or MONTHS[int(part) - 1] for part in parts[:1]]
    return year, " ".join([*names, *parts[1:]])


def edtf(issue: Issue) -> str:
    """The day, month, season or year of an issue in EDTF: ``2025-06-06``, ``2019-21``.

    From one to the other if there are several: ``2019-05/2019-06``. All but the
    season are in ISO 8601 too. Source: EDTF (2019), level 1, 21 to 24.
    """
    printed = issue.dates[0]
    length = {Precision.DAY: 10, Precision.YEAR: 4}.get(printed.precision, 7)
    return printed.edtf or printed.day.isoformat()[:length]
