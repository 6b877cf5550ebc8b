"""Drupal's ``formatInterval``, followed by `` ago``.

Floored; years of 365 days and months of 30; two adjacent units at most.

Marks:  ``min`` and ``sec`` without an s; a blank between units.
Source: DateFormatter.php, granularity 2; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._parts import WORDS, adjacent, divided
from bulletin.dialects._units import whole

NAME = "Drupal formatInterval"

_WORDS = (*WORDS[:-2], "{} min", "{} sec")


def render(age: timedelta, _reference: datetime) -> str:
    """What ``formatInterval($age) . ' ago'`` prints."""
    return (adjacent(divided(whole(age)), _WORDS, " ") or "0 sec") + " ago"
