"""humanize's ``naturaltime`` since 4.15.

Minutes and hours are rounded, a half to the even number: ``2 minutes`` ends with
150 seconds. Days are floored, months of 30.5 days rounded.

Marks:  ``1 year, 3 months``; no weeks.
Source: humanize/time.py; measured with 4.17; tests use it as oracle.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._humanize import from_a_day
from bulletin.dialects._steps import A_SECOND, stepped
from bulletin.dialects._units import DAY, HOUR, MINUTE, half_even, whole

NAME = "humanize naturaltime (4.15 and later)"

_STEPS = (
    *A_SECOND,
    (90, 1, "a minute ago"),
    (HOUR - 30, MINUTE, "{} minutes ago"),
    (90 * MINUTE, 1, "an hour ago"),
    (DAY - 30 * MINUTE, HOUR, "{} hours ago"),
    (DAY, 1, "a day ago"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``naturaltime(published)`` prints."""
    return below_a_day(age) or from_a_day(whole(age), half_even, half_even)


def below_a_day(age: timedelta) -> str:
    """One unit; "" from a day on."""
    return stepped(whole(age), _STEPS, half_even)
