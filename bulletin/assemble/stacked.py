"""Mastheads of several lines: a volume, a number and a date, each on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from itertools import groupby

from bulletin.model import Designation, Kind, Precision, Reading
from bulletin.page import Page

_LOOSE = " \t\r\u00a0\u202f|•·–—-:,;.()[]（）/*"
_PLACE = re.compile(
    r"(?:[^\W\d_][^\s\d]{0,20}[ \t\u00a0]{1,4}){0,3}[^\W\d_][^\s\d]{0,20}[,:.][ \t\u00a0]{0,4}"
)
"""Where a dateline says that it was printed: "NEW DELHI, ", "Kathmandu: "."""
_FARTHEST = 90
"""So far from its start a line may open."""
_NUMBERS = tuple(field.name for field in fields(Designation))


def stacks(page: Page, readings: Sequence[Reading]) -> Iterator[list[Reading]]:
    """Runs of designations and days, on lines that print nothing else, each right below another."""
    by_line = groupby(readings, lambda one: page.line(one.span.start))
    rows = {line: list(ones) for line, ones in by_line}
    done = 0
    for line, row in rows.items():
        if line <= done or not any(one.designation for one in row) or not is_row(page, row):
            continue
        first = line
        while first - 1 > done and is_row(page, rows.get(first - 1, ())):
            first -= 1
        done = line
        while is_row(page, rows.get(done + 1, ())):
            done += 1
        yield [one for other in range(first, done + 1) for one in rows[other]]


def is_row(page: Page, row: Sequence[Reading]) -> bool:
    """Whether a line has designations and days alone, perhaps behind a place, and joints."""
    known = all(one.designation or is_day(one) for one in row)
    if not row or not known or not opens(page, row[0]):
        return False
    _, end = page.span(page.line(row[0].span.start))
    starts = [*(one.span.start for one in row[1:]), end]
    between = (page.text[one.span.end : start] for one, start in zip(row, starts, strict=True))
    return not any(text.strip(_LOOSE) for text in between)


def opens(page: Page, reading: Reading) -> bool:
    """Whether a reading opens its line; a day may stand behind a place: "KATHMANDU, JUNE 6"."""
    before = page.before(reading.span.start, _FARTHEST)
    if not before.strip(_LOOSE):
        return page.column(reading.span.start) <= _FARTHEST
    return is_day(reading) and bool(_PLACE.fullmatch(before.strip()))


def is_day(reading: Reading) -> bool:
    """Whether a reading is a day, or a month, without a clock: no issue comes out at a minute."""
    coarse = reading.precision is not None and reading.precision <= Precision.DAY
    return reading.kind is Kind.ABSOLUTE and coarse and reading.field("month") is not None


def numbers(reading: Reading) -> frozenset[str]:
    """Which numbers a designation prints."""
    return frozenset(name for name in _NUMBERS if getattr(reading.designation, name, None))


def issues(run: Sequence[Reading]) -> list[list[Reading]]:
    """The readings of a run by the issue that they are of.

    An issue prints no number twice. Where there are several its dates follow it, unless the
    run starts with one.
    """
    every = [name for one in run for name in numbers(one)]
    if len(every) == len(set(every)):
        return [list(run)]
    found: list[list[Reading]] = [[]]
    leading = is_day(run[0])
    for one in run:
        printed = {name for other in found[-1] for name in numbers(other)}
        if printed & numbers(one) or (leading and printed and is_day(one)):
            found.append([])
        found[-1].append(one)
    return found
