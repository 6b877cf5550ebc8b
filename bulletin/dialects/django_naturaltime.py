"""The ``naturaltime`` filter of Django's humanize, since 4.2.

One floored unit below a day, in words where it is one; then what ``timesince``
of the same version prints.

Marks:  U+00A0 between number and unit, but ``an hour ago``.
Source: measured with 4.2 and 5.2, which agree; tests use 5.2 as oracle.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects import django
from bulletin.dialects._naturaltime import below_a_day

NAME = "Django naturaltime (4.2 and later)"
CALENDAR_FROM = django.CALENDAR_FROM
ECHO = 3


def render(age: timedelta, reference: datetime) -> str:
    """What ``{{ published|naturaltime }}`` prints."""
    return below_a_day(age) or django.render(age, reference)
