"""humanize's ``naturaltime`` before 4.15.

One floored unit; months of 30.5 days.

Marks:  ``1 year, 3 months``; no weeks.
Source: measured with 4.9.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._humanize import from_a_day
from bulletin.dialects._steps import stepped
from bulletin.dialects._units import DAY, HOUR, MINUTE, whole

NAME = "humanize naturaltime (before 4.15)"

_STEPS = (
    (1, 1, "now"),
    (2, 1, "a second ago"),
    (MINUTE, 1, "{} seconds ago"),
    (2 * MINUTE, 1, "a minute ago"),
    (HOUR, MINUTE, "{} minutes ago"),
    (2 * HOUR, 1, "an hour ago"),
    (DAY, HOUR, "{} hours ago"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``naturaltime(published)`` printed."""
    return stepped(whole(age), _STEPS) or from_a_day(whole(age), _floor, _floor)


def _floor(days: int, unit: float) -> int:
    return int(days // unit)
