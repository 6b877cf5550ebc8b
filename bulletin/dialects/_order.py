"""The order in which a renderer's texts follow each other as a thing grows older."""

from __future__ import annotations

import re
from functools import lru_cache

from bulletin.dialects._units import DAY, EVER, HOUR, MINUTE, MONTH, WEEK, YEAR

# Unit words as they are printed, without the s of the plural: length, and what it is cut to.
# date-fns prints "5 weeks" before "last month", and "5 quarters" before "last year".
_UNITS = {
    word: (length, most)
    for words, length, most in (
        ("second sec s", 1, EVER),
        ("minute min m", MINUTE, EVER),
        ("hour hr h", HOUR, EVER),
        ("day yesterday d", DAY, EVER),
        ("week w", WEEK, MONTH),
        ("month mo", MONTH, EVER),
        ("quarter", 4 * MONTH, YEAR),
        ("year yr y", YEAR, EVER),
        ("decade", 10 * YEAR, EVER),
        ("while", EVER, EVER),
    )
    for word in words.split()
}


@lru_cache(maxsize=16384)
def order(text: str) -> int:
    """Where a folded text stands among all that its renderer prints, young to old.

    Texts of one number may share a place: "60 minutes" and "1 hour".

    >>> [order(text) for text in ("just now", "1 minute", "60 mins", "an hour", "2h")]
    [0, 60, 3600, 3600, 7200]
    """
    if not text:
        return EVER
    place = 0
    for count, word in re.findall(r"(\d*) ?([a-z]+)", text):
        length, most = _UNITS.get(word) or _UNITS.get(word.removesuffix("s"), (0, 0))
        place += min(int(count or 1) * length, most)
    return place
