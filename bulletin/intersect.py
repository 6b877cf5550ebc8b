"""Intervals in, the window that most of them share out: Marzullo's sweep.

Source: K. Marzullo, "Maintaining the Time in a Distributed System", 1984; the
        same algorithm picks the true clocks in NTP. O(n log n).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

Bound = tuple[int, int | None]
"""``[start, end)``; an end of None is never reached."""


class Window(NamedTuple):
    """``[start, end)`` and how many intervals hold it."""

    start: int
    end: int
    support: int


def windows(bounds: Iterable[Bound]) -> list[Window]:
    """The windows in which the most intervals agree, best first; all end somewhere.

    Of windows with equal support the wider comes first: what is wrong meets the rest
    by chance, and then at an edge.

    >>> windows([(1, 9), (4, 12), (6, None), (20, 30)])
    [Window(start=6, end=9, support=3), Window(start=20, end=30, support=2)]
    """
    edges: list[tuple[int, int]] = []
    for start, end in bounds:
        edges.append((start, 1))
        if end is not None:
            edges.append((end, 0))
    edges.sort()
    found: list[Window] = []
    support, opened = 0, None
    for at, starts in edges:
        if starts:
            support, opened = support + 1, at
        else:
            if opened is not None and opened < at:
                found.append(Window(opened, at, support))
            support, opened = support - 1, None
    return sorted(found, key=lambda one: (-one.support, one.start - one.end))


def merged(bounds: Sequence[Bound]) -> Iterator[Bound]:
    """The same instants as disjoint intervals, so that one statement counts once.

    >>> [*merged([(4, 12), (1, 5), (20, None)])]
    [(1, 12), (20, None)]
    """
    start: int | None = None
    end: int | None = None
    for first, last in sorted(bounds, key=lambda one: one[0]):
        if start is not None and (end is None or first <= end):
            end = None if end is None or last is None else max(end, last)
            continue
        if start is not None:
            yield start, end
        start, end = first, last
    if start is not None:
        yield start, end
