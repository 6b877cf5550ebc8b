"""One unit at a time: a renderer as a table of steps, from the youngest age to the oldest.

A step is the age in seconds that it no longer prints, the unit that it counts,
and its words, where ``{}`` is the number and ``{s}`` the plural.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import floordiv

from bulletin.dialects._units import DAY, HOUR, MINUTE, counted

Step = tuple[int, int, str]

DAY_IN_UNITS = (
    (MINUTE, 1, "{} second{s} ago"),
    (HOUR, MINUTE, "{} minute{s} ago"),
    (DAY, HOUR, "{} hour{s} ago"),
)
"""The first day as most renderers print it."""


def stepped(
    seconds: int, steps: Sequence[Step], count: Callable[[int, int], int] = floordiv
) -> str:
    """What the first step that still prints ``seconds`` says; "" if none does: a date stands there.

    >>> stepped(150, DAY_IN_UNITS)
    '2 minutes ago'
    """
    for below, unit, words in steps:
        if seconds < below:
            return counted(count(seconds, unit), words)
    return ""
