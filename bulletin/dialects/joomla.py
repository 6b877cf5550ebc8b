"""Joomla's ``date.relative``.

Each unit is rounded from the rounded one below it; past four weeks a date.

Marks:  ``less than a minute ago``, then ``1 minute``.
Source: its HTML helper of that name; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._units import MINUTE, ago, half_up, whole

NAME = "Joomla date.relative"

_UNITS = (("minute", 60, 60), ("hour", 60, 24), ("day", 24, 7), ("week", 7, 5))


def render(age: timedelta, _reference: datetime) -> str:
    """What ``HTMLHelper::date('relative', $published)`` prints; "" for a date."""
    count = whole(age)
    if count < MINUTE:
        return "less than a minute ago"
    for unit, shorter, most in _UNITS:
        count = half_up(count, shorter)
        if count < most:
            return ago(count, unit)
    return ""
