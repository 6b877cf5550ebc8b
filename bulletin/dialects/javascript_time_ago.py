"""javascript-time-ago, default style: ``round-minute``.

Numbers are rounded, and a unit starts half a smaller one before it is full.

Source: measured with 2.6.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import stepped
from bulletin.dialects._units import DAY, EVER, HOUR, MINUTE, WEEK, half_up, whole

NAME = "javascript-time-ago"

MONTH = 2630016  # 30.44 days
YEAR = 31556952  # 365.2425 days
AN_HOUR_FROM = HOUR - MINUTE // 2
A_DAY_FROM = DAY - HOUR // 2
A_YEAR_FROM = YEAR - MONTH // 2

_STEPS = (
    (MINUTE // 2, 1, "just now"),
    (AN_HOUR_FROM, MINUTE, "{} minute{s} ago"),
    (A_DAY_FROM, HOUR, "{} hour{s} ago"),
    (WEEK - DAY // 2, DAY, "{} day{s} ago"),
    (MONTH - WEEK // 2, WEEK, "{} week{s} ago"),
    (A_YEAR_FROM, MONTH, "{} month{s} ago"),
    (EVER, YEAR, "{} year{s} ago"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``timeAgo.format(published)`` prints."""
    return stepped(whole(age), _STEPS, half_up)
