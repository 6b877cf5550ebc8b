"""arrow's ``humanize``.

Floored; a week, then calendar months, where more than 14 days over count as
one more: ``a month`` starts at 15 days, and ``2 weeks`` is the fifteenth day alone.

Marks:  ``just now``, then ``10 seconds``; ``12 months``.
Source: arrow/arrow.py; measured with 1.4; tests use it as oracle.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import A_MINUTE, AN_HOUR, SECONDS, stepped
from bulletin.dialects._units import DAY, EVER, WEEK, YEAR, whole, whole_months

NAME = "arrow humanize"
CALENDAR_FROM = 15 * DAY
ECHO = 3

_STEPS = (
    (10, 1, "just now"),
    SECONDS,
    *A_MINUTE,
    *AN_HOUR,
    (2 * DAY, 1, "a day ago"),
    (WEEK, DAY, "{} days ago"),
    (2 * WEEK, 1, "a week ago"),
    (CALENDAR_FROM, 1, "2 weeks ago"),
)
_YEARS = ((2 * YEAR, 1, "a year ago"), (EVER, YEAR, "{} years ago"))


def render(age: timedelta, reference: datetime) -> str:
    """What ``arrow.get(published).humanize()`` prints."""
    seconds = whole(age)
    if not CALENDAR_FROM <= seconds < YEAR:
        return stepped(seconds, _STEPS if seconds < YEAR else _YEARS)
    months, rest = whole_months(reference - age, reference)
    months = min(12, months + (rest // DAY > 14))  # noqa: PLR2004  # days of two weeks
    return f"{months} months ago" if months > 1 else "a month ago"
