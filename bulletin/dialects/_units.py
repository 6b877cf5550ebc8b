"""What several renderers share: unit lengths, counting, calendar arithmetic, folding.

Units: seconds as ``int`` unless a name says otherwise. Ages are not negative.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime, timedelta

MINUTE, HOUR, DAY, WEEK = 60, 3600, 86400, 604800
MONTH, YEAR = 30 * DAY, 365 * DAY

_BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})


def fold(text: str) -> str:
    """``text`` as ages are compared: plain single blanks, lower case, no ``ago``.

    A page may lose the no-break space when it becomes text, may capitalise,
    and may print the `` ago`` of the template or leave it to a translation.

    >>> fold("1\\u00a0Hour,  18\\u00a0minutes ago")
    '1 hour, 18 minutes'
    """
    return " ".join(text.translate(_BLANKS).casefold().split()).removesuffix(" ago")


def whole(age: timedelta) -> int:
    """Whole seconds of ``age``; what is less than a second is dropped."""
    return age.days * DAY + age.seconds


def many(count: int, unit: str) -> str:
    """``1 hour``, ``2 hours``; any count but 1 takes an s, 0 as well."""
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def month_later(start: datetime, months: int) -> datetime:
    """``start`` moved by calendar months; a day that is not there becomes the last."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return start.replace(year=year, month=month, day=min(start.day, monthrange(year, month)[1]))
