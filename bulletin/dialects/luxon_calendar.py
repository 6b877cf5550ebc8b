"""luxon's ``toRelativeCalendar``.

The first of year, month and day that differs, as the calendar shows them:
on New Year's Day everything older than that day is ``last year``.

Marks:  ``today``; neither hours nor weeks.
Source: measured with 3.7, locale en-US.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._auto import auto
from bulletin.dialects._units import months_apart

NAME = "luxon toRelativeCalendar"
CALENDAR_FROM = 0


def render(age: timedelta, reference: datetime) -> str:
    """What ``DateTime.toRelativeCalendar()`` prints."""
    start = reference - age
    if years := reference.year - start.year:
        return auto(years, "year")
    if months := months_apart(start, reference):
        return auto(months, "month")
    return auto(reference.toordinal() - start.toordinal(), "day")
