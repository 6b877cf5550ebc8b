"""Django's ``timesince`` since 4.2, followed by the `` ago`` of its templates.

Calendar years and months, then weeks, days, hours and minutes, all floored; at
most two adjacent units, and a second one that is zero ends the text. So a lone
unit says that the next smaller one was zero: ``17 hours`` is [17:00, 17:01).
Less than a minute, and the future, is ``0 minutes``.

Marks:  U+00A0 between number and unit; ", " between units.
Source: django/utils/timesince.py (4.2 to 5.2), ``depth=2``; tests use it as oracle.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._parts import WORDS, adjacent, by_calendar
from bulletin.dialects._units import DAY, MONTH_DAYS, full_months, whole

NAME = "Django timesince (4.2 and later)"
CALENDAR_FROM = 28 * DAY
ECHO = 3

NO_BREAK = tuple(words.replace(" ", "\u00a0") for words in WORDS)


def render(age: timedelta, reference: datetime) -> str:
    """What ``{{ published|timesince }} ago`` prints."""
    if whole(age) < CALENDAR_FROM:  # shorter than every month: no calendar needed
        return shown(by_calendar(0, whole(age)))
    return shown(by_calendar(*_calendar(reference - age, reference)))


def shown(counts: list[int]) -> str:
    """The text for ``counts``, years to seconds; seconds are never printed."""
    return (adjacent(counts[:-1], NO_BREAK) or "0\u00a0minutes") + " ago"


def _calendar(start: datetime, now: datetime) -> tuple[int, int]:
    """Calendar months and the seconds left from ``start`` to ``now``."""
    months = full_months(start, now)
    if not months:
        return 0, whole(now - start)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    day = min(MONTH_DAYS[month], start.day)  # never 29 February, not even in leap years
    pivot = start.replace(year=year, month=month + 1, day=day, microsecond=0)
    return months, whole(now - pivot)
