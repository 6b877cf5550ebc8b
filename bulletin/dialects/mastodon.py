"""Mastodon: the full form of its relative timestamps.

Floored, up to 7 days; then a date.

Marks:  ``just now`` to 10 seconds.
Source: its RelativeTimestamp component; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import HOURS, MINUTES, SECONDS, stepped
from bulletin.dialects._units import DAY, WEEK, whole

NAME = "Mastodon"

_STEPS = ((10, 1, "just now"), SECONDS, MINUTES, HOURS, (WEEK, DAY, "{} day{s} ago"))


def render(age: timedelta, _reference: datetime) -> str:
    """What a status shows when pointed at; "" for a date."""
    return stepped(whole(age), _STEPS)
