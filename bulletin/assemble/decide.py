"""What the page as a whole decides about one reading: the order of day and month, the zone."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from bulletin.assemble.layout import beside, label_word
from bulletin.assemble.ranges import is_range
from bulletin.hints import Hints
from bulletin.model import Certainty, Interval, Kind, Reading
from bulletin.normalize.dates import ambiguous
from bulletin.normalize.days import BIKRAM_SAMBAT, place_near
from bulletin.normalize.instants import disagree, local
from bulletin.page import Page
from bulletin.words import Words

KATHMANDU = "Asia/Kathmandu"
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]\d{4}")
_DATELINE_WIDTH = 32
_A_LIFE = timedelta(days=365 * 30)
"""Dates of one page lie so near to one another, or are told apart by a word."""


def order(reading: Reading) -> str | None:
    """``dmy`` or ``mdy``, where a numeric reading proves it."""
    found = _NUMBERS.search(reading.text)
    if not found or reading.alternatives:
        return None
    first, second = int(found[1]), int(found[2])
    fields = dict(reading.fields)
    if first == second:
        return None
    return {
        (fields.get("day"), fields.get("month")): "dmy",
        (fields.get("month"), fields.get("day")): "mdy",
    }.get((first, second))


def decide(page: Page, readings: Sequence[Reading], words: Words, hints: Hints) -> list[Reading]:
    """Ambiguous readings settled by a neighbour, by a label's language, by the rest of the page."""
    if not any(one.alternatives for one in readings):
        return list(readings)
    settled = [
        _by_neighbours(page, one, readings[max(0, at - 1) : at + 2], words)
        if one.alternatives
        else one
        for at, one in enumerate(readings)
    ]
    settled = [_by_label(page, one, words) if _is_open(one) else one for one in settled]
    orders = {found for one in settled if (found := order(one))}
    certain = {
        one.calendar for one in settled if one.kind is Kind.ABSOLUTE and not one.alternatives
    }
    times = [
        one.interval
        for one in settled
        if one.kind is Kind.ABSOLUTE and one.interval and not one.alternatives
    ]
    settled = [in_time_of(times, one) if _is_open(one) else one for one in settled]
    if "ne" in hints.languages:
        certain.add(BIKRAM_SAMBAT)
    settled = [_by_dateline(page, one, words) if _is_open(one) else one for one in settled]
    return [_by_page(one, orders, certain) if _is_open(one) else one for one in settled]


def _is_open(reading: Reading) -> bool:
    return reading.certainty is Certainty.AMBIGUOUS


def only(reading: Reading, fitting: Sequence[Reading]) -> Reading:
    """The one alternative that fits, or the reading with those that do, if any does not."""
    if len(fitting) == 1:
        return fitting[0]
    return ambiguous(list(fitting)) if fitting else reading


def _by_neighbours(page: Page, reading: Reading, near: Sequence[Reading], words: Words) -> Reading:
    """The other end of a range decides, or the same day beside it in another calendar."""
    for first, last in pairwise(near):
        other = last if first is reading else first
        if reading in {first, last} and is_range(page, first, last, words):
            fitting = [one for one in reading.alternatives if one.calendar == other.calendar]
            if fitting and reading.field("year") is None:
                return only(reading, fitting)
    for other in near:
        if other.span != reading.span and not other.alternatives and beside(page, reading, other):
            if reading.certainty is Certainty.CONFLICTING and other.calendar == reading.calendar:
                return reading.alternatives[-1]  # a range of that calendar's own years
            fitting = [
                one
                for one in reading.alternatives
                if one.calendar != other.calendar and _same_day(one, other)
            ]
            if fitting:
                return only(reading, fitting)
    return reading


def _same_day(reading: Reading, other: Reading) -> bool:
    """Whether a reading can name the day of another; without a year, in any year."""
    if other.interval and reading.field("year") is None:
        reading = place_near(reading, local(other.interval)[0], None)
    return bool(reading.interval and other.interval) and not disagree(reading, other)


def _by_dateline(page: Page, reading: Reading, words: Words) -> Reading:
    """A place of Nepal beside a date means Nepal's own calendar: ``९ माघ, काठमाडौं``."""
    near = (
        page.before(reading.span.start, _DATELINE_WIDTH),
        page.after(reading.span.end, _DATELINE_WIDTH),
    )
    keys = {
        place.key
        for text in near
        for found in places(words).finditer(text)
        for place in words.meanings("PLACE", found[0])
    }
    if keys != {KATHMANDU}:
        return reading
    return only(reading, [one for one in reading.alternatives if one.calendar == BIKRAM_SAMBAT])


@lru_cache
def places(words: Words) -> re.Pattern[str]:
    """Takes the name of a place that datelines print."""
    return re.compile(words.pattern("PLACE"))


def _by_label(page: Page, reading: Reading, words: Words) -> Reading:
    """A label of any language but English means that the day comes first."""
    word = label_word(page, reading, words)
    if not word or word.stem == "en":
        return reading
    return only(reading, [one for one in reading.alternatives if order(one) == "dmy"])


def in_time_of(known: Sequence[Interval], reading: Reading) -> Reading:
    """Of two calendars the one in which a date is of the time that is known to be meant.

    2082/02/23 on a page of 2025 is no day of 2082 AD.
    """
    if not known or len({one.calendar for one in reading.alternatives}) < 2:  # noqa: PLR2004
        return reading
    first = min(one.earliest for one in known) - _A_LIFE
    last = max(one.latest for one in known) + _A_LIFE
    fitting = [
        one for one in reading.alternatives if one.interval and first < one.interval.earliest < last
    ]
    return only(reading, fitting)


def _by_page(reading: Reading, orders: Container[str], certain: Container[str]) -> Reading:
    """All that is proven on the page is one order, or one calendar."""
    fitting = [one for one in reading.alternatives if one.calendar in certain]
    found = only(reading, fitting)
    if found.alternatives and not ("dmy" in orders and "mdy" in orders):
        found = only(found, [one for one in found.alternatives if order(one) in orders])
    return found
