"""The ``naturaltime`` filter of Django's humanize, before 4.2.

One floored unit below a day, in words where it is one; then what ``timesince``
of the same version prints.

Marks:  U+00A0 between number and unit, but ``an hour ago``.
Source: measured with 1.11, 3.2 and 4.1, which agree.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects import django_old
from bulletin.dialects._naturaltime import below_a_day

NAME = "Django naturaltime (before 4.2)"
CALENDAR_FROM = django_old.CALENDAR_FROM
ECHO = 1


def render(age: timedelta, reference: datetime) -> str:
    """What ``{{ published|naturaltime }}`` prints."""
    return below_a_day(age) or django_old.render(age, reference)
