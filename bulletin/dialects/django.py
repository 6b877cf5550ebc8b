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

from bulletin.dialects._units import DAY, HOUR, MINUTE, WEEK, whole

NAME = "Django timesince (4.2 and later)"

UNITS = ("year", "month", "week", "day", "hour", "minute")

# Django's own table: its pivot never falls on 29 February.
_MONTHS_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def render(age: timedelta, reference: datetime) -> str:
    """What ``{{ published|timesince }} ago`` prints."""
    return since(age, reference) + " ago"


def since(age: timedelta, reference: datetime) -> str:
    """What ``timesince`` prints of a thing ``age`` old at ``reference``."""
    if whole(age) < 28 * DAY:  # shorter than every month: no calendar needed
        return adjacent([0, 0, *divided(whole(age))])
    years, months, rest = _calendar(reference - age, reference)
    return adjacent([years, months, *divided(rest)])


def divided(seconds: int) -> list[int]:
    """``seconds`` as weeks, days, hours and minutes."""
    weeks, seconds = divmod(seconds, WEEK)
    days, seconds = divmod(seconds, DAY)
    hours, seconds = divmod(seconds, HOUR)
    return [weeks, days, hours, seconds // MINUTE]


def adjacent(counts: list[int]) -> str:
    """At most two of ``counts``, one for each of ``UNITS``: the first that is not 0 and its next."""
    for at, count in enumerate(counts):
        if count > 0:
            following = counts[at + 1 : at + 2]
            text = _counted(count, UNITS[at])
            return f"{text}, {_counted(following[0], UNITS[at + 1])}" if any(following) else text
    return _counted(0, "minute")


def _counted(count: int, unit: str) -> str:
    return f"{count}\u00a0{unit}" if count == 1 else f"{count}\u00a0{unit}s"


def _calendar(start: datetime, now: datetime) -> tuple[int, int, int]:
    """Calendar years, months and the seconds left from ``start`` to ``now``."""
    total = (now.year - start.year) * 12 + now.month - start.month
    if (start.day, start.time()) > (now.day, now.time()):
        total -= 1
    if not total:
        return 0, 0, whole(now - start)
    year, month = divmod(start.year * 12 + start.month - 1 + total, 12)
    day = min(_MONTHS_DAYS[month], start.day)
    pivot = start.replace(year=year, month=month + 1, day=day, microsecond=0)
    return *divmod(total, 12), whole(now - pivot)
