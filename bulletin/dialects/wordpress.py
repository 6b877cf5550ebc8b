"""WordPress's ``human_time_diff`` up to 6.6, followed by the `` ago`` of its themes.

The age picks the unit, then the number is rounded and at least 1. So it prints
numbers that few others do.

Marks:  ``mins``; ``60 mins``, ``24 hours``, ``7 days``, ``12 months``.
Source: measured with 6.1.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import DAYS_THEN_WEEKS, HOURS, MONTHS_THEN_YEARS, SECONDS, stepped
from bulletin.dialects._units import HOUR, MINUTE, half_up, whole

NAME = "WordPress human_time_diff (up to 6.6)"

_LONGER = (HOURS, *DAYS_THEN_WEEKS, *MONTHS_THEN_YEARS)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``human_time_diff( $published ) . ' ago'`` prints."""
    return time_diff(age, "{} min{s} ago")


def time_diff(age: timedelta, minutes: str) -> str:
    """The age in one unit; ``minutes`` are the words for that one."""
    steps = (SECONDS, (HOUR, MINUTE, minutes), *_LONGER)
    return stepped(max(1, whole(age)), steps, half_up)
