"""Which numbers count: "No. 41", a year in brackets and a clock mean something only in company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bulletin.assemble.layout import label_word
from bulletin.assemble.stacked import is_day, numbers, stacks
from bulletin.model import Certainty, Kind, Reading
from bulletin.page import Page
from bulletin.words import Words

_NEAR = 24
_LOOSE = " \t\u00a0\u202f|•·–—-:,;.()[]（）/"


def in_company(page: Page, readings: Sequence[Reading], words: Words) -> list[Reading]:
    """The readings without those that needed another beside them and have none."""
    readings = _with_whole_numbers(page, readings)
    needy = [id(one) for one in readings if _needs_company(one)]
    if not needy:
        return list(readings)
    accompanied = {id(one) for one in readings if _is_clock(one) and label_word(page, one, words)}
    for first, second in pairwise(readings):
        if _touch(page, first, second, words):
            accompanied |= {id(one) for one in (first, second) if _suits(one, first, second)}
    accompanied |= {id(one) for run in stacks(page, readings) if _counts(run) for one in run}
    return [
        one.but(certainty=Certainty.EXACT)
        if id(one) in accompanied and _needs_company(one)
        else one
        for one in readings
        if id(one) in accompanied or not _needs_company(one)
    ]


def _with_whole_numbers(page: Page, readings: Sequence[Reading]) -> list[Reading]:
    """A whole number is one of its line's issue, where the line has one."""
    found: list[Reading] = []
    at = None  # the last designation found
    for one in readings:
        numbers = one.designation
        if numbers and at is not None and numbers.whole and not (numbers.volume or numbers.issue):
            first = found[at]
            same = page.line(first.span.start) == page.line(one.span.start)
            if same and first.designation and not first.designation.whole:
                found[at] = first.but(designation=replace(first.designation, whole=numbers.whole))
                continue
        if numbers:
            at = len(found)
        found.append(one)
    return found


def _needs_company(reading: Reading) -> bool:
    return reading.certainty is Certainty.AMBIGUOUS and not reading.alternatives


def _is_clock(reading: Reading) -> bool:
    return _needs_company(reading) and reading.field("hour") is not None


def _suits(one: Reading, first: Reading, second: Reading) -> bool:
    """A number wants a date beside it, a year a designation or a date before it."""
    other = second if one is first else first
    if _is_clock(one):
        return False
    if one.kind is Kind.DESIGNATION:
        return not _needs_company(other)
    return one is second


def _counts(run: Sequence[Reading]) -> bool:
    """Whether lines below one another say of what they are numbers: a date, or another number."""
    named = frozenset[str]().union(*map(numbers, run))
    return any(map(is_day, run)) or named >= {"volume", "issue"}


def _touch(page: Page, first: Reading, second: Reading, words: Words) -> bool:
    between = page.text[first.span.end : second.span.start]
    if len(between) > _NEAR or "\n" in between:
        return False
    word = between.strip(_LOOSE)
    return not word or bool(words.meanings("DATED", word))
