"""Ages as YouTube prints them.

Floored in one unit, as users report who saw ``1 year ago`` for 23 months. Where
it changes from one unit to the next is not published: days, weeks, months of 30
days and years of 365 are assumed, each as soon as it is full.

Source: user reports (ReVanced 732, code-charity 2817); closed, not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._steps import DAY_IN_UNITS, stepped
from bulletin.dialects._units import DAY, EVER, MONTH, WEEK, YEAR, whole

NAME = "YouTube"

_STEPS = (
    *DAY_IN_UNITS,
    (WEEK, DAY, "{} day{s} ago"),
    (MONTH, WEEK, "{} week{s} ago"),
    (YEAR, MONTH, "{} month{s} ago"),
    (EVER, YEAR, "{} year{s} ago"),
)


def render(age: timedelta, _reference: datetime) -> str:
    """What stands under a video."""
    return stepped(whole(age), _STEPS)
