"""Rails' ``time_ago_in_words``, followed by `` ago``.

A year is 365 days, once the 29ths of February in between are taken away.

Marks:  ``about``, ``over``, ``almost``, ``less than``; ``about 24 hours``.
Source: actionview date_helper.rb; measured with 6.1.
"""

from __future__ import annotations

from calendar import isleap
from datetime import datetime, timedelta

from bulletin.dialects._distance import below_two_months, in_months, in_years, to_minutes
from bulletin.dialects._units import DAY, MINUTE, YEAR, whole

NAME = "Rails time_ago_in_words"
CALENDAR_FROM = YEAR - MINUTE
ECHO = 1

_MARCH = 3


def render(age: timedelta, reference: datetime) -> str:
    """What ``time_ago_in_words(published) ago`` prints."""
    return in_words(age, reference)


def in_words(age: timedelta, reference: datetime, *, finely: bool = False) -> str:
    """The distance in words; ``finely`` is the option ``include_seconds``."""
    seconds = whole(age)
    words = below_two_months(seconds, finely=finely)
    return words or _longer(seconds, reference - age, reference)


def _longer(seconds: int, start: datetime, now: datetime) -> str:
    rounded = to_minutes(seconds)
    if rounded < YEAR:
        return in_months(seconds)
    first = start.year + (start.month >= _MARCH)
    last = now.year - (now.month < _MARCH)
    leap_days = sum(isleap(year) for year in range(first, last + 1))
    years, rest = divmod(rounded - leap_days * DAY, YEAR)
    return in_years(years, 4 * rest // YEAR)
