"""Clocks and zones: the parts of a phrase that say which time of day, and where."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from bulletin.hints import zone
from bulletin.model import Precision, Zone
from bulletin.normalize.instants import offset_text
from bulletin.read import Phrase
from bulletin.words import Words

_NOON, _DAY_HOURS, _MINUTES = 12, 24, 60


class Clock(NamedTuple):
    """A time of day: hour 0 to 24, and how finely it is printed."""

    hour: int
    minute: int
    second: int
    precision: Precision


def read_clock(phrase: Phrase, words: Words) -> Clock | None:
    """The time of day that a phrase prints; None if it prints none, or none that exists."""
    for word in words.meanings("CLOCK_WORD", phrase.first("CLOCK_WORD")):
        return Clock(int(word.key), 0, 0, Precision.MINUTE)
    hour, minute, second = (number(phrase.first(name)) for name in ("hour", "minute", "second"))
    if hour is None:
        return None
    half = next((word.key for word in words.meanings("MERIDIEM", phrase.first("MERIDIEM"))), "")
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    elif half == "am":
        return None
    if (
        hour > _DAY_HOURS
        or (hour == _DAY_HOURS and (minute or second))
        or max(minute or 0, second or 0) >= _MINUTES
    ):
        return None
    precision = (
        Precision.HOUR
        if minute is None
        else Precision.MINUTE
        if second is None
        else Precision.SECOND
    )
    return Clock(hour, minute or 0, second or 0, precision)


def read_zone(phrase: Phrase, words: Words) -> Zone | None:
    """The zone that a phrase prints, an offset before an abbreviation; None if it prints none."""
    if offset := phrase.first("offset"):
        return Zone(offset_text(datetime(2000, 1, 1, tzinfo=zone(offset))), "text")
    return next(
        (Zone(word.key, "text") for word in words.meanings("ZONE", phrase.first("ZONE"))), None
    )


def number(text: str) -> int | None:
    """Digits of any script as an integer; None for no digits at all."""
    return int(text) if text else None
