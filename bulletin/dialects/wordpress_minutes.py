"""WordPress's ``human_time_diff`` since 6.7, followed by the `` ago`` of its themes.

As before 6.7, but ``minutes`` are written out.

Marks:  ``60 minutes``, ``24 hours``, ``7 days``, ``12 months``.
Source: changeset 58601 of core.trac.wordpress.org; not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bulletin.dialects.wordpress import time_diff

NAME = "WordPress human_time_diff (6.7 and later)"


def render(age: timedelta, _reference: datetime) -> str:
    """What ``human_time_diff( $published ) . ' ago'`` prints."""
    return time_diff(age, "{} minute{s} ago")
