"""Two readings that should name one day in, and out whether they do and which is the misprint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bulletin import calendars
from bulletin.assemble.layout import beside
from bulletin.errors import ImpossibleDate
from bulletin.model import Interval, Kind, Precision, Reading
from bulletin.normalize.instants import disagree, local
from bulletin.page import Page

_LOOSE_NEW_YEAR = timedelta(days=45)
"""One era's years begin on several days: a Saka year in March by law, in April in almanacs."""


def eras(page: Page, readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """The day of a dateline with each year of another era that it prints: ``शाके १९४३``."""
    for chain in _chains(page, readings):
        days = [one for one in chain if one.precision is Precision.DAY]
        for one in chain:
            year = one.precision is Precision.YEAR and one.field("year") is not None
            if year and days and days[0].calendar != one.calendar:
                yield days[0], one


def _chains(page: Page, readings: Sequence[Reading]) -> Iterator[list[Reading]]:
    """Runs of dates of which each stands beside the next."""
    chain: list[Reading] = []
    for one in readings:
        if one.kind is Kind.ABSOLUTE:
            if chain and not beside(page, chain[-1], one):
                yield chain
                chain = []
            chain.append(one)
    yield chain


def contradict(first: Reading, second: Reading) -> bool:
    """Whether two readings of one date name different days, or a year that the day is not of."""
    if second.precision is Precision.YEAR and first.precision is Precision.DAY and second.interval:
        wide = Interval(
            second.interval.earliest - _LOOSE_NEW_YEAR, second.interval.latest + _LOOSE_NEW_YEAR
        )
        second = second.but(interval=wide)
    return disagree(first, second)


def misprint(first: Reading, second: Reading) -> Reading:
    """Which of two contradicting readings is likelier the misprint, the second if nothing tells.

    The one that a printed weekday speaks against; then the one that fewer changed
    parts, or digits of its year, would mend.
    """
    days = [_day(one) for one in (first, second)]
    if None in days:
        return second
    return min((second, first), key=lambda one: _cost(one, second if one is first else first))


def _day(reading: Reading) -> date | None:
    fine = reading.precision is not None and reading.precision >= Precision.DAY
    return local(reading.interval)[0].date() if fine and reading.interval else None


def _cost(wrong: Reading, right: Reading) -> tuple[bool, int, int]:
    """What it takes to mend one reading by the other: a weekday's word, parts, digits."""
    day = _day(right)
    weekdays = [one.field("weekday") for one in (wrong, right)]
    try:
        meant = calendars.named(wrong.calendar).from_gregorian(day or date.min)
    except ImpossibleDate:
        return True, 0, 0
    printed = [wrong.field(name) for name in ("year", "month", "day")]
    against = any(said not in {None, day and day.isoweekday()} for said in weekdays)
    changed = sum(one != other for one, other in zip(printed, meant, strict=True))
    digits = sum(a != b for a, b in zip(f"{printed[0]}", f"{meant[0]}", strict=False))
    return against, changed, digits
