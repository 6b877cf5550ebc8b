"""Clocks and zones that stand beside a date, and what they mean there."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bulletin.grammar import Grammar
from bulletin.model import written
from bulletin.normalize.clocks import is_hour_of
from bulletin.testing._writing import in_script, spelled, zeros
from bulletin.words import Word

_NOON = 12
_WIDTHS = {"minutes": timedelta(minutes=1), "hours": timedelta(hours=1)}
_OFFSETS = ("{sign}{hours:02}:{minutes:02}", "{sign}{hours:02}{minutes:02}", "{sign}{hours}")


class Clock(NamedTuple):
    """A time of day with all that may be printed of it: ``texts`` by part, ``word`` for its name.

    ``printed`` is the number that stands in the place of the hour.
    """

    true: time
    printed: int
    word: Word | None
    offset: timedelta
    zone: Word | None
    texts: dict[str, list[str]]

    def place(self, parts: Counter[str]) -> tzinfo | None:
        """The zone that is printed: a number says more than an abbreviation."""
        if parts["offset"]:
            return timezone(self.offset)
        if not (parts["ZONE"] and self.zone):
            return None
        if self.zone.key[0] in "+-":
            return datetime.fromisoformat(f"2000-01-01T00:00{self.zone.key}").tzinfo
        return ZoneInfo(self.zone.key)

    def iso(self, day: date, parts: Counter[str], place: tzinfo | None) -> str:
        """What the printed ``parts`` mean on ``day``, in ISO 8601 at their own precision."""
        if parts["CLOCK_WORD"] and self.word:
            found, finest = time(int(self.word.key)), "minutes"
        else:
            hour = self.true.hour if parts["MERIDIEM"] else self.printed
            finest = "seconds" if parts["second"] else "minutes" if parts["minute"] else "hours"
            minute = self.true.minute if parts["minute"] else 0
            second = self.true.second if parts["second"] else 0
            found = time(hour, minute, second)
        text = datetime.combine(day, found).isoformat(timespec=finest)
        if place is None:
            return text
        start = datetime.combine(day, found, place)
        at = start.strftime("%z")
        if len(at) == len("+0545"):
            return f"{text}{at[:3]}:{at[3:]}"
        ends = (start, start + _WIDTHS[finest]) if finest in _WIDTHS else (start,)
        return "/".join(written(end).isoformat() for end in ends)


def _of_one_place(grammar: Grammar) -> list[Word]:
    """The zones whose abbreviation is kept nowhere else: CST alone says no offset."""
    words = grammar.words
    return [
        word
        for word in words.of("ZONE")
        if len({other.key for other in words.meanings("ZONE", word.spelling)}) == 1
    ]


@st.composite
def clocks(draw: st.DrawFn, grammar: Grammar) -> Clock:
    """A time of day in some zone, with the texts that the grammar's parts would print."""
    true = draw(st.times()).replace(microsecond=0)
    twelve = true.hour % _NOON or _NOON
    printed = draw(st.sampled_from([true.hour, twelve]))
    offset = timedelta(minutes=15 * draw(st.integers(-12 * 4, 14 * 4)))
    slots = {
        slot: draw(st.sampled_from(words))
        for slot, words in (
            ("CLOCK_WORD", grammar.words.of("CLOCK_WORD")),
            ("ZONE", _of_one_place(grammar)),
            ("MERIDIEM", _parts(grammar, true.hour)),
        )
        if words
    }
    zero = draw(st.sampled_from(zeros(grammar)))
    texts = {
        "hour": [in_script(f"{printed:0{draw(st.integers(1, 2))}}", zero)],
        "minute": [in_script(f"{true.minute:02}", zero)],
        "second": [in_script(f"{true.second:02}", zero)],
        "offset": [_offset(draw, offset)],
        **{slot: [draw(spelled((word,)))] for slot, word in slots.items()},
    }
    return Clock(true, printed, slots.get("CLOCK_WORD"), offset, slots.get("ZONE"), texts)


def _parts(grammar: Grammar, hour: int) -> list[Word]:
    """The words for a part of the day that leave no other hour, in whatever language they are."""
    return [
        word
        for word in grammar.words.of("MERIDIEM")
        if all(
            is_hour_of(one.key, hour) for one in grammar.words.meanings("MERIDIEM", word.spelling)
        )
    ]


def _offset(draw: st.DrawFn, offset: timedelta) -> str:
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    sign = "+" if offset >= timedelta(0) else draw(st.sampled_from("-−"))
    shapes = _OFFSETS if not minutes else _OFFSETS[:2]
    shape: str = draw(st.sampled_from(shapes))
    return shape.format(sign=sign, hours=hours, minutes=minutes)
