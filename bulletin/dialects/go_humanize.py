"""go-humanize: ``Time``.

Floored; months are 30 days and years twelve of them, but ``2 years`` start at
18 months.

Marks:  ``now``, then ``1 second``; ``a long while ago`` from 37 years on, but also
        for a time that was never set, so no reading is made of that text.
Source: measured with 1.0.0.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import DAYS_THEN_WEEKS, HOURS, MINUTES, SECONDS, stepped
from bulletin.dialects._units import EVER, MONTH, whole

NAME = "go-humanize Time"

_YEAR = 12 * MONTH
_STEPS = (
    (1, 1, "now"),
    SECONDS,
    MINUTES,
    HOURS,
    *DAYS_THEN_WEEKS,
    (_YEAR, MONTH, "{} month{s} ago"),
    (18 * MONTH, 1, "1 year ago"),
    (2 * _YEAR, 1, "2 years ago"),
    (37 * _YEAR, _YEAR, "{} years ago"),
    (EVER, 1, "a long while ago"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``humanize.Time(published)`` prints."""
    return stepped(whole(age), _STEPS)
