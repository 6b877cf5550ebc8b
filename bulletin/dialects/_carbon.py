"""What the styles of Carbon's ``diffForHumans`` share: the counts that PHP's ``diff`` gives."""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._parts import by_calendar
from bulletin.dialects._units import DAY, month_over, whole, whole_months

CALENDAR_FROM = 28 * DAY


def counts(age: timedelta, reference: datetime) -> list[int]:
    """Calendar years and months, then weeks to seconds."""
    seconds = whole(age)
    if seconds < CALENDAR_FROM:
        return by_calendar(0, seconds)
    return by_calendar(*whole_months(reference - age, reference, month_over))
