"""What an age can mean when nobody knows which renderer printed it.

The interval holds what every renderer that was run prints as these units, be
it rounded down, to the nearest, carried or counted in calendar days.

Source: hull over 53 renderers run in 2026 (tests/data/relative_dialects.json says
        which versions); tests hold every text of that file to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from bulletin.dialects._units import DAY, HOUR, MINUTE, WEEK, fold

_SHORTEST = {
    "second": 1,
    "minute": MINUTE,
    "hour": HOUR,
    "day": DAY,
    "week": WEEK,
    "fortnight": 2 * WEEK,
    "month": 30 * DAY,
    "quarter": 90 * DAY,
    "year": 365 * DAY,
    "decade": 3650 * DAY,
}
_LONGEST = _SHORTEST | {
    "month": 31 * DAY,
    "quarter": 92 * DAY,
    "year": 366 * DAY,
    "decade": 3653 * DAY,
}

# How far below N units an age can lie, in units: for one of them, for several.
_BELOW = {
    "second": (1.0, 0.5),  # WordPress and Carbon print "1 second" at once
    "minute": (0.5, 0.5),  # rounded to the nearest: moment, Rails, WordPress
    "hour": (0.26, 0.51),  # moment: an hour from 44.5 minutes; Rails rounds minutes first
    "day": (0.15, 1.0),  # Babel: from 85 %; date-fns intl counts calendar days
    "week": (0.15, 1.0),
    "fortnight": (0.15, 1.0),
    "month": (0.5, 1.07),  # arrow: a month from 15 days; luxon counts calendar months
    "quarter": (1.0, 1.0),
    "year": (0.15, 1.07),  # GitHub subtracts calendar years
    "decade": (0.5, 0.5),
}

# The same below a second unit: 0 unless CakePHP (calendar days), humanize
# (rounded months) or a short month comes in between.
_BELOW_LAST = {"day": 1.0, "week": 0.5, "month": 0.5}

# Words that are no count of units, as [least, most) seconds; "yesterday" and
# "last ..." by the calendar, whatever the clock shows.
_WORDS = {
    "right now": (0, 60),  # bbPress at 0; a minute like its neighbours
    "now": (0, 60),  # javascript-time-ago to 30 s
    "just now": (0, 60),  # reddit, Discourse
    "a few seconds": (0, 45),  # moment, dayjs; pendulum to 10 s
    "moments": (0, 300),  # PrettyTime: 1 minute, 5 in older releases
    "half a minute": (20, 40),  # Rails and date-fns with seconds
    "1m": (0, 120),  # Discourse tiny
    "today": (0, DAY),  # luxon toRelativeCalendar, as are the next three
    "yesterday": (0, 2 * DAY),
    "last month": (0, 62 * DAY),
    "last year": (0, 732 * DAY),
    "last week": (0, 2 * WEEK),  # date-fns intlFormatDistance; GitHub from 5.5 days
    "this month": (0, 31 * DAY),
    "this quarter": (0, 92 * DAY),
    "last quarter": (0, 184 * DAY),
}
_NO_COUNT = (0, 300)


def union(units: Sequence[tuple[str, int]], *, words: str = "") -> tuple[timedelta, timedelta]:
    """Every age, [least, most), that some renderer prints as ``units``.

    ``words`` is the text itself: it tells "yesterday" from "1 day", and two
    units with a blank between them (PrettyTime rounds the second) from two
    with a comma. Negative counts lie in the future: the same, mirrored.
    Raises: ValueError if there is no unit or one is not known.

    >>> [str(edge) for edge in union([("hour", 1), ("minute", 18)])]
    ['1:18:00', '1:19:00']
    >>> [str(edge) for edge in union([("hour", 2)])]
    ['1:29:24', '3:00:00']
    """
    if not units or any(unit not in _BELOW for unit, _ in units):
        raise ValueError(f"not the units of an age: {units!r}; known are {', '.join(_BELOW)}")
    if any(count < 0 for _, count in units):
        least, most = union([(unit, -count) for unit, count in units], words=words)
        return -most, -least + timedelta.resolution
    least_s, most_s = _seconds(units, fold(words))
    return timedelta(seconds=max(0, least_s)), timedelta(seconds=most_s)


def _seconds(units: Sequence[tuple[str, int]], words: str) -> tuple[float, float]:
    """``union`` in seconds; the least may be negative."""
    if words in _WORDS:
        return _WORDS[words]
    unit, count = units[-1]
    if words.startswith("less than"):
        return 0, max(1, count) * _LONGEST[unit]
    if count == 0 and not re.search(r"\d", words):
        return _NO_COUNT
    if len(units) > 1:
        return _several(units, words)
    least = (count - _BELOW[unit][count > 1 or not words]) * _SHORTEST[unit]
    # GitHub prints "11 months" until a year is full by its own calendar.
    more = 2 if (unit, count) == ("month", 11) else 1
    return least, (count + more) * _LONGEST[unit]


def _several(units: Sequence[tuple[str, int]], words: str) -> tuple[float, float]:
    """Two units or more: the last one is whole, and rounded where a blank parts them."""
    last = units[-1][0]
    below = _BELOW_LAST.get(last, 0.0)
    if words and not re.search(r",|\band\b", words):
        below = max(below, 0.5)
    # Consecutive months: one has 28 days, two have 59, never less than 30 each less 2.
    short_months = 2 * DAY if any(unit == "month" for unit, _ in units) else 0
    least = sum(count * _SHORTEST[unit] for unit, count in units) - short_months
    most = sum(count * _LONGEST[unit] for unit, count in units)
    return least - below * _SHORTEST[last], most + _LONGEST[last]
