"""GitHub's ``<relative-time>``, as long as it prints an age: up to 30 days.

Floored, but a number near the next unit is carried into it: 55 seconds, 55
minutes, 21 hours, or 12 hours on top of days. Days are rounded to weeks, four
weeks are a month; from 27 days on the dates decide.

Marks:  ``yesterday``, ``last week``; ``27 days`` to ``30 days`` beside them.
Source: @github/relative-time-element 5.3, measured.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects import github_past
from bulletin.dialects._units import MONTH, whole

NAME = "GitHub relative-time"
CALENDAR_FROM = github_past.CALENDAR_FROM
ECHO = 5


def render(age: timedelta, reference: datetime) -> str:
    """What the element prints; "" where it prints a date."""
    return github_past.render(age, reference) if whole(age) < MONTH else ""
