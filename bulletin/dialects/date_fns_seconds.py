"""date-fns' ``formatDistance`` with ``addSuffix`` and ``includeSeconds``, versions 2 to 4.

Marks:  ``half a minute``, ``less than 5 seconds``; else as ``date_fns``.
Source: measured with 4.4.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects import date_fns

NAME = "date-fns formatDistance, includeSeconds (2 to 4)"
CALENDAR_FROM = date_fns.CALENDAR_FROM


def render(age: timedelta, reference: datetime) -> str:
    """What ``formatDistance`` prints with ``includeSeconds: true``."""
    return date_fns.in_words(age, reference, finely=True)
