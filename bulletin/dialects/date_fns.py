"""date-fns' ``formatDistance`` with ``addSuffix``, versions 2 to 4.

The words of Rails, but years are full calendar months. The last days of
February end a month whatever the day it began on.

Marks:  ``about``, ``over``, ``almost``, ``less than``; ``about 24 hours``.
Source: measured with 2.30 and 4.4, which agree.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._distance import below_two_months, in_months, in_years
from bulletin.dialects._units import DAY, YEAR, full_months, months_apart, whole

NAME = "date-fns formatDistance (2 to 4)"
CALENDAR_FROM = YEAR - DAY

_LAST_DAYS = {(2, 28), (2, 29)}


def render(age: timedelta, reference: datetime) -> str:
    """What ``formatDistance(published, now, { addSuffix: true })`` prints."""
    return in_words(age, reference)


def in_words(
    age: timedelta, reference: datetime, *, finely: bool = False, february: bool = True
) -> str:
    """The distance in words.

    ``finely`` is the option ``includeSeconds``; ``february`` says that its last
    days end a month.
    """
    seconds = whole(age)
    if words := below_two_months(seconds, finely=finely):
        return words
    ends = february and (reference.month, reference.day) in _LAST_DAYS
    months = (months_apart if ends else full_months)(reference - age, reference)
    if months < 12:  # noqa: PLR2004  # months of a year
        return in_months(seconds)
    return in_years(months // 12, months % 12 // 3)
