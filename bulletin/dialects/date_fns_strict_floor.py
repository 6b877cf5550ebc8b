"""date-fns' ``formatDistanceStrict`` with ``addSuffix`` and ``roundingMethod: "floor"``.

Months are 30 days, and twelve of them are a year. No weeks.

Source: measured with 4.4.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import DAYS, HOURS, MINUTES, SECONDS, stepped
from bulletin.dialects._units import EVER, MONTH, YEAR, whole

NAME = "date-fns formatDistanceStrict, floor"

_STEPS = (
    SECONDS,
    MINUTES,
    HOURS,
    DAYS,
    (12 * MONTH, MONTH, "{} month{s} ago"),
    (2 * YEAR, 1, "1 year ago"),  # from 360 days
    (EVER, YEAR, "{} years ago"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``formatDistanceStrict`` prints when it rounds down."""
    return stepped(whole(age), _STEPS)
