"""Statements in, the reference out: the window on which most of them agree.

A page is made at one instant, unless a cache kept blocks of it: then each block
has its own. The zone of what prints none is tried in all offsets that are in
use, where other statements do print one; where none does, the window is by the
clock on the wall, and true in every zone.

Cost: a sweep is O(n log n) in the statements, once for each offset that is tried.
      Blocks are compared in pairs, ``MOST_BLOCKS`` of them at most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta, tzinfo
from typing import NamedTuple

from bulletin.evidence import Statement, instant, ticks, wall
from bulletin.intersect import Bound, Window, merged, windows
from bulletin.model import Block, Evidence, Interval, Reference
from bulletin.normalize.instants import FIRST, LAST, anywhere

MOST_BLOCKS = 20
FEWEST = 3
"""So many statements, all of which agree, may tell of a block of their own."""
_MOST_TIES = 64
_QUARTERS = (
    *range(-48, 57, 4),  # whole hours from -12:00 to +14:00
    *(-38, -14, 14, 18, 22, 23, 26, 35, 38, 42, 51, 55),  # -9:30, -3:30, … +5:45, … +13:45
)
_OFFSETS = tuple(timedelta(minutes=15) // timedelta.resolution * each for each in _QUARTERS)


class Agreement(NamedTuple):
    """A window, which of the statements agree on it, and the next best one.

    Where all agree that is the window of all but any one of them.
    """

    window: Window
    agree: tuple[bool, ...]
    runner_up: Window | None


def agreement(statements: Sequence[Statement]) -> Agreement | None:
    """Where most of the statements agree; None if they bound nothing.

    Of windows with equal support the wider is best: a statement that is wrong meets
    the others by chance, and then at an edge. Where the same statements agree on
    several, in other zones or other readings of one date, it is their hull.
    """
    mixed = {one.place is None for one in statements} == {True, False}
    shifts = _OFFSETS if mixed else (0,)
    found = sorted(
        ((one, shift) for shift in shifts for one in windows(_shifted(statements, shift))),
        key=lambda pair: (-pair[0].support, pair[0].start - pair[0].end),
    )
    if not found:
        return None
    best, shift = found[0]
    agree = _agree(statements, best, shift)
    ties = [pair for pair in found[:_MOST_TIES] if pair[0].support == best.support]
    same = [one for one, shift in ties if _agree(statements, one, shift) == agree]
    window = Window(min(one.start for one in same), max(one.end for one in same), best.support)
    others = (one for one, _ in found if one.end <= window.start or window.end <= one.start)
    runner_up = next(others, None)
    if all(agree) and not mixed:
        runner_up = _without_any_one(statements, window) or runner_up
    return Agreement(window, agree, runner_up)


def _without_any_one(statements: Sequence[Statement], window: Window) -> Window | None:
    """What is left of a window on which all agree if any one of them should be wrong.

    A misprint that happens to agree is not seen: one in fifteen, of eight items.
    """
    hulls = [[bound for bound in one.bounds if _meet(bound, window)] for one in statements]
    starts = sorted(min(start for start, _ in bounds) for bounds in hulls)
    lasts = [[end for _, end in bounds if end is not None] for bounds in hulls]
    ends = sorted(
        max(last) for last, bounds in zip(lasts, hulls, strict=True) if len(last) == len(bounds)
    )
    return Window(starts[-2], ends[1], len(statements) - 1) if len(ends) > 1 else None


def _shifted(statements: Iterable[Statement], shift: int) -> Iterator[Bound]:
    """All bounds, those of the clock on the wall put into the zone that is ``shift`` from UTC."""
    for one in statements:
        yield from merged([_moved(bound, 0 if one.place else shift) for bound in one.bounds])


def _moved(bound: Bound, shift: int) -> Bound:
    return bound[0] - shift, None if bound[1] is None else bound[1] - shift


def _agree(statements: Iterable[Statement], window: Window, shift: int) -> tuple[bool, ...]:
    return tuple(
        any(_meet(_moved(bound, 0 if one.place else shift), window) for bound in one.bounds)
        for one in statements
    )


def _meet(bound: Bound, window: Window) -> bool:
    return bound[0] < window.end and (bound[1] is None or window.start < bound[1])


def infer(statements: Sequence[Statement], blocks: Sequence[Sequence[str]]) -> Reference | None:
    """The reference that the statements of a page tell; ``blocks`` are the ids of its ages."""
    found = agreement(statements)
    if found is None:
        return None
    apart = () if all(found.agree) else tuple(_apart(statements))
    kept = {number for numbers, _ in apart for number in numbers}
    rest = [one for one in statements if one.block not in kept]
    found = agreement(rest) if kept else found
    if found is None:
        return None
    cached = tuple(
        Block(
            _interval(window, statements),
            tuple(name for number in sorted(numbers) for name in blocks[number]),
            tuple(_evidence(one, window) for one in statements if one.block in numbers),
        )
        for numbers, window in apart
    )
    return _reference(found, rest, _interval(found.window, rest), "inferred", cached)


def given(interval: Interval, statements: Sequence[Statement]) -> Reference:
    """A given reference, and which statements of the page agree with it."""
    start, end = (ticks(edge, placed=True) for edge in (interval.earliest, interval.latest))
    window = Window(start, end, 0)
    found = Agreement(window, _agree(statements, window, 0), None)
    return _reference(found, statements, interval, "given", ())


def _reference(
    found: Agreement,
    statements: Sequence[Statement],
    interval: Interval,
    source: str,
    cached: tuple[Block, ...],
) -> Reference:
    suspects = [one for one, yes in zip(statements, found.agree, strict=True) if not yes]
    suspects.sort(key=lambda one: -_distance(one, found.window))
    return Reference(
        interval,
        source,
        (sum(found.agree), len(statements)),
        tuple(
            _evidence(one, found.window)
            for one, yes in zip(statements, found.agree, strict=True)
            if yes
        ),
        tuple(_evidence(one, found.window) for one in suspects),
        _interval(found.runner_up, statements) if found.runner_up else None,
        cached,
    )


def _apart(statements: Sequence[Statement]) -> Iterator[tuple[frozenset[int], Window]]:
    """Blocks that a cache kept: all that one says agrees, but not with what is newer."""
    said: dict[int, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.block is not None:
            said[one.block].append(one)
    if len({one.place is None for one in statements}) > 1:
        return
    made: list[tuple[frozenset[int], Window]] = []
    for number, ones in [*said.items()][:MOST_BLOCKS]:
        found = agreement(ones)
        if len(ones) < FEWEST or not found or not all(found.agree):
            continue
        own, window = frozenset({number}), found.window
        for at, (numbers, other) in enumerate(made):
            if _meet((other.start, other.end), window):
                start, end = max(other.start, window.start), min(other.end, window.end)
                made[at] = numbers | own, Window(start, end, other.support + window.support)
                break
        else:
            made.append((own, window))
    made.sort(key=lambda one: one[1].start)
    yield from made[:-1]


def _distance(one: Statement, window: Window) -> int:
    """How far a statement is from a window that it misses, in ticks."""
    return min(
        max(start - window.end, window.start - (window.start if end is None else end))
        for start, end in one.bounds
    )


def _evidence(one: Statement, window: Window) -> Evidence:
    """A statement with the bound that agrees, or comes nearest."""
    start, end = min(one.bounds, key=lambda bound: _distance(one._replace(bounds=(bound,)), window))
    if one.place:
        latest = None if end is None else instant(end, one.place)
        return Evidence(one.text, one.readings, instant(start, one.place), latest)
    latest = None if end is None else wall(end).replace(tzinfo=LAST)
    return Evidence(one.text, one.readings, wall(start).replace(tzinfo=FIRST), latest)


def _interval(window: Window, statements: Iterable[Statement]) -> Interval:
    """A window where the first of the statements is printed, or anywhere if no zone is."""
    place: tzinfo | None = next((one.place for one in statements if one.place), None)
    if place:
        return Interval(instant(window.start, place), instant(window.end, place))
    return anywhere(wall(window.start), wall(window.end))
