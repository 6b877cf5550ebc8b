"""humanize's ``naturaltime`` with ``months=False``, since 4.15.

As with months, but up to ``364 days``, and ``1 year, 40 days``.

Source: humanize/time.py; measured with 4.17; tests use it as oracle.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._humanize import from_a_day
from bulletin.dialects._units import half_even, whole
from bulletin.dialects.humanize import below_a_day

NAME = "humanize naturaltime, months=False (4.15 and later)"


def render(age: timedelta, _reference: datetime) -> str:
    """What ``naturaltime(published, months=False)`` prints."""
    return below_a_day(age) or from_a_day(whole(age), lambda *_: 0, half_even)
