"""Clocks and zones: the parts of a phrase that say which time of day, and where."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from bulletin.hints import zone
from bulletin.model import Precision, Zone
from bulletin.normalize.instants import offset_text
from bulletin.read import Phrase
from bulletin.words import Words

_NOON, _DAY_HOURS, _MINUTES = 12, 24, 60
UNDETERMINED = "und"
"""The word list of no language in particular."""
_LETTER_O = str.maketrans("oO", "00")
DAY_PARTS = {
    "am": range(12),
    "pm": range(12, 24),
    "dawn": range(8),
    "morning": range(1, 12),
    "noon": range(10, 19),
    "evening": range(15, 24),
    "night": range(18, 29),
}
"""The hours that a word beside a clock can mean, from 24 on those of the next day.

Twelve hours at most, so that of 1 and 13 one is left at most; where none is, as
for twelve in the morning (midnight to some, noon in Spain), there is no clock.
``am`` and ``pm`` are what software prints, whatever the word says else.
Source: CLDR 47, ``dayPeriodRules``: what a part spans in any language that we
read. Hours at its edge that people call by two names are left out (5 at night),
those that it shares with none are added (10 and 11 of दोपहर, as in moment.js).
"""


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
    if minute is None:
        minute = number(phrase.first("minutes"))
    if hour is None:
        return None
    parts = {word.key for word in words.meanings("MERIDIEM", phrase.first("MERIDIEM"))}
    if parts:
        hour = _hour_of(hour, parts)
    if hour is None:
        return None
    for word in words.meanings("QUARTER", phrase.first("QUARTER")):
        hour, minute = divmod(hour * _MINUTES + int(word.key), _MINUTES)
    if (
        not 0 <= hour <= _DAY_HOURS
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


def is_hour_of(part: str, hour: int) -> bool:
    """Whether an hour of the day can be called by a part of the day, a key of ``DAY_PARTS``."""
    hours = DAY_PARTS.get(part, range(0))
    return hour in hours or hour + _DAY_HOURS in hours


def _hour_of(printed: int, parts: Collection[str]) -> int | None:
    """The hour of the day that is printed beside a word for all of ``parts``; None if none fits."""
    either = (printed % _NOON, printed % _NOON + _NOON) if printed <= _NOON else (printed,)
    return next((hour for hour in either if all(is_hour_of(part, hour) for part in parts)), None)


def read_zone(phrase: Phrase, words: Words) -> Zone | None:
    """The zone that a phrase prints, an offset before an abbreviation; None if it prints none.

    An abbreviation can be of several places, in the order of the word list.
    """
    if offset := phrase.first("offset"):
        return Zone(offset_text(datetime(2000, 1, 1, tzinfo=zone(offset))), "text")
    meant = words.meanings("ZONE", phrase.first("ZONE"))
    anywhere = [word for word in meant if word.stem == UNDETERMINED] or meant
    names = list(dict.fromkeys(word.key for word in anywhere))
    return Zone(names[0], "text", tuple(names[1:])) if names else None


def number(text: str) -> int | None:
    """Digits of any script as an integer, a letter o among them a zero; None for no digits."""
    return int(text.translate(_LETTER_O)) if text else None
