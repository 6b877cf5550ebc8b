"""dayjs' ``relativeTime`` plug-in: ``fromNow``.

The words of moment. Months are counted from the date with the later day of the
month, and one that is not full counts by its own length.

Source: measured with 1.11.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._moment import below_a_month, in_months
from bulletin.dialects._units import DAY, HOUR, month_later, months_apart, whole

NAME = "dayjs relativeTime"
CALENDAR_FROM = 45 * DAY
ECHO = 3

_ONE_MONTH = 45 * DAY + 12 * HOUR


def render(age: timedelta, reference: datetime) -> str:
    """What ``dayjs(published).fromNow()`` prints."""
    seconds, start = whole(age), reference - age
    if seconds < _ONE_MONTH:
        return below_a_month(seconds) or "a month ago"
    earlier_first = reference.day < start.day
    months = _months(start, reference) if earlier_first else -_months(reference, start)
    return in_months(months, 11)


def _months(base: datetime, other: datetime) -> float:
    """Months from ``base`` to ``other``, the last one as a fraction of itself."""
    months = months_apart(base, other)
    reached = month_later(base, months)
    beyond = month_later(base, months + (1 if other >= reached else -1))
    return months + (other - reached) / abs(beyond - reached)
