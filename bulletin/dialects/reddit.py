"""reddit: ``simplified_timesince`` of its published source (r2).

Floored; months of 30 days, years of 365; no weeks.

Marks:  ``just now`` for a minute; ``12 months``.
Source: r2/lib/utils; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import DAYS, HOURS, MINUTES, MONTHS_THEN_YEARS, stepped
from bulletin.dialects._units import MINUTE, whole

NAME = "reddit simplified_timesince"

_STEPS = ((MINUTE, 1, "just now"), MINUTES, HOURS, DAYS, *MONTHS_THEN_YEARS)


def render(age: timedelta, _reference: datetime) -> str:
    """What stands behind the name of a poster."""
    return stepped(whole(age), _STEPS)
