"""Rails' ``time_ago_in_words`` with ``include_seconds``, followed by `` ago``.

Marks:  ``half a minute``, ``less than 5 seconds``; else as ``rails``.
Source: actionview date_helper.rb; measured with 6.1.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects import rails

NAME = "Rails time_ago_in_words, include_seconds"
CALENDAR_FROM = rails.CALENDAR_FROM
ECHO = 1


def render(age: timedelta, reference: datetime) -> str:
    """What ``time_ago_in_words(published, include_seconds: true) ago`` prints."""
    return rails.in_words(age, reference, finely=True)
