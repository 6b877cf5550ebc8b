"""timeago.js: ``format``.

Marks:  seconds from 10 on; weeks; months of a twelfth of 365 days.
Source: measured with 4.0.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._chain import chained
from bulletin.dialects._units import whole

NAME = "timeago.js"


def render(age: timedelta, _reference: datetime) -> str:
    """What ``format(published)`` prints."""
    return chained(whole(age))
