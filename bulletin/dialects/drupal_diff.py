"""Drupal's ``formatDiff`` and ``formatTimeDiffSince``, followed by `` ago``.

Floored; calendar years and months, counted back from now, then weeks; two
adjacent units at most.

Marks:  a blank between units; ``1 minute 5 seconds``.
Source: DateFormatter.php, granularity 2; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._parts import WORDS, adjacent, by_calendar
from bulletin.dialects._units import DAY, month_over, months_apart, whole

NAME = "Drupal formatDiff"
CALENDAR_FROM = 28 * DAY
ECHO = 3


def render(age: timedelta, reference: datetime) -> str:
    """What ``formatTimeDiffSince($published) . ' ago'`` prints."""
    months, seconds = 0, whole(age)
    if seconds >= CALENDAR_FROM:
        months, seconds = _back(reference - age, reference)
    return (adjacent(by_calendar(months, seconds), WORDS, " ") or "0 seconds") + " ago"


def _back(start: datetime, now: datetime) -> tuple[int, int]:
    """Calendar months back from ``now`` that do not pass ``start``, and the seconds left."""
    months = months_apart(start, now)
    while (reached := month_over(now, -months)) < start:
        months -= 1
    return months, whole(reached - start)
