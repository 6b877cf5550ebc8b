"""Discourse: ages as its ``tiny`` format prints them, ``18h``.

Rounded as Rails does, up to 14 days; then a date.

Marks:  ``1m`` at once; ``1d`` from 23 h 29.5 min.
Source: its formatter.js; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._distance import to_minutes
from bulletin.dialects._steps import stepped
from bulletin.dialects._units import DAY, HOUR, MINUTE, half_up, whole

NAME = "Discourse, tiny"

_STEPS = (
    (2 * MINUTE, 1, "1m"),
    (45 * MINUTE, MINUTE, "{}m"),
    (90 * MINUTE, 1, "1h"),
    (DAY - 30 * MINUTE, HOUR, "{}h"),
    (42 * HOUR, 1, "1d"),
    (14 * DAY + MINUTE, DAY, "{}d"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What a topic list shows; "" for a date."""
    return stepped(to_minutes(whole(age)), _STEPS, half_up)
