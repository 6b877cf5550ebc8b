"""CakePHP's ``timeAgoInWords``.

Two adjacent units below a week. From a week on, months, weeks and days between
the two dates, whatever the clock shows; past a month it prints a date.

Marks:  ``1 month, 1 day`` skips the weeks.
Source: RelativeTimeFormatter.php; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._parts import WORDS, several
from bulletin.dialects._units import DAY, WEEK, month_length, months_apart, whole
from bulletin.dialects.bbpress import since

NAME = "CakePHP timeAgoInWords"
CALENDAR_FROM = WEEK


def render(age: timedelta, reference: datetime) -> str:
    """What ``$published->timeAgoInWords()`` prints; "" where that is ``on 6/6/25``."""
    seconds = whole(age)
    if seconds < WEEK:
        return since(seconds) or "just now"
    if seconds > month_length(reference.year, reference.month) * DAY:
        return ""
    return several(_by_date(reference - age, reference), WORDS[1:], 3, ", ") + " ago"


def _by_date(start: datetime, now: datetime) -> list[int]:
    """Months, weeks and days between two dates; a month begun has the days of the earlier one."""
    months, days = months_apart(start, now), now.day - start.day
    if days < 0:
        months, days = months - 1, days + month_length(start.year, start.month)
    return [months, *divmod(days, 7)]
