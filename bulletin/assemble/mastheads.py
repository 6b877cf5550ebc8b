"""Which dates an issue prints of itself, and which two print one day in two calendars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from bulletin.assemble.imprint import imprint
from bulletin.assemble.layout import beside
from bulletin.assemble.misprints import eras
from bulletin.assemble.stacked import is_row, opens, stacks
from bulletin.assemble.stacked import issues as of_each_issue
from bulletin.model import Certainty, Kind, Masthead, Precision, Reading
from bulletin.normalize.instants import disagree
from bulletin.page import Page
from bulletin.words import Words

_LINES = 5
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


def mastheads(page: Page, readings: Sequence[Reading], words: Words) -> Iterator[Masthead]:
    """Each designation with its dates: behind it, in other calendars before it, or near it.

    Without any behind it they stand before it, else on another line of the masthead. A
    designation of several lines is one: what it prints below the first is among the dates.
    """
    by_line: dict[int, list[Reading]] = {}
    for one in readings:
        by_line.setdefault(page.line(one.span.start), []).append(one)
    for heads, dated in _issues(page, readings, by_line):
        line = page.line(heads[-1].span.start)
        behind = by_line[line][by_line[line].index(heads[-1]) + 1 :]
        own = [*takewhile(lambda one: one.kind is not Kind.DESIGNATION, behind)]
        around = _around(page, by_line, line)
        near = [one for other in around for one in by_line.get(other, ())]
        yield Masthead(
            heads[0].id,
            tuple(one.id for one in (*heads[1:], *dated)),
            tuple(one.id for one in (*own, *near) if one.kind is Kind.REGISTRATION),
            imprint(page, [line, *around], readings, words),
        )


def _issues(
    page: Page, readings: Sequence[Reading], by_line: Mapping[int, list[Reading]]
) -> Iterator[tuple[list[Reading], list[Reading]]]:
    """The designations of each issue, and its dates."""
    stacked = {
        one.id: (heads, _dates(issue))
        for run in stacks(page, readings)
        for issue in of_each_issue(run)
        for heads in [[one for one in issue if one.designation]]
        for one in heads[:1]
        if len({page.line(other.span.start) for other in issue}) > 1
    }
    below = {one.id for heads, _ in stacked.values() for one in heads[1:]}
    for line, ones in by_line.items():
        designations = [at for at, one in enumerate(ones) if one.kind is Kind.DESIGNATION]
        for at, following in pairwise([*designations, len(ones)]):
            one = ones[at]
            if one.id in stacked:
                yield stacked[one.id]
            elif one.id not in below:
                before = ones[:at] if at == designations[0] else []
                dated = _both(_dates(before), _dates(ones[at + 1 : following]))
                yield [one], dated or _dates(before) or _nearby(page, by_line, line)


def _around(page: Page, by_line: Mapping[int, list[Reading]], line: int) -> list[int]:
    """The other lines of a masthead, those below first, the nearest first.

    It ends at an empty line, and where another designation stands.
    """
    found = []
    for step in (1, -1):
        for other in range(line + step, line + step * (_LINES + 1), step):
            if not 0 < other <= len(page.starts) or page.is_empty(other):
                break
            if any(one.kind is Kind.DESIGNATION for one in by_line.get(other, ())):
                break
            found.append(other)
    return found


def _both(before: Sequence[Reading], behind: list[Reading]) -> list[Reading]:
    """The dates behind a designation, and those before it that are of other calendars."""
    printed = {one.calendar for one in behind}
    return [*(one for one in before if behind and one.calendar not in printed), *behind]


def _dates(readings: Sequence[Reading]) -> list[Reading]:
    return [one for one in readings if one.kind is Kind.ABSOLUTE]


def _nearby(page: Page, by_line: Mapping[int, list[Reading]], line: int) -> list[Reading]:
    """The dates of the nearest line of the same masthead that prints nothing else.

    It stands below, or above where none does; on the very next line more may follow.
    """
    for other in _around(page, by_line, line):
        ones = by_line.get(other, [])
        if ones and (is_row(page, ones) or (other == line + 1 and opens(page, ones[0]))):
            return _dates(ones)
    return []
