"""javascript-time-ago, style ``mini-minute-now``: ``18h``, ``2mo``.

Source: measured with 2.6.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import stepped
from bulletin.dialects._units import DAY, EVER, HOUR, MINUTE, half_up, whole
from bulletin.dialects.javascript_time_ago import (
    A_DAY_FROM,
    A_YEAR_FROM,
    AN_HOUR_FROM,
    MONTH,
    YEAR,
)

NAME = "javascript-time-ago, mini-minute-now"

_STEPS = (
    (MINUTE // 2, 1, "now"),
    (AN_HOUR_FROM, MINUTE, "{}m"),
    (A_DAY_FROM, HOUR, "{}h"),
    (MONTH - DAY // 2, DAY, "{}d"),
    (A_YEAR_FROM, MONTH, "{}mo"),
    (EVER, YEAR, "{}yr"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``timeAgo.format(published, "mini-minute-now")`` prints."""
    return stepped(whole(age), _STEPS, half_up)
