"""Places in, lines out: stretches of issues whose slots go up as their numbers do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bulletin.series.issues import Printed

_MOST_LINES = 20
"""A volume with more breaks than that keeps no frequency."""

Numbers = tuple[int, int]
"""The first and the last number of an issue."""


class Place(NamedTuple):
    """A slot that an issue's date names, and by how many days it misses it."""

    slot: int
    off: int
    printed: Printed


class Line(NamedTuple):
    """A stretch without a break: ``first`` and ``last`` are slots, ``support`` its issues."""

    volume: int | None
    offset: int
    first: int
    last: int
    support: int


class Kept(NamedTuple):
    """Where an issue is on its line."""

    place: Place
    line: Line


Choices = dict[int, Place]
"""The offsets that an issue can have, each with the place that it has then."""


def choices_of(number: Numbers, places: Sequence[Place]) -> Choices:
    """The offsets of an issue with these numbers, the place nearest to a slot for each."""
    first, last = number
    nearest = sorted(places, key=lambda place: place.off)
    found: Choices = {}
    for place in nearest:
        for one in range(first, last + 1):
            found.setdefault(place.slot - one, place)
    return found


def lines_of(volume: int | None, issues: Sequence[Choices]) -> Iterator[Line]:
    """The line that most issues of a volume are on; then others beside it, of two at least."""
    left, taken = list(issues), list[Line]()
    while left and len(taken) < _MOST_LINES:
        votes = Counter(offset for choices in left for offset in choices)
        found = (
            line
            for offset, support in votes.most_common()
            if support > bool(taken)
            for line in _beside(taken, volume, offset, left)
        )
        line = next(found, None)
        if line is None:
            return
        taken.append(line)
        yield line
        left = [choices for choices in left if not _is_on(line, choices)]


def _beside(
    taken: Sequence[Line], volume: int | None, offset: int, issues: Sequence[Choices]
) -> Iterator[Line]:
    """The stretch with an offset that goes on from the lines taken, or leads to them.

    It is where issues that have the offset outnumber the others most.
    """
    slots = sorted(
        (choices[offset].slot, True) if offset in choices else (min(choices.values()).slot, False)
        for choices in issues
        if choices
    )
    best, run = list[int](), list[int]()
    most = worth = 0
    for (slot, is_on), before in zip(slots, [None, *slots], strict=False):
        if worth < 0 or (before and _parted(taken, before[0], slot)):
            run, worth = [], 0
        worth += 1 if is_on else -1
        if is_on and not any(one.first <= slot <= one.last for one in taken):
            run.append(slot)
            if worth >= most:
                best, most = list(run), worth
    if len(best) > bool(taken):
        line = Line(volume, offset, best[0], best[-1], len(best))
        if all(_goes_on(*sorted((line, one), key=lambda line: line.first)) for one in taken):
            yield line


def _parted(taken: Sequence[Line], before: int, slot: int) -> bool:
    """Whether a line lies between two slots, or one of them on it."""
    return any(before <= one.last and one.first <= slot for one in taken)


def _goes_on(earlier: Line, later: Line) -> bool:
    """Whether numbers do not fall from one stretch to the next."""
    return earlier.last - earlier.offset <= later.first - later.offset


def _is_on(line: Line, choices: Choices) -> bool:
    place = choices.get(line.offset)
    return place is not None and line.first <= place.slot <= line.last


def kept_on(choices: Choices, lines: Sequence[Line]) -> Kept | None:
    """Where an issue is on a line; on the nearest to its slot if on several."""
    found = [Kept(choices[line.offset], line) for line in lines if _is_on(line, choices)]
    return min(found, key=lambda one: one.place.off, default=None)
