"""GitHub's ``<relative-time tense="past">``, which prints an age however old.

Floored, but a number near the next unit is carried into it: 55 seconds, 55
minutes, 21 hours, or 12 hours on top of days. Days are rounded to weeks, four
weeks are a month; from 27 days on the dates decide.

Source: @github/relative-time-element 5.3, measured.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bulletin.dialects._auto import auto
from bulletin.dialects._units import DAY, half_up, month_length, months_apart, whole

NAME = "GitHub relative-time, tense=past"
CALENDAR_FROM = 24 * DAY
ECHO = 5

_MONTH = 27  # days: what the element takes for one
_MOST_DAYS = 6


def render(age: timedelta, reference: datetime) -> str:
    """What the element prints."""
    seconds = whole(age)
    minutes = (seconds + 5) // 60
    hours = (minutes + 5) // 60
    months, days = divmod(seconds // DAY, 30)
    days += hours - seconds // DAY * 24 >= (12 if days else 21)
    if months or days:
        return auto(*_from_a_day(months, days, reference))
    if hours:
        return auto(hours, "hour")
    return auto(minutes, "minute") if minutes else auto(seconds, "second")


def _from_a_day(months: int, days: int, now: datetime) -> tuple[int, str]:
    """Count and unit for months of 30 days, twelve to a year, and days."""
    start, missing = _back(months, days, now)
    elapsed = now.toordinal() - start.toordinal() + missing
    if elapsed < _MONTH:
        weeks = half_up(days, 7)
        if days < _MOST_DAYS:
            return elapsed, "day"
        return (weeks, "week") if weeks < 4 else (1, "month")  # noqa: PLR2004  # weeks of a month
    apart = months_apart(start, now)
    if not apart:
        return days, "day"
    return (apart, "month") if apart < 12 else (now.year - start.year, "year")  # noqa: PLR2004


def _back(months: int, days: int, now: datetime) -> tuple[date, int]:
    """The date moved back, and by how many days the month reached is too short for its day."""
    year, month = divmod(now.year * 12 + now.month - 1 - months % 12, 12)
    missing = max(0, now.day - month_length(year, month + 1))
    day, year = now.day - missing, year - months // 12
    month += day > month_length(year, month + 1)  # 29 February of another year is 1 March
    return date(year, month + 1, 1) + timedelta(days=day - 1 - days), missing
