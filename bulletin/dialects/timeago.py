"""The package timeago of PyPI, a port of timeago.js.

Marks:  seconds from 10 on; weeks; months of a twelfth of 365 days.
Source: measured with 1.0.16; tests use it as oracle.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects import timeago_js

NAME = "timeago (PyPI)"


def render(age: timedelta, reference: datetime) -> str:
    """What ``timeago.format(published, now)`` prints."""
    return timeago_js.render(age, reference)
