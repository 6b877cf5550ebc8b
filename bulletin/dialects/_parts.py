"""Several units at a time: an age divided from the longest unit to the shortest."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.dialects._units import DAY, HOUR, MINUTE, MONTH, WEEK, YEAR, counted

LENGTHS = (YEAR, MONTH, WEEK, DAY, HOUR, MINUTE, 1)
"""Years of 365 days and months of 30, as PHP and Python programs divide an age."""

UNITS = ("year", "month", "week", "day", "hour", "minute", "second")
WORDS = tuple("{} " + unit + "{s}" for unit in UNITS)


def divided(seconds: int, lengths: Sequence[int] = LENGTHS) -> list[int]:
    """How often each length fits into what the longer ones leave.

    >>> divided(90061, (86400, 3600, 60, 1))
    [1, 1, 1, 1]
    """
    counts = []
    for length in lengths:
        count, seconds = divmod(seconds, length)
        counts.append(count)
    return counts


def by_calendar(months: int, seconds: int) -> list[int]:
    """Counts as ``divided`` gives them, for calendar months and what they leave."""
    return [*divmod(months, 12), *divided(seconds, LENGTHS[2:])]


def adjacent(counts: Sequence[int], words: Sequence[str] = WORDS, separator: str = ", ") -> str:
    """The first count that is not 0, and the one behind it unless that is; "" if all are.

    >>> adjacent([0, 2, 3, 4, 5]), adjacent([2, 0, 4])
    ('2 months, 3 weeks', '2 years')
    """
    for at, count in enumerate(counts):
        if count:
            return several(counts[: at + 2], words, 2, separator)
    return ""


def several(
    counts: Sequence[int], words: Sequence[str], most: int = 1, separator: str = " "
) -> str:
    """The first ``most`` counts that are not 0.

    >>> several([0, 2, 0, 4, 5], WORDS, 2)
    '2 months 4 days'
    """
    shown: list[str] = []
    for count, text in zip(counts, words, strict=False):
        if count:
            shown.append(counted(count, text))
            if len(shown) == most:
                break
    return separator.join(shown)
