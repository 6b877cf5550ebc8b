"""An issue and what it should print in, outliers out: a number, a volume, a date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bulletin import calendars
from bulletin.errors import ImpossibleDate
from bulletin.model import Outlier, Precision
from bulletin.series.fit import Fit
from bulletin.series.issues import Issue, Printed

REPEATED, SKIPPED, OFF, TURNED, OLD_YEAR = "B301", "B302", "B303", "B304", "B305"
_SURE = 6
"""So many issues on their very day make a day beside it a misprint."""


def misnumbered(code: str, issue: Issue, expected: int) -> Outlier:
    """An issue whose number is another; of several, the first."""
    name = issue.masthead
    repair = f"{issue.first}→{expected}"
    return Outlier(code, name, name, str(issue.first), str(expected), repair)


def misplaced(issue: Issue, volume: int) -> Outlier:
    """An issue of another volume."""
    name = issue.masthead
    return Outlier(TURNED, name, name, str(issue.volume), str(volume), f"{issue.volume}→{volume}")


def is_misdated(fit: Fit, at: int, slot: int) -> bool:
    """Whether an issue at a slot prints another day: in one calendar, or in all.

    A day near its own is odd only where all other issues keep theirs.
    """
    off = {place.printed.reading: place.off for place in fit.places[at] if place.slot == slot}
    near = any(off.values())
    if near and fit.exact < max(_SURE, len(fit.kept)) - 1:
        return False
    return near or {one.reading for one in fit.issues[at].dates} != off.keys()


def misdated(fit: Fit, issue: Issue, slot: int) -> Iterator[Outlier]:
    """The readings of an issue that do not name the day of a slot."""
    try:
        expected = fit.grid.day(slot)
    except ImpossibleDate:
        return
    readings: dict[str, list[Printed]] = {}
    for printed in issue.dates:
        if printed.precision >= Precision.DAY or printed.calendar == fit.grid.frequency.calendar:
            readings.setdefault(printed.reading, []).append(printed)
    for choices in readings.values():
        if not any(_is_at(fit, one, slot, expected) for one in choices):
            yield _odd_date(issue, choices[0], expected)


def _is_at(fit: Fit, printed: Printed, slot: int, expected: date) -> bool:
    """Whether a date names a day, or the month or season of its slot."""
    if printed.precision >= Precision.DAY:
        return printed.day == expected
    found = fit.grid.slot(printed.day)
    return found is not None and found[0] == slot


def _odd_date(issue: Issue, printed: Printed, expected: date) -> Outlier:
    """A date that is another; the year alone, and in the first month, is last year's."""
    calendar = calendars.named(printed.calendar)
    observed, wanted = (calendar.from_gregorian(day) for day in (printed.day, expected))
    names = [
        (str(year), calendar.MONTHS[month - 1], str(day)) for year, month, day in (observed, wanted)
    ]
    changes = [f"{one}→{other}" for one, other in zip(*names, strict=True) if one != other]
    is_old = observed[1:] == wanted[1:] == (1, wanted[2]) and observed[0] == wanted[0] - 1
    ends = {Precision.DAY: 10, Precision.YEAR: 4}.get(printed.precision, 7)
    return Outlier(
        OLD_YEAR if is_old else OFF,
        issue.masthead,
        printed.reading,
        printed.day.isoformat()[:ends],
        expected.isoformat()[:ends],
        ", ".join(changes),
    )
