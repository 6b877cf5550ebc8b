"""Which dates an issue prints of itself, and which two print one day in two calendars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bulletin.assemble.layout import MOST_BETWEEN, beside
from bulletin.assemble.misprints import eras
from bulletin.model import Certainty, Kind, Masthead, Precision, Reading
from bulletin.normalize.instants import disagree
from bulletin.page import Page

_LINES = 3
"""A masthead has at most so many lines above or below its designation."""


def pairs(page: Page, readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Neighbours of two calendars that print one date: ``June.06, 2025 (Jestha-23,2082)``.

    A yearless reading or one that is ambiguous says nothing of its neighbour. Years of
    other eras in a dateline go with its day.
    """
    dated = list(eras(page, readings))
    yield from dated
    of_a_day = {year.id for _, year in dated}
    for first, second in pairwise(readings):
        if first.kind is not Kind.ABSOLUTE or second.kind is not Kind.ABSOLUTE:
            continue
        same = first.calendar == second.calendar or first.precision != second.precision
        if not same and not {first.id, second.id} & of_a_day and beside(page, first, second):
            yield first, second


def agreed(readings: Sequence[Reading], paired: Sequence[tuple[Reading, Reading]]) -> list[Reading]:
    """The readings, a day that its calendar is not sure of as the day printed beside it."""
    sure: dict[str, Reading] = {}
    for first, second in paired:
        for one, other in ((first, second), (second, first)):
            doubtful = one.certainty is Certainty.BOUNDED and other.certainty is Certainty.EXACT
            fine = one.precision is other.precision is Precision.DAY
            if doubtful and fine and not disagree(one, other):
                sure[one.id] = other
    return [_as_sure(one, sure[one.id]) if one.id in sure else one for one in readings]


def _as_sure(reading: Reading, other: Reading) -> Reading:
    return reading.but(iso=other.iso, interval=other.interval, certainty=Certainty.EXACT)


def mastheads(page: Page, readings: Sequence[Reading]) -> Iterator[Masthead]:
    """Each designation with its dates: behind it, in other calendars before it, or near it.

    Without any behind it they stand before it, else on the next line.
    """
    by_line: dict[int, list[Reading]] = {}
    for one in readings:
        by_line.setdefault(page.line(one.span.start), []).append(one)
    for line, ones in by_line.items():
        designations = [at for at, one in enumerate(ones) if one.kind is Kind.DESIGNATION]
        for at, following in pairwise([*designations, len(ones)]):
            behind = ones[at + 1 : following]
            before = ones[:at] if at == designations[0] else []
            dated = (
                _both(_dates(before), _dates(behind))
                or _dates(before)
                or _dates(_opening(page, by_line, line + 1))
            )
            yield Masthead(
                ones[at].id,
                tuple(one.id for one in dated),
                tuple(one.id for one in _identifiers(page, by_line, line, behind)),
            )


def _identifiers(
    page: Page, by_line: Mapping[int, list[Reading]], line: int, behind: list[Reading]
) -> list[Reading]:
    """The identifiers behind a designation, and those on the lines around it.

    A masthead ends at an empty line, and where another designation stands.
    """
    near = behind
    for step in (1, -1):
        for other in range(line + step, line + step * (_LINES + 1), step):
            ones = by_line.get(other, [])
            end = not 0 < other <= len(page.starts) or page.is_empty(other)
            if end or any(one.kind is Kind.DESIGNATION for one in ones):
                break
            near = [*near, *ones]
    return [one for one in near if one.kind is Kind.REGISTRATION]


def _both(before: Sequence[Reading], behind: list[Reading]) -> list[Reading]:
    """The dates behind a designation, and those before it that are of other calendars."""
    printed = {one.calendar for one in behind}
    return [*(one for one in before if behind and one.calendar not in printed), *behind]


def _dates(readings: Sequence[Reading]) -> list[Reading]:
    return [one for one in readings if one.kind is Kind.ABSOLUTE]


def _opening(page: Page, by_line: dict[int, list[Reading]], line: int) -> list[Reading]:
    """The readings of a line that starts with one, unless it prints a designation itself."""
    ones = by_line.get(line, [])
    if not ones or any(one.kind is Kind.DESIGNATION for one in ones):
        return []
    return ones if not page.before(ones[0].span.start, MOST_BETWEEN).strip(" \t\u00a0(") else []
