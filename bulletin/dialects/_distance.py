"""The distance in words of Rails, and of date-fns after it.

Seconds are rounded to minutes first, and those to the unit: hence the edges 30
seconds before the full hour. Only what makes a year is each one's own affair.
"""

from __future__ import annotations

from bulletin.dialects._steps import stepped
from bulletin.dialects._units import DAY, HOUR, MINUTE, MONTH, counted, half_up

_SECONDS = (
    (5, 1, "less than 5 seconds ago"),
    (10, 1, "less than 10 seconds ago"),
    (20, 1, "less than 20 seconds ago"),
    (40, 1, "half a minute ago"),
    (MINUTE, 1, "less than a minute ago"),
    (90, 1, "1 minute ago"),
)
_MINUTES = (
    (MINUTE, MINUTE, "less than a minute ago"),
    (45 * MINUTE, MINUTE, "{} minute{s} ago"),
    (90 * MINUTE, MINUTE, "about 1 hour ago"),
    (DAY, HOUR, "about {} hours ago"),
    (42 * HOUR, DAY, "1 day ago"),
    (MONTH, DAY, "{} days ago"),
    (2 * MONTH, MONTH, "about {} month{s} ago"),
)


def to_minutes(seconds: int) -> int:
    """``seconds`` rounded to full minutes."""
    return half_up(seconds, MINUTE) * MINUTE


def below_two_months(seconds: int, *, finely: bool) -> str:
    """The words for ages that need no calendar, with seconds if ``finely``; "" beyond."""
    words = stepped(seconds, _SECONDS) if finely else ""
    return words or stepped(to_minutes(seconds), _MINUTES, half_up)


def in_months(seconds: int) -> str:
    """The words from two months up to a year."""
    return counted(half_up(to_minutes(seconds), MONTH), "{} months ago")


def in_years(years: int, quarters: int) -> str:
    """The words for full years and the quarters of a year over them."""
    if quarters == 0:
        return counted(years, "about {} year{s} ago")
    if quarters in {1, 2}:
        return counted(years, "over {} year{s} ago")
    return counted(years + 1, "almost {} year{s} ago")
