"""Carbon's ``diffForHumans`` with ``parts`` 2: the first two units that are not zero.

Marks:  ``1 hour 5 seconds ago``: a blank, and not always adjacent.
Source: measured with 2.65.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects import _carbon
from bulletin.dialects._parts import WORDS, several

NAME = "Carbon diffForHumans, parts=2"
CALENDAR_FROM = _carbon.CALENDAR_FROM
ECHO = 3


def render(age: timedelta, reference: datetime) -> str:
    """What ``$published->diffForHumans(['parts' => 2])`` prints."""
    return (several(_carbon.counts(age, reference), WORDS, 2) or "1 second") + " ago"
