"""The rule of timeago.js and of its port to Python: divide for as long as a longer unit fits.

Seconds by 60, 60, 24 and 7, weeks into twelfths of 365 days, those into years;
in floating point, as they do it: some months start a second late.
"""

from __future__ import annotations

_LONGER = (
    (60, "minute"),
    (60, "hour"),
    (24, "day"),
    (7, "week"),
    (365 / 7 / 12, "month"),
    (12, "year"),
)
_JUST_NOW = 10


def chained(seconds: int) -> str:
    """The age in the longest unit that fits, floored.

    >>> chained(9), chained(604800)
    ('just now', '1 week ago')
    """
    if seconds < _JUST_NOW:
        return "just now"
    left, unit = float(seconds), "second"
    for divisor, longer in _LONGER:
        if left < divisor:
            break
        left, unit = left / divisor, longer
    return f"{int(left)} {unit}{'s' if int(left) > 1 else ''} ago"
