"""Statements in, the window out on which most of them agree, and the next best one.

The zone of what prints none is tried in all offsets that are in use, where
other statements do print one; where none does, the window is by the clock on
the wall, and true in every zone. Lists of a page may be of different instants:
what each says of its latest moment holds for itself, and for the page only
where no other list is later.

Cost: a sweep is O(n log n) in the statements, once for each offset that is tried.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from bulletin.evidence import Statement
from bulletin.intersect import Bound, Window, merged, windows

_MOST_TIES = 64
_QUARTERS = (
    *range(-48, 57, 4),  # whole hours from -12:00 to +14:00
    *(-38, -14, 14, 18, 22, 23, 26, 35, 38, 42, 51, 55),  # -9:30, -3:30, … +5:45, … +13:45
)
_OFFSETS = tuple(timedelta(minutes=15) // timedelta.resolution * each for each in _QUARTERS)
_Ends = dict[int | None, list[int]]
"""The ends of what each list says, in order; under None those of the rest of the page."""


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
    mixed = is_mixed(statements)
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
    others = (pair for pair in found if not meet((pair[0].start, pair[0].end), window))
    second = next(others, None)
    if mixed:
        return Agreement(window, agree, second[0] if second else None)
    runner_up = _lasting(statements, second[0]) if second else None
    if all(agree):
        runner_up = _without_any_one(statements, window) or runner_up
    return Agreement(_lasting(statements, window), agree, runner_up)


def is_mixed(statements: Iterable[Statement]) -> bool:
    """Whether some print their zone, and others do not."""
    return {one.place is None for one in statements} == {True, False}


def agree_on(statements: Iterable[Statement], window: Window) -> tuple[bool, ...]:
    """Which of the statements agree on a window, in the zone that they print."""
    return _agree(statements, window, 0)


def meet(bound: Bound, window: Window) -> bool:
    """Whether a bound leaves any of a window."""
    return bound[0] < window.end and (bound[1] is None or window.start < bound[1])


def _lasting(statements: Sequence[Statement], window: Window) -> Window:
    """A window as late as the latest list can be; any other may be older than the page."""
    ends = _ends(statements, window)
    if len(ends.keys() - {None}) < 2:  # noqa: PLR2004  # one list cannot differ from itself
        return window
    return window._replace(end=_end(ends))


def _without_any_one(statements: Sequence[Statement], window: Window) -> Window | None:
    """What is left of a window on which all agree if any one of them should be wrong.

    A misprint that happens to agree is not seen: one in fifteen, of eight items.
    """
    starts = sorted(
        min(bound[0] for bound in one.bounds if meet(bound, window)) for one in statements
    )
    ends = _ends(statements, window)
    if sum(map(len, ends.values())) < 2:  # noqa: PLR2004  # without the only one nothing is left
        return None
    less = [{**ends, block: found[1:]} for block, found in ends.items()]
    return Window(starts[-2], max(map(_end, less)), len(statements) - 1)


def _ends(statements: Iterable[Statement], window: Window) -> _Ends:
    found: _Ends = defaultdict(list)
    for one in statements:
        met = [end for start, end in one.bounds if meet((start, end), window)]
        if met and None not in met:
            found[one.block].append(max(end for end in met if end is not None))
    return {block: sorted(each) for block, each in found.items()}


def _end(ends: _Ends) -> int:
    """When all is over that the page says of itself, and one of its lists."""
    lists = [each[0] for block, each in ends.items() if block is not None and each]
    last: list[int] = [max(lists)] if lists else []
    return min(last + ends.get(None, [])[:1])


def _shifted(statements: Iterable[Statement], shift: int) -> Iterator[Bound]:
    """All bounds, those of the clock on the wall put into the zone that is ``shift`` from UTC."""
    for one in statements:
        yield from merged([_moved(bound, 0 if one.place else shift) for bound in one.bounds])


def _moved(bound: Bound, shift: int) -> Bound:
    return bound[0] - shift, None if bound[1] is None else bound[1] - shift


def _agree(statements: Iterable[Statement], window: Window, shift: int) -> tuple[bool, ...]:
    return tuple(
        any(meet(_moved(bound, 0 if one.place else shift), window) for bound in one.bounds)
        for one in statements
    )
