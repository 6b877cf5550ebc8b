"""Readings in, notes out: what does not exist, does not agree, or is read with doubt.

Each check is a small function: its docstring is the message, its findings fill
the braces. Nothing here changes a value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from bulletin import calendars
from bulletin.assemble.misprints import contradict, misprint
from bulletin.errors import ImpossibleDate
from bulletin.model import (
    Certainty,
    Kind,
    Note,
    Outlier,
    Precision,
    Reading,
    Reference,
    Role,
    Series,
)
from bulletin.normalize.days import GREGORIAN, as_day, local_days
from bulletin.normalize.fiscal import fiscal_name, fiscal_year_of
from bulletin.normalize.instants import local
from bulletin.normalize.marked import lunar_years
from bulletin.words import Words

_A_YEAR = timedelta(days=366)
"""A report of a fiscal year is dated in it, or so long before or after it."""
_PRINTED_YEARS = range(1900, 2100)
_TOUCHING = 3
"""Characters between a fiscal year and the date beside it: a comma, brackets, blanks."""


@dataclass(frozen=True, slots=True)
class View:
    """What checks look at: readings, pairs of one date in two calendars, and words to say it in."""

    readings: Sequence[Reading]
    pairs: Sequence[tuple[Reading, Reading]]
    words: Words
    reference: Reference | None = None
    outliers: Sequence[Outlier] = ()

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
    series: Sequence[Series] = (),
) -> tuple[Note, ...]:
    """All notes of a page, in the order of the text."""
    by_id = {one.id: one for one in readings}
    paired = [(by_id[first], by_id[second]) for first, second in pairs]
    odd = [one for run in series for one in run.outliers]
    view = View(readings, paired, words, reference, odd)
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
                nearest = [view.say(one.calendar, *day) for day in error.nearest] or _cut(one)
                yield Finding(one, {"fact": error}, " or ".join(nearest) or None)


def _cut(reading: Reading) -> list[str]:
    """What a date with a year of five digits says without one of them: 10-06-20244."""
    year = str(reading.field("year"))
    cuts = dict.fromkeys(year[:at] + year[at + 1 :] for at in reversed(range(len(year))))
    return [reading.text.replace(year, cut) for cut in cuts if int(cut or 0) in _PRINTED_YEARS]


def calendars_disagree(view: View) -> Iterator[Finding]:
    """{text} is {day}, but {other} beside it is {other_day}."""
    odd = {one.reading for one in view.outliers}
    for first, second in view.pairs:
        if contradict(first, second):
            strays = [one for one in (first, second) if one.id in odd]
            wrong = strays[0] if len(strays) == 1 else misprint(first, second)
            right = second if wrong is first else first
            details = {"day": _days(wrong), "other": right.text, "other_day": _days(right)}
            yield Finding(wrong, {**details}, _mended(view, wrong, right))


def _days(reading: Reading) -> str | None:
    """The value of a reading, or the days that its year can have."""
    if reading.iso or reading.interval is None:
        return reading.iso
    start, end = local(reading.interval)
    return f"{start.date()}/{(end - timedelta(days=1)).date()}"


def _mended(view: View, wrong: Reading, right: Reading) -> str | None:
    """What should stand there, by the day that is printed beside it."""
    if not (_is_day(right) and right.interval):
        return None
    day = local(right.interval)[0].date()
    if wrong.calendar == "nepal_sambat":
        return " or ".join(map(str, lunar_years(day)))
    parts = calendars.named(wrong.calendar).from_gregorian(day)
    return view.say(wrong.calendar, *parts) if _is_day(wrong) else str(parts[0])


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


def fiscal_year_of_other_years(view: View) -> Iterator[Finding]:
    """{text} runs {extent}: it is not {common}."""
    for one in view.readings:
        common = one.field("common_year")
        if common is not None and one.interval:
            expected = fiscal_name(local(one.interval)[0].year)
            if common != expected:
                yield Finding(one, {"extent": one.iso, "common": common}, expected)


def registered_before_its_year(view: View) -> Iterator[Finding]:
    """{text} is of a fiscal year that begins after {issue}."""
    issues = {one.line: one for one in view.readings if one.role is Role.ISSUE and _is_day(one)}
    for one in view.readings:
        issue = issues.get(one.line) if one.kind is Kind.REGISTRATION else None
        if not (issue and issue.interval and one.interval):
            continue
        if local(issue.interval)[1] <= local(one.interval)[0]:
            yield Finding(one, {"issue": issue.text}, None)


def fiscal_year_far_from_date(view: View) -> Iterator[Finding]:
    """{text} runs {extent}, more than a year from {date} beside it."""
    for one, day in pairwise(view.readings):
        if one.kind is not Kind.ABSOLUTE or not one.field("fiscal_year") or not _is_day(day):
            continue
        if day.span.start - one.span.end > _TOUCHING or not (one.interval and day.interval):
            continue
        (start, end), (date, _) = local(one.interval), local(day.interval)
        if not start - _A_YEAR <= date < end + _A_YEAR:
            expected = fiscal_name(fiscal_year_of(date.date()))
            yield Finding(one, {"extent": one.iso, "date": day.text}, expected)


def _is_day(reading: Reading) -> bool:
    fine = reading.precision is not None and reading.precision >= Precision.DAY
    return reading.kind is Kind.ABSOLUTE and fine


def year_of_another_calendar(view: View) -> Iterator[Finding]:
    """{text} prints a month of one calendar with a year of another; literally it is {literal}."""
    for one in view.readings:
        if one.certainty is Certainty.CONFLICTING and one.alternatives:
            literal = one.alternatives[-1].iso
            yield Finding(one, {"literal": literal}, one.iso)


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
        dated = _is_day(one) and one.role is Role.LISTED and not one.alternatives
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
            if one.kind is Kind.ABSOLUTE and one.precision and one.precision >= Precision.DAY:
                day = calendars.named(one.calendar).from_gregorian(date.fromisoformat(expected))
                expected = view.say(one.calendar, *day)
            yield Finding(one, {"expected": expected, "repair": odd.repair}, expected)


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
    ("B203", "error", fiscal_year_of_other_years),
    ("B203", "error", registered_before_its_year),
    ("B203", "warning", fiscal_year_far_from_date),
    ("B204", "error", year_of_another_calendar),
    ("B205", "error", reference_conflicts),
    ("B301", "warning", number_repeated),
    ("B302", "warning", number_skipped),
    ("B303", "warning", off_the_pattern),
    ("B304", "warning", volume_turned),
    ("B305", "warning", year_not_rolled_over),
    ("B401", "warning", order_ambiguous),
)
