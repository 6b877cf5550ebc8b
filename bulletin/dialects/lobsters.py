"""Lobsters: ``how_long_ago``.

Floored; hours up to two days, months of 30 days, years of 365.

Marks:  ``24 hours`` to ``47 hours``; ``less than a minute ago``; no weeks.
Source: its helper of that name; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import DAYS, MINUTES, MONTHS_THEN_YEARS, stepped
from bulletin.dialects._units import DAY, HOUR, MINUTE, whole

NAME = "Lobsters how_long_ago"

_STEPS = (
    (6, 1, "just now"),
    (MINUTE, 1, "less than a minute ago"),
    MINUTES,
    (2 * DAY, HOUR, "{} hour{s} ago"),
    DAYS,
    *MONTHS_THEN_YEARS,
)


def render(age: timedelta, _reference: datetime) -> str:
    """What stands behind the name of a poster."""
    return stepped(whole(age), _STEPS)
