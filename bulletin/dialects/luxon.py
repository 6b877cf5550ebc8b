"""luxon's ``toRelative``.

The longest of years, months, days, hours, minutes and seconds that is full:
calendar years and months, days of 24 hours. No weeks.

Marks:  ``in 0 seconds``; 29 and 30 days.
Source: measured with 3.7, locale en-US.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import HOURS, MINUTES, SECONDS, stepped
from bulletin.dialects._units import DAY, EVER, ago, whole, whole_months

NAME = "luxon toRelative"
CALENDAR_FROM = 28 * DAY
ECHO = 3

_STEPS = ((1, 1, "in 0 seconds"), SECONDS, MINUTES, HOURS, (EVER, DAY, "{} day{s} ago"))


def render(age: timedelta, reference: datetime) -> str:
    """What ``DateTime.toRelative()`` prints."""
    months = 0 if whole(age) < CALENDAR_FROM else whole_months(reference - age, reference)[0]
    if not months:
        return stepped(whole(age), _STEPS)
    return ago(months // 12, "year") if months >= 12 else ago(months, "month")  # noqa: PLR2004
