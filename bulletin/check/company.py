"""What the rest of the page speaks against: its reference, or the series of its issues."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bulletin import calendars
from bulletin.check.days import calendars_disagree
from bulletin.check.view import Finding, View, is_day
from bulletin.model import Precision, Role


def reference_conflicts(view: View) -> Iterator[Finding]:
    """{text} and when the page was made do not go together: {statement}."""
    if view.reference is None:
        return
    by_id = {one.id: one for one in view.readings}
    told: set[str] = set()
    for suspect in view.reference.suspects:
        one = by_id[suspect.readings[-1]]
        own = one.role in {Role.PUBLISHED, Role.UPDATED} and (one.precision or 0) > Precision.DAY
        if own or len(suspect.readings) > 1:
            told.update(suspect.readings)
            yield Finding(one, {"statement": suspect.statement}, None)
    latest = view.reference.interval.latest
    for one in view.readings:
        dated = is_day(one) and one.role is Role.LISTED and not one.alternatives
        if dated and one.interval and one.interval.earliest >= latest and one.id not in told:
            yield Finding(one, {"statement": "it is later"}, None)


def number_repeated(view: View) -> Iterator[Finding]:
    """{text} repeats a number: by its date it is number {expected}."""
    return _odd(view, "B301")


def number_skipped(view: View) -> Iterator[Finding]:
    """{text} skips numbers: by its date it is number {expected}."""
    return _odd(view, "B302")


def off_the_pattern(view: View) -> Iterator[Finding]:
    """{text} is not a day on which this number comes out, {expected} is: {repair}."""
    said = {one.reading.id for one in calendars_disagree(view)}
    return (one for one in _odd(view, "B303") if one.reading.id not in said)


def volume_turned(view: View) -> Iterator[Finding]:
    """{text} is of another volume by its number and date: {repair}."""
    return _odd(view, "B304")


def year_not_rolled_over(view: View) -> Iterator[Finding]:
    """{text} has the year of the issue before: {repair}."""
    return _odd(view, "B305")


def _odd(view: View, code: str) -> Iterator[Finding]:
    """What a series does not allow; a date is expected as its calendar's readers print it."""
    by_id = {one.id: one for one in view.readings}
    for odd in view.outliers:
        if odd.code == code:
            one, expected = by_id[odd.reading], odd.expected
            if is_day(one):
                day = calendars.named(one.calendar).from_gregorian(date.fromisoformat(expected))
                expected = view.say(one.calendar, *day)
            yield Finding(one, {"expected": expected, "repair": odd.repair}, expected)
