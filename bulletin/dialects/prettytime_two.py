"""PrettyTime: ``format`` of the first two of its precise durations.

All units that are not zero, adjacent or not; the second one is rounded.

Marks:  ``1 hour 60 minutes``: a blank between units.
Source: ocpsoft/prettytime, of 2023; measured.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects._units import whole
from bulletin.dialects.prettytime import precise

NAME = "PrettyTime, two units"


def render(age: timedelta, _reference: datetime) -> str:
    """What ``format(calculatePreciseDuration(published).subList(0, 2))`` prints."""
    return precise(age, 2) if whole(age) else "1 millisecond from now"
