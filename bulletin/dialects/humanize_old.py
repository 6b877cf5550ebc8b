"""humanize's ``naturaltime`` before 4.15.

One floored unit; months of 30.5 days.

Marks:  ``1 year, 3 months``; no weeks.
Source: measured with 4.9.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._humanize import from_a_day
from bulletin.dialects._steps import A_MINUTE, A_SECOND, AN_HOUR, stepped
from bulletin.dialects._units import whole

NAME = "humanize naturaltime (before 4.15)"

_STEPS = (*A_SECOND, *A_MINUTE, *AN_HOUR)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``naturaltime(published)`` printed."""
    return stepped(whole(age), _STEPS) or from_a_day(whole(age), _floor, _floor)


def _floor(days: int, unit: float) -> int:
    return int(days // unit)
