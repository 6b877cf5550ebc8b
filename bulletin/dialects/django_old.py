"""Django's ``timesince`` before 4.2, followed by the `` ago`` of its templates.

As since 4.2, but years are 365 days and months 30, once leap days are taken
away: ``4 weeks, 1 day`` is the last before a month, ``12 months`` stands for
360 to 364 days.

Marks:  U+00A0 between number and unit; ", " between units.
Source: measured with 1.11, 3.2 and 4.1, which agree.
"""

from __future__ import annotations

from calendar import isleap, leapdays
from datetime import datetime, timedelta

from bulletin.dialects._parts import divided
from bulletin.dialects._units import DAY, YEAR, whole
from bulletin.dialects.django import shown

NAME = "Django timesince (before 4.2)"
CALENDAR_FROM = YEAR
ECHO = 1


def render(age: timedelta, reference: datetime) -> str:
    """What ``{{ published|timesince }} ago`` prints."""
    leap_days = _leap_days((reference - age).year, reference.year)
    return shown(divided(whole(age) - DAY * leap_days))


def _leap_days(first: int, last: int) -> int:
    """Leap years from ``first`` to ``last``; the first never counts, the last only with another."""
    between = leapdays(first, last)
    if not between or isleap(first):
        return max(0, between - 1)
    return between + isleap(last)
