"""From a text back to the ages that print it, by bisection on a renderer's forward function.

For a fixed reference a text is printed by one run of ages, or where months end
by a few beside each other. The order of the texts, read off their numbers and
units, leads to a run; its ends are where the text changes. Ages are whole
seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Protocol

from bulletin.dialects._order import order
from bulletin.dialects._units import DAY, EVER, fold

_DAYS_STARTING = """
2023-03-28 2023-07-30 2023-05-01 2023-07-01 2023-01-01 2023-02-28 2023-03-01 2023-06-01
2023-08-01 2023-04-01 2025-10-01 2023-01-31 2023-05-03 2023-09-01 2023-11-01 2023-12-01
2026-03-01 2023-07-02 2024-02-29 2024-03-01 2024-09-30 2025-01-01
"""
_DAYS_ENDING = "2025-02-27 2025-05-31 2024-12-31 2023-08-31"

REFERENCES = tuple(
    datetime.fromisoformat(f"{day}T{clock}+00:00")
    for days, clock in ((_DAYS_ENDING, "23:59:59"), (_DAYS_STARTING, "00:00:00"))
    for day in days.split()
)
"""The instants that stand for an unknown reference.

Of all days of 2023 to 2026, their first and their last second, these are the
ones at which some renderer prints some text of younger or older ages than at
the others: the ends of short and long months, of a leap February, of years.
"""

_HALF = DAY // 2
_NONE = (EVER, 0)
_NEARBY = (0, 1, -1, 2, -2, 3, -3)
"""Where to look first, in days from a guess: as far as two months differ in length."""


class Renderer(Protocol):
    """A module of this package.

    ``CALENDAR_FROM``, where a module has it, is the age in seconds from which its
    texts depend on the reference. ``ECHO``, where a module has it, says that an
    age some days off, at most so many, may print the same text again while the
    ages in between do not: months are of unequal length.
    """

    NAME: str

    @staticmethod
    def render(age: timedelta, reference: datetime, /) -> str:
        """What is printed of a thing ``age`` old at ``reference``; "" for a date."""
        ...


def references(renderer: Renderer, text: str, nominal: int) -> Iterator[datetime]:
    """The instants to try where the reference is unknown; only one if it does not matter."""
    yield REFERENCES[0]
    if _by_calendar(renderer, text, nominal):
        printed, place = _forward(renderer, REFERENCES[0]), order(text)
        older = _edge(lambda age: order(printed(age)) > place, nominal)
        if older > getattr(renderer, "CALENDAR_FROM", EVER):
            yield from REFERENCES[1:]


def _by_calendar(renderer: Renderer, text: str, nominal: int) -> bool:
    """Whether the reference may matter; no text stands for twice what it says."""
    return 2 * max(nominal, order(text)) >= getattr(renderer, "CALENDAR_FROM", EVER)


def _echo(renderer: Renderer, text: str, nominal: int) -> int:
    """How many days around a run ``text`` may stand again."""
    return getattr(renderer, "ECHO", 0) if _by_calendar(renderer, text, nominal) else 0


def exact(
    renderer: Renderer, text: str, nominal: int, reference: datetime
) -> tuple[int, int] | None:
    """The least [least, most) that holds every age that prints ``text`` at ``reference``."""
    printed, echo = _forward(renderer, reference), _echo(renderer, text, nominal)
    at, place = _find(printed, text, nominal)
    if at is None:
        at = next((age for age in _around(place, place, echo) if printed(age) == text), None)
    if at is None:
        return None
    interval = _widened(printed, text, at, echo, _NONE)
    for age in _around(*interval, echo):
        if printed(age) == text:
            interval = _widened(printed, text, age, echo, interval)
    return interval


def hull(
    renderer: Renderer, text: str, nominal: int, at_any_of: Iterable[datetime]
) -> tuple[int, int] | None:
    """As ``exact``, at any of several instants; looks less far at each, for they are many."""
    interval, near, echo = _NONE, nominal, _echo(renderer, text, nominal)
    for reference in at_any_of:
        printed = _forward(renderer, reference)
        at, _ = _find(printed, text, near)
        if at is not None:
            interval = _widened(printed, text, at, echo, interval)
            near = at
    return interval if interval != _NONE else None


def prints(renderer: Renderer, text: str, nominal: int) -> bool:
    """Whether ``text`` is printed at all."""
    return any(
        _find(_forward(renderer, reference), text, nominal)[0] is not None
        for reference in references(renderer, text, nominal)
    )


def _forward(renderer: Renderer, reference: datetime) -> Callable[[int], str]:
    """From an age in seconds to the folded text."""
    return lambda age: fold(renderer.render(timedelta(seconds=age), reference))


def _find(printed: Callable[[int], str], text: str, nominal: int) -> tuple[int | None, int]:
    """An age that prints ``text``, if there is one, and where the search ended."""
    for days in _NEARBY:
        if (age := nominal + days * DAY) >= 0 and printed(age) == text:
            return age, age
    place = order(text)
    at = _edge(lambda age: order(printed(age)) >= place, nominal)
    while at < EVER and order(here := printed(at)) == place:
        if here == text:
            return at, at
        at = _end(printed, here, at)
    return None, at


def _around(least: int, most: int, days: int) -> Iterator[int]:
    """Ages outside an interval, up to so many days, where a text may stand again.

    Months begin and end where the clock shows midnight or what it shows now, and
    some renderers halve days: one age of every stretch in between.
    """
    for first, last in ((max(0, least - days * DAY), least), (most, most + days * DAY)):
        for half_day in range(first // _HALF, last // _HALF + 2):
            for age in (half_day * _HALF - 1, half_day * _HALF):
                if first <= age < last:
                    yield age


def _widened(
    printed: Callable[[int], str], text: str, at: int, echo: int, interval: tuple[int, int]
) -> tuple[int, int]:
    """``interval`` with the run of ages around ``at``, and its echoes."""
    least, most = interval
    if at < least or (least and printed(least - 1) == text):
        least = _start(printed, text, min(at, least - 1))
    if at >= most or printed(most) == text:
        most = _end(printed, text, max(at, most))
    for days in range(1, echo + 1):
        while (age := least - days * DAY) >= 0 and printed(age) == text:
            least = _start(printed, text, age)
        while printed(age := most - 1 + days * DAY) == text:
            most = _end(printed, text, age)
    return least, most


def _start(printed: Callable[[int], str], text: str, inside: int) -> int:
    """The first age of the run that prints ``text`` around ``inside``."""
    return _edge(lambda age: age >= inside or printed(age) == text, inside)


def _end(printed: Callable[[int], str], text: str, inside: int) -> int:
    """The first age after the run that prints ``text`` around ``inside``."""
    return _edge(lambda age: age > inside and printed(age) != text, inside)


def _edge(passed: Callable[[int], bool], near: int) -> int:
    """The first age for which ``passed`` turns true, for good; EVER if it never does.

    From ``near`` in strides eight times as long each, then by bisection.
    """
    low, high, stride = -1, EVER, 1
    if passed(near):
        high, towards = near, -1
    else:
        low, towards = near, 1
    while low < (age := near + towards * stride) < high:
        if passed(age):
            high = age
        else:
            low = age
        stride *= 8
    while high - low > 1:
        age = (low + high) // 2
        if passed(age):
            high = age
        else:
            low = age
    return high
