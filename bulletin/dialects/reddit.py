"""reddit: ``simplified_timesince`` of its published source (r2).

Floored; months of 30 days, years of 365; no weeks.

Marks:  ``just now`` for a minute; ``12 months``.
Source: r2/lib/utils; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import DAY_IN_UNITS, stepped
from bulletin.dialects._units import DAY, EVER, MINUTE, MONTH, YEAR, whole

NAME = "reddit simplified_timesince"

_STEPS = (
    (MINUTE, 1, "just now"),
    *DAY_IN_UNITS[1:],
    (MONTH, DAY, "{} day{s} ago"),
    (YEAR, MONTH, "{} month{s} ago"),
    (EVER, YEAR, "{} year{s} ago"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What stands behind the name of a poster."""
    return stepped(whole(age), _STEPS)
