"""Statements in, the reference out: when the page was made, and which statements say so.

A page is made at one instant, unless a cache kept lists of it: then each list
has its own, and the page is as young as the youngest. Nothing tells a list that
was kept for a short time from a fresh one, so the windows of several lists are
not cut with each other: the page's ends where that of the last list does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import tzinfo

from bulletin.agreement import Agreement, agree_on, agreement, is_mixed
from bulletin.evidence import Statement, instant, ticks, wall
from bulletin.intersect import Window
from bulletin.model import Block, Evidence, Interval, Reference
from bulletin.normalize.instants import FIRST, LAST, anywhere

FEWEST = 3
"""So many statements, all of which agree, may tell of a list of its own."""
_Lists = dict[int, tuple[list[Statement], Agreement]]


def infer(statements: Sequence[Statement], blocks: Sequence[Sequence[str]]) -> Reference | None:
    """The reference that the statements of a page tell; ``blocks`` are the ids of its stamps."""
    found = agreement(statements)
    if found is None:
        return None
    lists = _lists(statements)
    kept = frozenset() if all(found.agree) else _kept(lists)
    rest = [one for one in statements if one.block not in kept]
    found = agreement(rest) if kept else found
    if found is None:
        return None
    window = found.window
    made = {
        number: _block(ones, own.window, window.end, blocks[number])
        for number, (ones, own) in lists.items()
        if own.window.start < window.end
    }
    return _reference(
        found,
        rest,
        _interval(window, rest),
        "inferred",
        blocks=tuple(made[number] for number in sorted(made.keys() - kept)),
        cached=tuple(made[number] for number in sorted(kept)),
    )


def given(interval: Interval, statements: Sequence[Statement]) -> Reference:
    """A given reference, and which statements of the page agree with it."""
    start, end = (ticks(edge, placed=True) for edge in (interval.earliest, interval.latest))
    window = Window(start, end, 0)
    found = Agreement(window, agree_on(statements, window), None)
    return _reference(found, statements, interval, "given")


def _lists(statements: Sequence[Statement]) -> _Lists:
    """What each list says by itself, where there are several and each agrees with itself."""
    said: dict[int, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.block is not None:
            said[one.block].append(one)
    if len(said) < 2 or is_mixed(statements):  # noqa: PLR2004  # one list is as old as the page
        return {}
    own = [(number, ones, agreement(ones)) for number, ones in said.items()]
    return {number: (ones, found) for number, ones, found in own if found and all(found.agree)}


def _kept(lists: _Lists) -> frozenset[int]:
    """The lists that a cache kept: all that one says agrees, but not with a later one."""
    sure = {number: found.window for number, (ones, found) in lists.items() if len(ones) >= FEWEST}
    newest = max((window.start for window in sure.values()), default=0)
    return frozenset(number for number, window in sure.items() if window.end <= newest)


def _block(
    ones: Sequence[Statement], window: Window, latest: int, readings: Sequence[str]
) -> Block:
    """A list as old as it says, and not made after the page."""
    window = window._replace(end=min(window.end, latest))
    said = tuple(_evidence(one, window) for one in ones)
    return Block(_interval(window, ones), tuple(readings), said)


def _reference(
    found: Agreement,
    statements: Sequence[Statement],
    interval: Interval,
    source: str,
    **lists: tuple[Block, ...],
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
        **lists,
    )


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
