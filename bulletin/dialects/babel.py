"""Babel's ``format_timedelta`` with ``add_direction``, locale en.

The longest unit of which there is at least 85 %, rounded, a half to the even
number. Months are 30 days.

Marks:  ``in 0 seconds``; never ``52 minutes``, ``21 hours``, ``6 days`` past 5 d 22:48.
Source: babel/dates.py; measured with 2.18; tests use it as oracle.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._parts import LENGTHS, UNITS
from bulletin.dialects._units import ago, half_even, whole

NAME = "Babel format_timedelta"


def render(age: timedelta, _reference: datetime) -> str:
    """What ``format_timedelta(published - now, add_direction=True)`` prints."""
    return rounded(whole(age), 85)


def rounded(seconds: int, threshold: int) -> str:
    """The age in the longest unit of which there are ``threshold`` hundredths."""
    for length, unit in zip(LENGTHS, UNITS, strict=True):
        if 100 * seconds >= threshold * length:
            return ago(half_even(seconds, length), unit)
    return "in 0 seconds"
