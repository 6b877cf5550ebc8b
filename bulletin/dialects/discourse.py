"""Discourse: ages as its ``medium-with-ago`` format prints them.

Rounded minutes and hours; days are floored, up to five of them, then a date.

Marks:  ``mins``; ``24 hours`` never.
Source: its formatter.js; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._distance import to_minutes
from bulletin.dialects._steps import stepped
from bulletin.dialects._units import DAY, HOUR, MINUTE, half_up, whole

NAME = "Discourse, medium"

_ROUNDED = (
    (56 * MINUTE, MINUTE, "{} min{s} ago"),
    (90 * MINUTE, 1, "1 hour ago"),
    (DAY - 30 * MINUTE, HOUR, "{} hours ago"),
    (DAY, 1, "1 day ago"),
)
_FLOORED = ((6 * DAY, DAY, "{} day{s} ago"),)


def render(age: timedelta, _reference: datetime) -> str:
    """What a post shows; "" for a date."""
    seconds = whole(age)
    if seconds < MINUTE:
        return "just now"
    if seconds > 5 * DAY:
        return ""
    rounded = to_minutes(seconds)
    return stepped(rounded, _ROUNDED, half_up) or stepped(rounded, _FLOORED)
