"""A fit in, outliers out: what single misprint explains an issue that is off its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import inf
from typing import NamedTuple

from bulletin.model import Outlier
from bulletin.series.fit import Fit, Kept, Line
from bulletin.series.forecast import Turns
from bulletin.series.grids import YEAR
from bulletin.series.issues import Issue
from bulletin.series.misprints import (
    REPEATED,
    SKIPPED,
    dates_off,
    misdated,
    misnumbered,
    misplaced,
)
from bulletin.series.sequence import breaks, volumes

_LONG = 3
"""By so many issues, or months, a periodical may be late and nothing be wrong."""


class Repair(NamedTuple):
    """What would put an issue on its line, at ``slot``; ``cost`` in changed parts."""

    cost: int
    slot: int
    outliers: tuple[Outlier, ...]


@dataclass(frozen=True)
class Desk:
    """A fit, and what is sure of it: the issues that are on a line with others."""

    fit: Fit

    @cached_property
    def lines(self) -> list[Line]:
        """Those with several issues, and one each for the volumes before and after them all."""
        lines = [one for one in self.fit.lines if one.support > 1]
        if not (self.fit.restarts and lines):
            return lines
        first, last, size = lines[0], lines[-1], Turns(self.fit).units
        before, after = (first.volume or 0) - 1, (last.volume or 0) + 1
        alone = {one.volume: one for one in self.fit.lines if one.support == 1}
        starts = last.offset + size if size else last.last
        ends = [Line(before, first.offset - size, first.offset, first.offset, 0)] if size else []
        return [
            *([alone[before]] if before in alone else ends),
            *lines,
            alone.get(after, Line(after, starts, starts + 1, starts + 1, 0)),
        ]

    @cached_property
    def slots(self) -> frozenset[int]:
        """The slots that sure issues hold."""
        return frozenset(on.place.slot for _, on in self._sure)

    @cached_property
    def numbers(self) -> frozenset[tuple[int | None, int]]:
        """The numbers that sure issues hold, with their volumes."""
        return frozenset(
            (self.fit.key(issue), number)
            for issue, _ in self._sure
            for number in range(issue.first, issue.last + 1)
        )

    @cached_property
    def _sure(self) -> list[tuple[Issue, Kept]]:
        return [(issue, on) for issue, on in self.fit.in_order() if on.line.support > 1]

    def is_free(self, line: Line, slot: int, number: int) -> bool:
        """Whether an issue may have a number at a slot: nobody else has, and its volume is on."""
        if number < 1 or slot in self.slots or (line.volume, number) in self.numbers:
            return False
        others = [one for one in self.lines if one.volume != line.volume and one.support > 1]
        return not any(
            slot > one.offset if line.first < one.first else slot <= one.last for one in others
        )


def outliers(fit: Fit) -> Iterator[Outlier]:
    """All that is odd: issue by issue, then where numbers and slots part for good."""
    desk = Desk(fit)
    for at, (issue, on) in enumerate(zip(fit.issues, fit.kept, strict=True)):
        if on and (on.line.support > 1 or _may_stand(desk, on)):
            yield from dates_off(fit, issue, on)
        elif not _went_on(fit, at):
            yield from _smallest(fit, at, list(_repairs(desk, at)))
    yield from breaks(fit)
    yield from volumes(fit)


def _may_stand(desk: Desk, on: Kept) -> bool:
    """Whether an issue alone in its volume is where that volume can be.

    It is before or after all others, in the volume next to theirs, and its
    number is one that there was time for.
    """
    known = [one for one in desk.lines if one.support > 1]
    if not known:
        return True
    first, last, size = known[0], known[-1], Turns(desk.fit).units
    offset, slot, volume = on.line.offset, on.place.slot, on.line.volume or 0
    if volume == (last.volume or 0) + 1 and slot > last.last:
        soon = slot == last.last + 1
        return offset >= last.offset + size if size else (offset == last.last or not soon)
    if volume == (first.volume or 0) - 1 and slot <= first.offset:
        return offset <= first.offset - size if size else True
    return False


def _went_on(fit: Fit, at: int) -> bool:
    """Whether an issue off its line has the number between its neighbours', and is but late.

    Then issues were left out before it; those after it are as late, or later.
    """
    issue = fit.issues[at]
    same = sorted(
        (other.first, other.last, min(place.slot for place in places) - number[0])
        for other, number, places in zip(fit.issues, fit.numbers, fit.places, strict=True)
        if places and fit.key(other) == fit.key(issue)
    )
    for place in fit.places[at]:
        late = place.slot - fit.numbers[at][0]
        before = [one for one in same if one[0] < issue.first][-1:]
        after = [one for one in same if one[0] > issue.first][:1]
        follows = all(last == issue.first - 1 and earlier <= late for _, last, earlier in before)
        leads = all(first == issue.last + 1 and later >= late for first, _, later in after)
        alone = sum(one[0] == issue.first for one in same) == 1
        if alone and follows and leads and (before or after):
            gaps = [abs(late - offset) for *_, offset in (*before, *after)]
            return min(gaps) <= _LONG or min(gaps) * YEAR <= _LONG * fit.grid.a_year
    return False


def _repairs(desk: Desk, at: int) -> Iterator[Repair]:
    """Each single misprint that explains an issue: of its volume, its number, its date."""
    issue = desk.fit.issues[at]
    first, last = desk.fit.numbers[at]
    slots = {place.slot for place in desk.fit.places[at]}
    for line in desk.lines:
        if line.volume == desk.fit.key(issue):
            for slot in slots:
                if desk.is_free(line, slot, number := slot - line.offset):
                    is_repeated = (line.volume, issue.first) in desk.numbers
                    code = REPEATED if is_repeated else SKIPPED
                    yield Repair(1, slot, (misnumbered(code, issue, number + issue.first - first),))
            if desk.is_free(line, slot := line.offset + first, first):
                dates = tuple(misdated(desk.fit, issue, slot))
                yield Repair(sum(one.repair.count("→") for one in dates), slot, dates)
        elif issue.volume is not None and line.volume is not None:
            for slot in slots:
                if first <= slot - line.offset <= last and desk.is_free(line, slot, first):
                    yield Repair(1, slot, (misplaced(issue, line.volume),))


def _smallest(fit: Fit, at: int, repairs: Sequence[Repair]) -> Sequence[Outlier]:
    """The cheapest repair, of those that leave the issue where it stands on the page if any do."""
    low, high = _neighbours(fit, at)
    standing = [one for one in repairs if low < one.slot < high] or repairs
    return min(standing, key=lambda one: one.cost).outliers if standing else ()


def _neighbours(fit: Fit, at: int) -> tuple[float, float]:
    """The slots between which an issue stands; no bounds where the page has no order."""
    slots = [on.place.slot if on and on.line.support > 1 else None for on in fit.kept]
    known = [slot for slot in slots if slot is not None]
    rising = all(one < other for one, other in pairwise(known))
    falling = all(one > other for one, other in pairwise(known))
    before = next((slot for slot in reversed(slots[:at]) if slot is not None), None)
    after = next((slot for slot in slots[at + 1 :] if slot is not None), None)
    if not (rising or falling):
        before = after = None
    low, high = (before, after) if rising else (after, before)
    return (-inf if low is None else low, inf if high is None else high)
