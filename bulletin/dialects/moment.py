"""moment's ``fromNow``.

Each number is rounded; full calendar months, and what is left as a fraction of
a mean month.

Marks:  ``a few seconds``, ``an hour``; never ``45 minutes``, ``22 hours``, ``26 days``.
Source: measured with 2.31.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._moment import below_a_month, in_months
from bulletin.dialects._units import DAY, whole, whole_months

NAME = "moment fromNow"
CALENDAR_FROM = 25 * DAY
ECHO = 3

_MEAN_MONTH = 146097 / 4800  # days: 400 Gregorian years over their months


def render(age: timedelta, reference: datetime) -> str:
    """What ``moment(published).fromNow()`` prints."""
    if words := below_a_month(whole(age)):
        return words
    full, rest = whole_months(reference - age, reference)
    return in_months(full + rest / DAY / _MEAN_MONTH, 11)
