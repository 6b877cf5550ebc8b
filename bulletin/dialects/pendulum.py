"""pendulum's ``diff_for_humans``.

Floored, but what is nearly one more counts: 22 hours over days, 4 days over
weeks, 27 days over months, 7 months over years; 11 months and 16 days are a year.

Marks:  ``a few seconds`` up to 10, then ``11 seconds``.
Source: pendulum/formatting/difference_formatter.py; measured with 3.3; tests use it as oracle.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import HOURS, MINUTES, SECONDS, stepped
from bulletin.dialects._units import DAY, HOUR, ago, month_length, months_apart, whole

NAME = "pendulum diff_for_humans"
CALENDAR_FROM = 25 * DAY
ECHO = 3

_STEPS = ((11, 1, "a few seconds ago"), SECONDS, MINUTES, HOURS)


def render(age: timedelta, reference: datetime) -> str:
    """What ``published.diff_for_humans()`` prints."""
    seconds = whole(age)
    if seconds < DAY:
        return stepped(seconds, _STEPS)
    months, days = _months_and_days(reference - age, reference)
    return ago(*_carried(months, days, seconds % DAY // HOUR))


def _carried(months: int, days: int, hours: int) -> tuple[int, str]:
    """Count and unit, one more where what is left nearly makes it."""
    years, months = divmod(months, 12)
    weeks, rest = divmod(days, 7)
    if years:
        return years + (months > 6), "year"  # noqa: PLR2004  # its thresholds, as the next
    if months == 11 and days > 15:  # noqa: PLR2004
        return 1, "year"
    if months:
        return months + (days >= 27), "month"  # noqa: PLR2004
    if weeks:
        return weeks + (rest > 3), "week"  # noqa: PLR2004
    return days + (hours >= 22), "day"  # noqa: PLR2004


def _months_and_days(start: datetime, now: datetime) -> tuple[int, int]:
    """Calendar months and days; what lacks to a full month is counted at the end of ``now``'s."""
    months, days = months_apart(start, now), now.day - start.day - (now.time() < start.time())
    if days >= 0:
        return months, days
    year, month = divmod(now.year * 12 + now.month - 2, 12)
    before = month_length(year, month + 1)
    longer = month_length(now.year, now.month) - before
    if days == longer:
        return months, 0
    return months - 1, days + (max(before, start.day) if days < longer else before)
