"""A fit in, outliers out: what single misprint explains an issue that is off its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from bulletin.model import Outlier
from bulletin.series.desk import Desk
from bulletin.series.fit import Fit
from bulletin.series.grids import YEAR
from bulletin.series.lines import Line
from bulletin.series.misprints import (
    OFF,
    OLD_YEAR,
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


def outliers(fit: Fit) -> Iterator[Outlier]:
    """All that is odd: issue by issue, then where numbers and slots part for good."""
    desk = Desk(fit)
    for at, (issue, on) in enumerate(zip(fit.issues, desk.standing, strict=True)):
        if on:
            yield from dates_off(fit, issue, on)
        elif not _went_on(desk, at):
            yield from _smallest(desk, at, list(_repairs(desk, at)))
    yield from breaks(fit)
    yield from volumes(fit)


def _went_on(desk: Desk, at: int) -> bool:
    """Whether an issue off its line has a number between its neighbours', and is but late.

    Then issues were left out before it; those after it are as late, or later.
    """
    fit, issue = desk.fit, desk.fit.issues[at]
    same = sorted(
        (other.first, other.last, on.line.offset)
        for other, on in zip(fit.issues, desk.standing, strict=True)
        if on and fit.key(other) == fit.key(issue)
    )
    if any(first <= issue.first <= last for first, last, _ in same):
        return False
    before = [offset for _, last, offset in same if last < issue.first][-1:]
    after = [offset for first, _, offset in same if first > issue.last][:1]
    for place in fit.places[at]:
        late = place.slot - fit.numbers[at][0]
        gap = min((abs(late - offset) for offset in (*before, *after)), default=0)
        if gap and before <= [late] * len(before) and [late] * len(after) <= after:
            return gap <= _LONG or gap * YEAR <= _LONG * fit.grid.a_year
    return False


def _repairs(desk: Desk, at: int) -> Iterator[Repair]:
    """Each single misprint that explains an issue: of its volume, its number, its date."""
    issue = desk.fit.issues[at]
    first, last = desk.fit.numbers[at]
    slots = {place.slot for place in desk.fit.places[at]}
    own = [line for line in desk.lines if line.volume == desk.fit.key(issue)]
    for slot in slots if own else ():
        line = min(own, key=lambda line: _apart(line, slot))
        number = slot - line.offset
        if number == first:
            yield Repair(0, slot, ())
        elif desk.is_free(line, slot, number):
            code = REPEATED if desk.is_held(line, issue.first) else SKIPPED
            yield Repair(1, slot, (misnumbered(code, issue, number + issue.first - first),))
    for line in sorted(own, key=lambda line: _apart(line, line.offset + first))[:2]:
        if desk.is_free(line, slot := line.offset + first, first):
            dates = tuple(misdated(desk.fit, issue, slot))
            yield Repair(sum(one.repair.count("→") for one in dates), slot, dates)
    if issue.volume is not None and desk.fit.restarts:
        for line in desk.lines:
            for slot in slots if line not in own else ():
                if first <= slot - line.offset <= last and desk.is_free(line, slot, first):
                    yield Repair(1, slot, (misplaced(issue, line.volume or 0),))


def _apart(line: Line, slot: int) -> int:
    """How far a slot is from a line."""
    return max(line.first - slot, slot - line.last, 0)


def _smallest(desk: Desk, at: int, repairs: Sequence[Repair]) -> Sequence[Outlier]:
    """The cheapest repair, of those that leave the issue where it stands on the page if any do."""
    low, high = _neighbours(desk, at)
    standing = [one for one in repairs if low < one.slot < high] or repairs
    return min(standing, key=_price).outliers if standing else ()


def _price(repair: Repair) -> tuple[int, int]:
    """What a repair costs: last year's date is likeliest, then a number, then a date."""
    codes = {one.code for one in repair.outliers}
    return repair.cost, 2 if OFF in codes else OLD_YEAR not in codes


def _neighbours(desk: Desk, at: int) -> tuple[float, float]:
    """The slots between which an issue stands; no bounds where the page has no order."""
    slots = [on.place.slot if on else None for on in desk.standing]
    known = [slot for slot in slots if slot is not None]
    rising = all(one < other for one, other in pairwise(known))
    falling = all(one > other for one, other in pairwise(known))
    before = next((slot for slot in reversed(slots[:at]) if slot is not None), None)
    after = next((slot for slot in slots[at + 1 :] if slot is not None), None)
    if not (rising or falling):
        before = after = None
    low, high = (before, after) if rising else (after, before)
    return (-inf if low is None else low, inf if high is None else high)
