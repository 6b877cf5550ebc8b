"""Intervals in, the window that most of them share out: Marzullo's sweep.

Source: K. Marzullo, "Maintaining the Time in a Distributed System", 1984; the
        same algorithm picks the true clocks in NTP. O(n log n).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Window(NamedTuple):
    """``[start, end)`` and how many intervals hold it."""

    start: int
    end: int
    support: int


def windows(bounds: Sequence[tuple[int, int | None]]) -> list[Window]:
    """The windows in which the most intervals agree, best first; all end somewhere.

    ``bounds`` are half-open; an end of None is never reached. Of windows with
    equal support the narrower comes first.

    >>> windows([(1, 9), (4, 12), (6, None), (20, 30)])
    [Window(start=6, end=9, support=3), Window(start=20, end=30, support=2)]
    """
    edges = sorted(
        [(start, 1) for start, _ in bounds] + [(end, 0) for _, end in bounds if end is not None]
    )
    found: list[Window] = []
    support, opened = 0, None
    for at, starts in edges:
        if starts:
            support, opened = support + 1, at
        else:
            if opened is not None and opened < at:
                found.append(Window(opened, at, support))
            support, opened = support - 1, None
    return sorted(found, key=lambda one: (-one.support, one.end - one.start))
