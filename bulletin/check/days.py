"""Days that no calendar has, that two calendars or a weekday disagree on, or that are in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bulletin import calendars
from bulletin.assemble.misprints import contradict, misprint
from bulletin.check.view import Finding, View, is_day
from bulletin.errors import ImpossibleDate
from bulletin.model import Certainty, Kind, Precision, Reading
from bulletin.normalize.days import as_day, local_days
from bulletin.normalize.instants import local
from bulletin.normalize.marked import lunar_years

_PRINTED_YEARS = range(1900, 2100)


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
    if not (is_day(right) and right.interval):
        return None
    day = local(right.interval)[0].date()
    if wrong.calendar == "nepal_sambat":
        return " or ".join(map(str, lunar_years(day)))
    parts = calendars.named(wrong.calendar).from_gregorian(day)
    return view.say(wrong.calendar, *parts) if is_day(wrong) else str(parts[0])


def weekday_disagrees(view: View) -> Iterator[Finding]:
    """{text} is a {weekday}."""
    for one in view.readings:
        printed = one.field("weekday")
        if printed is None or one.interval is None or one.alternatives:
            continue
        if one.precision is None or one.precision < Precision.DAY:
            continue
        start, end = local(one.interval)
        first, last = start.date(), (end - timedelta.resolution).date()
        doubted = (last - first).days if one.certainty is Certainty.BOUNDED else 0
        possible = {(first + timedelta(days=at)).isoweekday() for at in range(doubted + 1)}
        if printed not in possible:
            actual = date.fromisoformat(one.iso[:10]) if one.iso else first
            weekday = view.words.spelling("WEEKDAY", "en", str(actual.isoweekday()))
            yield Finding(one, {"weekday": weekday}, weekday)


def year_of_another_calendar(view: View) -> Iterator[Finding]:
    """{text} prints a month of one calendar with a year of another; literally it is {literal}."""
    for one in view.readings:
        if one.certainty is Certainty.CONFLICTING and one.alternatives:
            literal = one.alternatives[-1].iso
            yield Finding(one, {"literal": literal}, one.iso)


def order_ambiguous(view: View) -> Iterator[Finding]:
    """{text} can be {choices}."""
    for one in view.readings:
        if one.certainty is Certainty.AMBIGUOUS:
            choices = [choice.iso or choice.calendar for choice in one.alternatives]
            yield Finding(one, {"choices": " or ".join(choices)}, None)
