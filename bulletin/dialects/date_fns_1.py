"""date-fns 1: ``distanceInWords`` with ``addSuffix``.

As later versions, without their rule for the end of February.

Source: measured with 1.30.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects import date_fns

NAME = "date-fns distanceInWords (1)"
CALENDAR_FROM = date_fns.CALENDAR_FROM


def render(age: timedelta, reference: datetime) -> str:
    """What ``distanceInWords(now, published, { addSuffix: true })`` prints."""
    return date_fns.in_words(age, reference, february=False)
