"""Two days, or months, with a dash or "to" between them are one reading, from one to the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.model import Interval, Kind, Precision, Reading, Span
from bulletin.normalize.days import as_day, place
from bulletin.page import Page
from bulletin.words import Words

_MOST = 24
_DASH = re.compile(r"[^\S\n]{0,4}[-–—][^\S\n]{0,4}")
_LOOSE = " \t\u00a0-–—"


def joined(page: Page, readings: Sequence[Reading], words: Words) -> list[Reading]:
    """The readings, each two that are the ends of a range as one."""
    found: list[Reading] = []
    for one in readings:
        whole = found and _range(page, found[-1], one, words)
        if whole:
            found[-1] = whole
        else:
            found.append(one)
    return found


def _range(page: Page, first: Reading, last: Reading, words: Words) -> Reading | None:
    alike = (first.calendar, first.precision) == (last.calendar, last.precision)
    if not (alike and _is_end(first) and _is_end(last)):
        return None
    if not is_range(page, first, last, words):
        return None
    if first.interval is None and last.interval:
        first = _in_year_of(first, last)
    if not (first.interval and last.interval and first.interval.earliest < last.interval.earliest):
        return None
    return first.but(
        text=page.text[first.span.start : last.span.end],
        span=Span(first.span.start, last.span.end),
        fields=(*first.fields, *((f"last_{name}", value) for name, value in last.fields)),
        interval=Interval(first.interval.earliest, last.interval.latest),
        iso=_from_to(first.iso, last.iso) if first.iso and last.iso else None,
        extent=True,
    )


def is_range(page: Page, first: Reading, last: Reading, words: Words) -> bool:
    """Whether a dash or a word such as "to" stands between two readings, and nothing else."""
    between = page.text[first.span.end : last.span.start]
    return len(between) <= _MOST and bool(
        _DASH.fullmatch(between) or words.meanings("TO", between.strip(_LOOSE))
    )


def _from_to(first: str, last: str) -> str:
    """From where one ISO form begins to where another ends; a month of Nepal is a pair of days."""
    return f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"


def _is_end(reading: Reading) -> bool:
    return (
        reading.kind is Kind.ABSOLUTE
        and reading.precision in {Precision.DAY, Precision.MONTH}
        and not (reading.extent or reading.alternatives)
    )


def _in_year_of(first: Reading, last: Reading) -> Reading:
    """A yearless start in the year of the end, or in the year before."""
    year = last.field("year")
    if not isinstance(year, int) or first.field("year") is not None:
        return first
    for guess in (year, year - 1):
        fields = (("year", guess), *first.fields)
        placed = place(
            first.but(fields=fields, implied=("year",)), as_day(first)._replace(year=guess), None
        )
        if not (placed.interval and last.interval):
            break
        if placed.interval.earliest < last.interval.earliest:
            return placed
    return first
