"""Ages as YouTube prints them.

Floored in one unit, as users report who saw ``1 year ago`` for 23 months. Where
it changes from one unit to the next is not published: days, weeks, months of 30
days and years of 365 are assumed, each as soon as it is full.

Source: user reports (ReVanced 732, code-charity 2817); closed, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import (
    DAYS_THEN_WEEKS,
    HOURS,
    MINUTES,
    MONTHS_THEN_YEARS,
    SECONDS,
    stepped,
)
from bulletin.dialects._units import whole

NAME = "YouTube"

_STEPS = (SECONDS, MINUTES, HOURS, *DAYS_THEN_WEEKS, *MONTHS_THEN_YEARS)


def render(age: timedelta, _reference: datetime) -> str:
    """What stands under a video."""
    return stepped(whole(age), _STEPS)
