"""What several renderers share: unit lengths, counting, calendar arithmetic, folding.

Units: seconds as ``int`` unless a name says otherwise. Ages are not negative.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache

MINUTE, HOUR, DAY, WEEK = 60, 3600, 86400, 604800
MONTH, YEAR = 30 * DAY, 365 * DAY
EVER = 100 * YEAR
"""An age that no renderer is asked for."""

MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""How many days the months of a common year have."""

_BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", ",": ", "})
_FEBRUARY = 2


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    r"""``text`` as ages are compared: plain single blanks, lower case, no ``ago``.

    A page may lose the no-break space when it becomes text, may capitalise,
    and may print the `` ago`` of the template or leave it to a translation;
    Django's Nepali catalogue takes the blank behind the comma away.

    >>> fold("1\u00a0Hour,18\u00a0minutes ago")
    '1 hour, 18 minutes'
    """
    return " ".join(text.translate(_BLANKS).casefold().split()).removesuffix(" ago")


def whole(age: timedelta) -> int:
    """Whole seconds of ``age``; what is less than a second is dropped."""
    return age.days * DAY + age.seconds


def counted(count: int, words: str) -> str:
    """``words`` with the number in ``{}``, and an s in ``{s}`` unless it is 1.

    >>> counted(2, "about {} hour{s} ago"), counted(1, "{} min")
    ('about 2 hours ago', '1 min')
    """
    return words.format(count, s="" if count == 1 else "s")


def ago(count: int, unit: str) -> str:
    """``2 hours ago``; any count but 1 takes an s, 0 as well."""
    return f"{count} {unit} ago" if count == 1 else f"{count} {unit}s ago"


def half_up(seconds: int, unit: int) -> int:
    """How many units, rounded to the nearest; a half counts as one."""
    return (2 * seconds + unit) // (2 * unit)


def half_even(seconds: int, unit: float) -> int:
    """How many units, rounded to the nearest; a half makes the number even, as in Python."""
    return round(seconds / unit)


def month_length(year: int, month: int) -> int:
    """How many days a Gregorian month has."""
    return MONTH_DAYS[month - 1] + (month == _FEBRUARY and isleap(year))


def month_later(start: datetime, months: int) -> datetime:
    """``start`` moved by calendar months; a day that is not there becomes the last.

    >>> month_later(datetime(2024, 1, 31), 1)
    datetime.datetime(2024, 2, 29, 0, 0)
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    day = min(start.day, month_length(year, month + 1))
    return start.replace(year=year, month=month + 1, day=day)


def month_over(start: datetime, months: int) -> datetime:
    """``start`` moved by calendar months; a day that is not there runs over, as in PHP.

    >>> month_over(datetime(2024, 1, 31), 1)
    datetime.datetime(2024, 3, 2, 0, 0)
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return start.replace(year=year, month=month + 1, day=1) + timedelta(days=start.day - 1)


def months_apart(start: date, now: date) -> int:
    """How many months the calendar shows between two dates, whatever the days."""
    return (now.year - start.year) * 12 + now.month - start.month


def full_months(start: datetime, now: datetime) -> int:
    """Months between two dates; the last counts once its day and clock are reached."""
    reached = (now.day, now.time()) >= (start.day, start.time())
    return months_apart(start, now) - (not reached)


def whole_months(
    start: datetime,
    now: datetime,
    moved: Callable[[datetime, int], datetime] = month_later,
) -> tuple[int, int]:
    """Calendar months that fit between two instants, and the seconds left over.

    >>> whole_months(datetime(2025, 1, 31), datetime(2025, 3, 1))
    (1, 86400)
    """
    months = months_apart(start, now)
    while (reached := moved(start, months)) > now:
        months -= 1
    return months, whole(now - reached)
