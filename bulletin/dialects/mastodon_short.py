"""Mastodon: the short form of its relative timestamps, ``17h``.

Floored, up to 7 days; then a date.

Marks:  ``now`` to 10 seconds.
Source: its RelativeTimestamp component; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import stepped
from bulletin.dialects._units import DAY, HOUR, MINUTE, WEEK, whole

NAME = "Mastodon, short"

_STEPS = (
    (10, 1, "now"),
    (MINUTE, 1, "{}s"),
    (HOUR, MINUTE, "{}m"),
    (DAY, HOUR, "{}h"),
    (WEEK, DAY, "{}d"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What a status shows; "" for a date."""
    return stepped(whole(age), _STEPS)
