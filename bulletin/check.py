"""Readings in, notes out: what does not exist, does not agree, or is read with doubt.

Each check is a small function: its docstring is the message, its findings fill
the braces. Nothing here changes a value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bulletin import calendars
from bulletin.errors import ImpossibleDate
from bulletin.model import Certainty, Evidence, Kind, Note, Precision, Reading, Reference, Role
from bulletin.normalize.days import GREGORIAN, as_day, local_days
from bulletin.normalize.instants import disagree, local
from bulletin.words import Words


@dataclass(frozen=True, slots=True)
class View:
    """What checks look at: readings, pairs of one date in two calendars, and words to say it in."""

    readings: Sequence[Reading]
    pairs: Sequence[tuple[Reading, Reading]]
    words: Words
    suspects: Sequence[Evidence] = ()

    def say(self, calendar: str, year: int, month: int, day: int) -> str:
        """A day as its calendar's readers print it; in ISO form where it has no month names."""
        try:
            stem = "en" if calendar == GREGORIAN else calendar
            return f"{self.words.spelling('MONTH', stem, str(month))} {day}, {year}"
        except KeyError:
            return f"{year:04}-{month:02}-{day:02}"


class Finding(NamedTuple):
    """Where something is wrong, what fills the message, and what was expected."""

    reading: Reading
    details: dict[str, object]
    expected: str | None


def check(
    readings: Sequence[Reading],
    pairs: Sequence[tuple[str, str]],
    words: Words,
    reference: Reference | None = None,
) -> tuple[Note, ...]:
    """All notes of a page, in the order of the text."""
    by_id = {one.id: one for one in readings}
    paired = [(by_id[first], by_id[second]) for first, second in pairs]
    view = View(readings, paired, words, reference.suspects if reference else ())
    notes = [
        _note(code, severity, one, finding)
        for code, severity, one in CHECKS
        for finding in one(view)
    ]
    return tuple(sorted(notes, key=lambda note: (note.span, note.code)))


def _note(code: str, severity: str, one: Check, finding: Finding) -> Note:
    message = (one.__doc__ or one.__name__).rstrip(".")
    return Note(
        code,
        finding.reading.span,
        message.format(text=finding.reading.text, **finding.details),
        finding.expected,
        severity,
    )


def impossible_day(view: View) -> Iterator[Finding]:
    """{fact}."""
    for one in view.readings:
        if one.kind is Kind.ABSOLUTE and one.interval is None and one.field("year") is not None:
            try:
                local_days(as_day(one))
            except ImpossibleDate as error:
                nearest = [view.say(one.calendar, *day) for day in error.nearest]
                yield Finding(one, {"fact": error}, " or ".join(nearest) or None)


def calendars_disagree(view: View) -> Iterator[Finding]:
    """{text} is {day}, but {other} beside it is {other_day}."""
    for first, second in view.pairs:
        if first.interval and second.interval and disagree(first, second):
            start = local(first.interval)[0].date()
            expected = None
            if first.precision and first.precision >= Precision.DAY:
                day = calendars.named(second.calendar).from_gregorian(start)
                expected = view.say(second.calendar, *day)
            yield Finding(
                second, {"day": second.iso, "other": first.text, "other_day": first.iso}, expected
            )


def weekday_disagrees(view: View) -> Iterator[Finding]:
    """{text} is a {weekday}."""
    for one in view.readings:
        printed = one.field("weekday")
        if printed is None or one.interval is None or one.alternatives:
            continue
        if one.precision is None or one.precision < Precision.DAY:
            continue
        actual = local(one.interval)[0].isoweekday()
        if actual != printed:
            weekday = view.words.spelling("WEEKDAY", "en", str(actual))
            yield Finding(one, {"weekday": weekday}, weekday)


def year_of_another_calendar(view: View) -> Iterator[Finding]:
    """{text} prints a month of one calendar with a year of another; literally it is {literal}."""
    for one in view.readings:
        if one.certainty is Certainty.CONFLICTING and one.alternatives:
            literal = one.alternatives[-1].iso
            yield Finding(one, {"literal": literal}, one.iso)


def reference_conflicts(view: View) -> Iterator[Finding]:
    """{text} and when the page was made do not go together: {statement}."""
    by_id = {one.id: one for one in view.readings}
    for suspect in view.suspects:
        one = by_id[suspect.readings[-1]]
        own = one.role in {Role.PUBLISHED, Role.UPDATED} and (one.precision or 0) > Precision.DAY
        if own or len(suspect.readings) > 1:
            yield Finding(one, {"statement": suspect.statement}, None)


def order_ambiguous(view: View) -> Iterator[Finding]:
    """{text} can be {choices}."""
    for one in view.readings:
        if one.certainty is Certainty.AMBIGUOUS:
            choices = [choice.iso or choice.calendar for choice in one.alternatives]
            yield Finding(one, {"choices": " or ".join(choices)}, None)


Check = Callable[[View], Iterator[Finding]]
CHECKS: tuple[tuple[str, str, Check], ...] = (
    ("B101", "error", impossible_day),
    ("B201", "error", calendars_disagree),
    ("B202", "error", weekday_disagrees),
    ("B204", "error", year_of_another_calendar),
    ("B205", "error", reference_conflicts),
    ("B401", "warning", order_ambiguous),
)
