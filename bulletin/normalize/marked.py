"""Dates with marks behind their numbers, Han numerals, eras of reigns; and seasons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from bulletin.hints import Hints
from bulletin.model import Certainty, Kind, Precision, Reading, Span, Zone
from bulletin.normalize.clocks import number, read_clock, read_zone
from bulletin.normalize.days import GREGORIAN, Day, place
from bulletin.normalize.instants import interval
from bulletin.read import Phrase
from bulletin.words import Words, is_language

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "元": 1,
    "正": 1,
}
_TENS = {"十": 10, "百": 100, "千": 1000}
_SPELLED = str.maketrans({"廿": "二十", "卅": "三十", "初": ""})
_SUMMER, _WINTER = 22, 24
_EQUINOX = (3, 21)
"""A winter by the sun ends with it; one by the month, three weeks before."""
_CENTURY = 100
_NEPAL_SAMBAT = 879


def han(text: str) -> int:
    """The value of Han numerals, with or without their tens: 一百一十三 is 113, 二〇一三 2013."""
    total = count = 0
    spelled = text.translate(_SPELLED)
    if not any(char in _TENS for char in spelled):
        return int("".join(str(_DIGITS[char]) for char in spelled) or 0)
    for char in spelled:
        if char in _TENS:
            total += (count or 1) * _TENS[char]
            count = 0
        else:
            count = _DIGITS[char]
    return total + count


def marked(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of 令和6年3月4日 and its like; None if it has a year of no era."""
    fields = [(name, _number(phrase, name)) for name in ("year", "month", "day")]
    year, month, day = (value for _, value in fields)
    calendar, shift = GREGORIAN, 0
    era = phrase.first("ERA") or phrase.first("YEAR_ERA")
    if era:
        word = next(iter(words.meanings("ERA", era) or words.meanings("YEAR_ERA", era)))
        calendar = GREGORIAN if is_language(word.stem) else word.stem
        shift = _shift(word.key)
    if year is None:
        return None
    clock = read_clock(phrase, words)
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    reading = Reading(
        Kind.ABSOLUTE,
        phrase.text,
        Span(phrase.start, phrase.end),
        phrase.rule,
        calendar=calendar,
        fields=tuple((name, value) for name, value in fields if value is not None),
        precision=clock.precision if clock else precision,
        zone=read_zone(phrase, words) or (Zone(hints.tz, "option") if hints.tz else Zone()),
    )
    meant = Day(GREGORIAN, year + shift, month, day) if shift else Day(calendar, year, month, day)
    return place(reading, meant, clock)


def _shift(key: str) -> int:
    """Eras of reigns have as key the year AD before their first; others have a calendar."""
    return int(key) if key.isdecimal() else 0


def _number(phrase: Phrase, name: str) -> int | None:
    if printed := phrase.first(f"han_{name}"):
        return han(printed)
    return number(phrase.first(name) or phrase.first(f"era_{name}"))


def season(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """A season of a year, or two, in ISO 8601-2's form; None if its years do not follow.

    North or south, so the whole year may be meant; of two years, both, unless it
    is the winter or the summer between them.
    """
    del hints
    codes = [int(words.meanings("SEASON", text)[0].key) for text in phrase.all("SEASON")]
    year, following = number(phrase.first("year")) or 0, number(phrase.first("next_year"))
    if following is not None and (year + 1 - following) % _CENTURY:
        return None
    first, *others = (f"{year}-{code}" for code in codes)
    return Reading(
        Kind.ABSOLUTE,
        phrase.text,
        Span(phrase.start, phrase.end),
        phrase.rule,
        fields=(
            ("year", year),
            ("season", codes[0]),
            *((("last_year", year + 1),) if following is not None else ()),
            *(("last_season", code) for code in codes[1:]),
        ),
        iso="/".join([first, *others]),
        interval=interval(*_limits(year, codes, of_two=following is not None), None),
        precision=Precision.SEASON,
        certainty=Certainty.EXACT,
        extent=len(codes) > 1,
    )


def _limits(year: int, codes: Sequence[int], *, of_two: bool) -> tuple[datetime, datetime]:
    """The local start and end of what the seasons of a year, or of two, can mean."""
    between = {_WINTER, _SUMMER} if of_two else {_WINTER}
    early = year if of_two else year - 1
    start = date(early, 12, 1) if codes[0] in between else date(year, 1, 1)
    last = year + 2 if of_two else year + 1
    end = date(year + 1, *_EQUINOX) if codes[-1] in between else date(last, 1, 1)
    return datetime.combine(start, time()), datetime.combine(end, time())


def lunar_year(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """A year of Nepal Sambat: an interval that surely holds it, no value.

    It begins on the day after the new moon of Kartik, of which no almanac here
    tells the day: from 15 October of AD year + 879 to 20 November a year later.
    """
    del hints
    year = number(phrase.first("year")) or 0
    fields = [("year", year)]
    for name, slot in (("lunar_month", "LUNAR_MONTH"), ("tithi", "TITHI")):
        fields += [(name, int(word.key)) for word in words.meanings(slot, phrase.first(slot))]
    start = datetime(year + _NEPAL_SAMBAT, 10, 15)  # noqa: DTZ001  # local, until it has a zone
    end = datetime(year + _NEPAL_SAMBAT + 1, 11, 20)  # noqa: DTZ001  # the same
    return Reading(
        Kind.ABSOLUTE,
        phrase.text,
        Span(phrase.start, phrase.end),
        phrase.rule,
        calendar="nepal_sambat",
        fields=tuple(fields),
        interval=interval(start, end, None),
        precision=Precision.YEAR,
        certainty=Certainty.BOUNDED,
    )


def lunar_years(day: date) -> tuple[int, ...]:
    """The years of Nepal Sambat that a Gregorian day can be of: two near its New Year."""
    year = day.year - _NEPAL_SAMBAT
    return tuple(
        one
        for one in (year - 1, year)
        if date(one + _NEPAL_SAMBAT, 10, 15) <= day < date(one + _NEPAL_SAMBAT + 1, 11, 20)
    )
