"""Hacker News: ``text-age``.

Floored minutes, hours and days; nothing longer.

Marks:  ``0 minutes ago``; hundreds of days.
Source: news.arc of the anarki repository; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import HOURS, MINUTES, stepped
from bulletin.dialects._units import DAY, EVER, whole

NAME = "Hacker News text-age"

_STEPS = (MINUTES, HOURS, (EVER, DAY, "{} day{s} ago"))


def render(age: timedelta, _reference: datetime) -> str:
    """What stands behind the name of a poster."""
    return stepped(whole(age), _STEPS)
