"""From a text back to the ages that print it, by bisection on a renderer's forward function.

For a fixed reference each text is printed by one run of ages. The order of the
texts, read off their numbers and units, leads to the run; the run's own ends
are where the text changes. Ages are whole seconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Protocol

from bulletin.dialects._units import DAY, EVER, HOUR, MINUTE, MONTH, WEEK, YEAR, fold

REFERENCES = (datetime(2025, 3, 1, tzinfo=UTC),)


class Renderer(Protocol):
    """A module of this package.

    ``CALENDAR_FROM``, where a module has it, is the age in seconds from which its
    texts depend on the reference.
    """

    NAME: str

    @staticmethod
    def render(age: timedelta, reference: datetime, /) -> str:
        """What is printed of a thing ``age`` old at ``reference``; "" for a date."""


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


def hull(
    renderer: Renderer, text: str, nominal: int, references: Iterable[datetime]
) -> tuple[int, int] | None:
    """The least interval that holds every age that prints ``text`` at one of ``references``."""
    least, most = EVER, 0
    for reference in references:

        def printed(age: int, reference: datetime = reference) -> str:
            return fold(renderer.render(timedelta(seconds=age), reference))

        at = find(printed, text, nominal)
        if at is None:
            continue
        if at < least or (least and printed(least - 1) == text):
            least = _edge(lambda age: age >= at or printed(age) == text, min(at, least))
        if at >= most or printed(most) == text:
            most = _edge(lambda age: age > at and printed(age) != text, max(at, most))
    return (least, most) if most else None


def find(printed: Callable[[int], str], text: str, nominal: int) -> int | None:
    """An age that prints ``text``; None if there is none."""
    if printed(nominal) == text:
        return nominal
    place = order(text)
    at = _edge(lambda age: order(printed(age)) >= place, nominal)
    while at < EVER and order(here := printed(at)) == place:
        if here == text:
            return at
        at = _edge(lambda age, at=at, here=here: age > at and printed(age) != here, at)
    return None


def _edge(passed: Callable[[int], bool], near: int) -> int:
    """The first age for which ``passed`` turns true, for good; EVER if it never does."""
    low, high = -1, EVER
    stride = 1
    if passed(near):
        high = near
        while high > 0 and passed(probe := max(0, near - stride)):
            high, stride = probe, stride * 8
        low = max(-1, near - stride) if high else -1
    else:
        low = near
        while (probe := near + stride) < EVER and not passed(probe):
            low, stride = probe, stride * 8
        high = min(EVER, near + stride)
    while high - low > 1:
        middle = (low + high) // 2
        if passed(middle):
            high = middle
        else:
            low = middle
    return high
