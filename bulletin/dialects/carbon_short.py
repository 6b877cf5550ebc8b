"""Carbon's ``diffForHumans`` with ``short``: ``17h ago``, ``2mos ago``.

Source: measured with 2.65.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects import _carbon
from bulletin.dialects._parts import several

NAME = "Carbon diffForHumans, short"
CALENDAR_FROM = _carbon.CALENDAR_FROM
ECHO = 3

_WORDS = ("{}yr{s}", "{}mo{s}", "{}w", "{}d", "{}h", "{}m", "{}s")


def render(age: timedelta, reference: datetime) -> str:
    """What ``$published->shortRelativeDiffForHumans()`` prints."""
    return (several(_carbon.counts(age, reference), _WORDS) or "1s") + " ago"
