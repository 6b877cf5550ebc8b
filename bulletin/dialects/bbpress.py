"""bbPress and BuddyPress: ``time_since``.

Floored; years of 365 days and months of 30; two adjacent units at most, minutes
and seconds alone. Django's words with an ordinary blank.

Marks:  ``right now``; ``12 months``.
Source: time_since of both; the rule as read there, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._parts import adjacent, divided
from bulletin.dialects._units import counted, whole

NAME = "bbPress, BuddyPress time_since"


def render(age: timedelta, _reference: datetime) -> str:
    """What ``bbp_time_since( $published )`` prints."""
    return since(whole(age)) or "right now"


def since(seconds: int) -> str:
    """The age in words; "" for none."""
    *longer, last = divided(seconds)
    words = adjacent(longer) or (last and counted(last, "{} second{s}"))
    return f"{words} ago" if words else ""
