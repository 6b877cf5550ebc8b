"""WordPress's ``human_time_diff`` up to 6.6, followed by the `` ago`` of its themes.

The age picks the unit, then the number is rounded and at least 1. So it prints
numbers that few others do.

Marks:  ``mins``; ``60 mins``, ``24 hours``, ``7 days``, ``12 months``.
Source: measured with 6.1.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import stepped
from bulletin.dialects._units import DAY, EVER, HOUR, MINUTE, MONTH, WEEK, YEAR, half_up, whole

NAME = "WordPress human_time_diff (up to 6.6)"

_LONGER = (
    (DAY, HOUR, "{} hour{s} ago"),
    (WEEK, DAY, "{} day{s} ago"),
    (MONTH, WEEK, "{} week{s} ago"),
    (YEAR, MONTH, "{} month{s} ago"),
    (EVER, YEAR, "{} year{s} ago"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``human_time_diff( $published ) . ' ago'`` prints."""
    return time_diff(age, "{} min{s} ago")


def time_diff(age: timedelta, minutes: str) -> str:
    """The age in one unit; ``minutes`` are the words for that one."""
    shorter = ((MINUTE, 1, "{} second{s} ago"), (HOUR, MINUTE, minutes))
    return stepped(max(1, whole(age)), shorter + _LONGER, half_up)
