"""What moment and its small sister dayjs share: their words, and ages that need no calendar."""

from __future__ import annotations

from math import floor

from bulletin.dialects._steps import stepped
from bulletin.dialects._units import DAY, HOUR, MINUTE, half_up

_STEPS = (
    (45, 1, "a few seconds ago"),
    (90, 1, "a minute ago"),
    (44 * MINUTE + 30, MINUTE, "{} minutes ago"),
    (90 * MINUTE, 1, "an hour ago"),
    (21 * HOUR + 30 * MINUTE, HOUR, "{} hours ago"),
    (36 * HOUR, 1, "a day ago"),
    (25 * DAY + 12 * HOUR, DAY, "{} days ago"),
)


def below_a_month(seconds: int) -> str:
    """The words up to ``25 days``; "" beyond."""
    return stepped(seconds, _STEPS, half_up)


def in_months(exact: float, year_from: int) -> str:
    """The words for ``exact`` months: rounded, and years once the months are ``year_from``."""
    months, years = floor(exact + 0.5), floor(exact / 12 + 0.5)
    if months < year_from:
        return f"{months} months ago" if months > 1 else "a month ago"
    return f"{years} years ago" if years > 1 else "a year ago"
