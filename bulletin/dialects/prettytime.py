"""PrettyTime: ``format``, one unit.

Rounded, a half down: ``1 minute`` ends with 90 seconds. Months are of equal
length, but start at four weeks.

Marks:  ``moments ago``; ``60 minutes``, ``24 hours``, ``7 days``, ``12 months``.
Source: ocpsoft/prettytime, of 2023; measured.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from bulletin.dialects._units import counted, whole

NAME = "PrettyTime"

_MONTH = 2_629_743_830  # milliseconds, as all here
_UNITS = (
    (60_000, "minute"),
    (3_600_000, "hour"),
    (86_400_000, "day"),
    (604_800_000, "week"),
    (_MONTH, "month"),
    (12 * _MONTH, "year"),
    (315_569_259_747, "decade"),
    (3_155_692_597_470, "century"),  # only where decades end
)


def render(age: timedelta, _reference: datetime) -> str:
    """What ``new PrettyTime().format(published)`` prints."""
    return precise(age, 1)


def precise(age: timedelta, parts: int) -> str:
    """The first ``parts`` units that are not zero, the last of them rounded."""
    seconds = whole(age)
    if seconds < 60:  # noqa: PLR2004  # a minute
        return "moments ago" if seconds else "moments from now"
    *before, (count, length, unit, rest) = _divided(seconds * 1000)[:parts]
    shown = [counted(number, "{} " + name + "{s}") for number, _, name, _ in before]
    shown.append(counted(count + (2 * rest > length), "{} " + unit + "{s}"))
    return " ".join(shown) + " ago"


def _divided(left: int) -> list[tuple[int, int, str, int]]:
    """Count, length and name of each unit, and what it leaves, down to minutes."""
    found: list[tuple[int, int, str, int]] = []
    while left >= _UNITS[0][0]:
        length, unit = next(
            (length, unit)
            for (length, unit), (longer, _) in pairwise(_UNITS)
            if longer // length * length > left
        )
        count, rest = divmod(left, length)
        if not count:  # four weeks or more are a month
            count, rest = 1, 0
            if found and found[-1][2] == unit:
                count += found.pop()[0]
        found.append((count, length, unit, rest))
        left = rest
    return found
