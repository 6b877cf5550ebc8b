"""Which dates an issue prints of itself, and which two print one day in two calendars."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
    if not any(one.kind is Kind.DESIGNATION for one in readings):
        return
    lines = _Lines(page, readings)
    for heads, dated in _issues(lines, readings):
        around = lines.around(heads)
        near = [*lines.behind[heads[-1].id], *(one for other in around for one in lines[other])]
        end = next((one.span.start for one in near if one.designation), lines.end(heads[-1]))
        yield Masthead(
            heads[0].id,
            tuple(one.id for one in (*heads[1:], *dated)),
            tuple(one.id for one in near if one.kind is Kind.REGISTRATION),
            imprint(
                page.text,
                [(heads[-1].span.end, end), *map(page.span, around)],
                [one.span.start for one in near],
                words,
            ),
        )


class _Lines:
    """The readings of each line, and what stands behind each designation."""

    def __init__(self, page: Page, readings: Sequence[Reading]) -> None:
        """Note each reading by its line."""
        self.page = page
        self.by_line: dict[int, list[Reading]] = defaultdict(list)
        for one in readings:
            self.by_line[page.line(one.span.start)].append(one)
        self._designations = {
            line: [at for at, one in enumerate(ones) if one.designation]
            for line, ones in self.by_line.items()
        }
        self.behind = {
            ones[at].id: ones[at + 1 : following + 1]
            for line, ones in self.by_line.items()
            for at, following in pairwise([*self._designations[line], len(ones)])
        }
        """What stands behind a designation on its line, the next one the last."""

    def __getitem__(self, line: int) -> list[Reading]:
        """The readings of a line."""
        return self.by_line.get(line, [])

    def end(self, reading: Reading) -> int:
        """Where the line of a reading ends."""
        return self.page.span(self.page.line(reading.span.start))[1]

    def around(self, heads: Sequence[Reading]) -> list[int]:
        """The other lines of a masthead, those below first, the nearest first.

        It ends at an empty line, and where another designation stands; where one stands on
        the same line, nothing tells whose the other lines are.
        """
        line = self.page.line(heads[-1].span.start)
        if len(self._designations[line]) > len(heads):
            return []
        found = []
        for step in (1, -1):
            for other in range(line + step, line + step * (_LINES + 1), step):
                if not 0 < other <= len(self.page.starts) or self.page.is_empty(other):
                    break
                if self._designations.get(other):
                    break
                found.append(other)
        return found

    def nearby(self, heads: Sequence[Reading]) -> list[Reading]:
        """The dates of the nearest line of the same masthead that prints nothing else.

        It stands below, or above where none does; on the very next line more may follow.
        """
        line = self.page.line(heads[-1].span.start)
        for other in self.around(heads):
            ones = self[other]
            if not ones:
                continue
            if is_row(self.page, ones) or (other == line + 1 and opens(self.page, ones[0])):
                return _dates(ones)
        return []


def _issues(
    lines: _Lines, readings: Sequence[Reading]
) -> Iterator[tuple[list[Reading], list[Reading]]]:
    """The designations of each issue, and its dates."""
    stacked = dict(_stacked(lines.page, readings))
    below = {one.id for heads, _ in stacked.values() for one in heads[1:]}
    for ones in lines.by_line.values():
        before = list(takewhile(lambda one: not one.designation, ones))
        for one in ones[len(before) :]:
            if one.id in stacked:
                heads, dated = stacked[one.id]
                yield heads, dated or lines.nearby(heads)
            elif one.designation and one.id not in below:
                dated = _both(_dates(before), _dates(lines.behind[one.id]))
                yield [one], dated or _dates(before) or lines.nearby([one])
            if one.designation:
                before = []


def _stacked(
    page: Page, readings: Sequence[Reading]
) -> Iterator[tuple[str, tuple[list[Reading], list[Reading]]]]:
    """The designations and dates of each issue that takes several lines, by the first."""
    for run in stacks(page, readings):
        for issue in of_each_issue(run):
            heads = [one for one in issue if one.designation]
            lines = {page.line(one.span.start) for one in heads}
            own = [one for one in _dates(issue) if page.line(one.span.start) in lines]
            if len(heads) > 1 or (heads and not own):
                yield heads[0].id, (heads, own or _of_one_day(issue))


def _of_one_day(readings: Sequence[Reading]) -> list[Reading]:
    """The first date, and those behind it that are of other calendars."""
    dates = _dates(readings)
    calendars = [one.calendar for one in dates]
    return [one for at, one in enumerate(dates) if one.calendar not in calendars[:at]]


def _both(before: Sequence[Reading], behind: list[Reading]) -> list[Reading]:
    """The dates behind a designation, and those before it that are of other calendars."""
    printed = {one.calendar for one in behind}
    return [*(one for one in before if behind and one.calendar not in printed), *behind]


def _dates(readings: Sequence[Reading]) -> list[Reading]:
    return [one for one in readings if one.kind is Kind.ABSOLUTE]
