"""One unit at a time: a renderer as a table of steps, from the youngest age to the oldest.

A step is the age in seconds that it no longer prints, the unit that it counts,
and its words, where ``{}`` is the number and ``{s}`` the plural.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import floordiv

from bulletin.dialects._units import DAY, EVER, HOUR, MINUTE, MONTH, WEEK, YEAR, counted

Step = tuple[int, int, str]

# Steps that several renderers have: numbers, then those that print one in words.
SECONDS: Step = (MINUTE, 1, "{} second{s} ago")
MINUTES: Step = (HOUR, MINUTE, "{} minute{s} ago")
HOURS: Step = (DAY, HOUR, "{} hour{s} ago")
DAYS: Step = (MONTH, DAY, "{} day{s} ago")
DAYS_THEN_WEEKS: tuple[Step, ...] = ((WEEK, DAY, DAYS[2]), (MONTH, WEEK, "{} week{s} ago"))
MONTHS_THEN_YEARS: tuple[Step, ...] = (
    (YEAR, MONTH, "{} month{s} ago"),
    (EVER, YEAR, "{} year{s} ago"),
)
A_SECOND: tuple[Step, ...] = ((1, 1, "now"), (2, 1, "a second ago"), SECONDS)
A_MINUTE: tuple[Step, ...] = ((2 * MINUTE, 1, "a minute ago"), MINUTES)
AN_HOUR: tuple[Step, ...] = ((2 * HOUR, 1, "an hour ago"), HOURS)


def stepped(
    seconds: int, steps: Sequence[Step], count: Callable[[int, int], int] = floordiv
) -> str:
    """What the first step that still prints ``seconds`` says; "" if none does: a date stands there.

    >>> stepped(150, [SECONDS, MINUTES])
    '2 minutes ago'
    """
    for below, unit, words in steps:
        if seconds < below:
            return counted(count(seconds, unit), words)
    return ""
