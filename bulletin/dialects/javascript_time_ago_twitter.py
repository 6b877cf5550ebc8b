"""javascript-time-ago, style ``twitter``: ``18h``, and a date from a day on.

Source: measured with 2.6.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import stepped
from bulletin.dialects._units import HOUR, MINUTE, half_up, whole
from bulletin.dialects.javascript_time_ago import A_DAY_FROM, AN_HOUR_FROM

NAME = "javascript-time-ago, twitter"

_STEPS = (
    (MINUTE, 1, "{}s"),
    (AN_HOUR_FROM, MINUTE, "{}m"),
    (A_DAY_FROM, HOUR, "{}h"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``timeAgo.format(published, "twitter")`` prints."""
    return stepped(whole(age), _STEPS, half_up)
