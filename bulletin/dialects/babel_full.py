"""Babel's ``format_timedelta`` with ``add_direction`` and ``threshold=1``, locale en.

A unit must be full, then it is rounded.

Marks:  ``in 0 seconds``; ``60 minutes``, ``24 hours``, ``7 days``, ``12 months``.
Source: babel/dates.py; measured with 2.18; tests use it as oracle.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._units import whole
from bulletin.dialects.babel import rounded

NAME = "Babel format_timedelta, threshold=1"


def render(age: timedelta, _reference: datetime) -> str:
    """What ``format_timedelta(published - now, add_direction=True, threshold=1)`` prints."""
    return rounded(whole(age), 100)
