"""Which title a stamp belongs to, and what a label before it says that it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bulletin.assemble.groups import Item
from bulletin.model import Kind, Precision, Reading, Role
from bulletin.page import Page
from bulletin.words import Words, fold

_LABEL_NEAR = 40
_TITLE_MOST = 400
_BYLINE_MOST = 6
"""A byline has so many words at most; more of them are part of a title."""
_LOOSE = " \t\u00a0\u202f|•·–—-:,;()[]"


@lru_cache
def _ending_in(words: Words, slot: str) -> re.Pattern[str]:
    return re.compile(rf"({words.pattern(slot)})[^\w\n]{{0,6}}$", re.IGNORECASE)


def label(page: Page, reading: Reading, words: Words) -> Role | None:
    """The role that a word such as "Updated:" right before a reading gives it."""
    found = _ending_in(words, "PUBLISHED").search(page.before(reading.span.start, _LABEL_NEAR))
    meanings = words.meanings("PUBLISHED", found[1]) if found else ()
    return Role(meanings[0].key) if meanings else None


def alone(page: Page, reading: Reading) -> bool:
    """Whether nothing but the reading stands on its line."""
    start, end = page.span(page.line(reading.span.start))
    return not page.text[start : reading.span.start].strip(_LOOSE) and not (
        page.text[reading.span.end : end].strip(_LOOSE + "\r")
    )


def items(page: Page, readings: Sequence[Reading], words: Words) -> Iterator[Item]:
    """Every age or day that stamps a title: it ends the title's line, or fills the line below."""
    taken = {page.line(one.span.start) for one in readings}
    for one in readings:
        if one.kind not in {Kind.RELATIVE, Kind.ABSOLUTE} or one.role is Role.ISSUE:
            continue
        if one.precision is not None and one.precision < Precision.DAY:
            continue
        if page.after(one.span.end, _LABEL_NEAR).strip(_LOOSE + "\r"):
            continue
        line = page.line(one.span.start)
        title = _before(page, one, readings, words)
        if not title and alone(page, one) and line - 1 not in taken:
            title = _line_above(page, line)
        if title:
            yield Item(title, one.id)


def _line_above(page: Page, line: int) -> str:
    if line < 2:  # noqa: PLR2004  # the first line has none above
        return ""
    start, end = page.span(line - 1)
    return fold(page.text[start : min(end, start + _TITLE_MOST)].strip(_LOOSE + "\r"))


def _before(page: Page, reading: Reading, readings: Sequence[Reading], words: Words) -> str:
    """The title before a stamp on its line, without the byline and earlier readings."""
    start = page.starts[page.line(reading.span.start) - 1]
    for one in readings:
        if start < one.span.end <= reading.span.start:
            start = one.span.end
    text = page.text[max(start, reading.span.start - _TITLE_MOST) : reading.span.start]
    return fold(text[: byline(text, words)].strip(_LOOSE))


def byline(text: str, words: Words) -> int | None:
    """Where a byline starts that ends ``text``; None if it ends in none."""
    starts = [
        found.start()
        for found in _word(words, "BYLINE").finditer(text)
        if len(text[found.end() :].split()) <= _BYLINE_MOST
    ]
    return starts[-1] if starts else None


@lru_cache
def _word(words: Words, slot: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{words.pattern(slot)})(?=\s)", re.IGNORECASE)
