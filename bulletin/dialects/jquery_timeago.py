"""jquery.timeago.

Rounded; months are 30 days, and 345 days make twelve.

Marks:  ``about an hour``, ``about 24 hours``, ``a day``, ``about a month``.
Source: measured with 1.6.7.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import stepped
from bulletin.dialects._units import DAY, EVER, HOUR, MINUTE, MONTH, YEAR, half_up, whole

NAME = "jquery.timeago"

_STEPS = (
    (45, 1, "less than a minute ago"),
    (90, 1, "about a minute ago"),
    (45 * MINUTE, MINUTE, "{} minutes ago"),
    (90 * MINUTE, 1, "about an hour ago"),
    (DAY, HOUR, "about {} hours ago"),
    (42 * HOUR, 1, "a day ago"),
    (MONTH, DAY, "{} days ago"),
    (45 * DAY, 1, "about a month ago"),
    (YEAR, MONTH, "{} months ago"),
    (YEAR + YEAR // 2, 1, "about a year ago"),
    (EVER, YEAR, "{} years ago"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``$.timeago(published)`` prints."""
    return stepped(whole(age), _STEPS, half_up)
