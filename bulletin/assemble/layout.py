"""Which title a stamp belongs to, and what a label before it says that it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from bulletin.assemble.groups import Item
from bulletin.model import Kind, Precision, Reading, Role
from bulletin.page import Page
from bulletin.stored import compiled
from bulletin.words import Word, Words, fold

_LABEL_NEAR = 40
_TITLE_MOST = 400
_BETWEEN = re.compile(
    r"[^\S\n]{0,4}(?:[(,;/|•·–—=~*\[-][^\S\n]{0,4}|\(?(?:[^\W\d_.]|[\u0900-\u0963\u0980-\u09e3]){1,20}\)?[.:]?[^\S\n]){0,4}[^\S\n]{0,4}"
)
MOST_BETWEEN = 32
_BYLINE_WIDTH = 100
_BYLINE_MOST = 6
"""A byline has so many words at most; more of them are part of a title."""
_LOOSE = " \t\u00a0\u202f|•·–—-:,;()[]"
_CAPTION = re.compile(r"\s*[^\W\d_][^\s\d:：,.;|]{0,20}[ \t\u00a0]?[:：]\s*")
"""One word that says what a date is, or where: "Date: ", "Kathmandu: "."""


def label_pattern(words: Words) -> str:
    """A pattern for a label that ends a text."""
    at = rf"(?:(?:{words.pattern('AT')})[^\w\n]{{0,3}})?"
    return rf"({words.pattern('PUBLISHED')})[^\w\n]{{0,6}}{at}$"


@lru_cache
def _labels(words: Words) -> re.Pattern[str]:
    return compiled(label_pattern(words))


def label(page: Page, reading: Reading, words: Words) -> Role | None:
    """The role that a word such as "Updated:" right before a reading gives it."""
    word = label_word(page, reading, words)
    return Role(word.key) if word else None


def label_word(page: Page, reading: Reading, words: Words) -> Word | None:
    """The label right before a reading; None if there is none."""
    found = _labels(words).search(page.before(reading.span.start, _LABEL_NEAR))
    meanings = words.meanings("PUBLISHED", found[1]) if found else ()
    return meanings[0] if meanings else None


def beside(page: Page, one: Reading, other: Reading) -> bool:
    """Whether two readings stand on one line, with a joint and a few words between them at most."""
    first, second = sorted((one, other), key=lambda reading: reading.span)
    between = page.text[first.span.end : second.span.start]
    return len(between) <= MOST_BETWEEN and bool(_BETWEEN.fullmatch(between))


def alone(page: Page, reading: Reading) -> bool:
    """Whether nothing but the reading stands on its line."""
    start, end = page.span(page.line(reading.span.start))
    return not page.text[start : reading.span.start].strip(_LOOSE) and not (
        page.text[reading.span.end : end].strip(_LOOSE + "\r")
    )


def items(
    page: Page, readings: Sequence[Reading], words: Words, roles: Mapping[str, Role]
) -> Iterator[Item]:
    """Every age or day that stamps a title: it ends the title's line, or fills the line below.

    Two stamps side by side are of one item, whether its title is there or not.
    """
    before: Reading | None = None
    item: Item | None = None
    for one, after in zip(readings, [*readings[1:], None], strict=False):
        line = page.line(one.span.start)
        if before and page.line(before.span.start) != line:
            before, item = None, None
        touching = before and _touch(page, before.span.end, one.span.start)
        if not _stamps(page, one, after, roles):
            item = None
        elif before and touching:
            if not item:
                yield (item := Item(f"line {line}", "", before.id))
            yield replace(item, stamp=one.id)
        elif named := title(page, one, before, words):
            yield (item := Item(fold(named), named, one.id))
        before = one


def _touch(page: Page, end: int, start: int) -> bool:
    """Whether nothing but joints stands between two positions of a line."""
    return start - end <= _LABEL_NEAR and not page.text[end:start].strip(_LOOSE)


def _stamps(page: Page, reading: Reading, after: Reading | None, roles: Mapping[str, Role]) -> bool:
    """Whether a reading is a day or an age that ends its line, or touches the next reading."""
    if reading.kind not in {Kind.RELATIVE, Kind.ABSOLUTE} or roles.get(reading.id) is Role.ISSUE:
        return False
    if reading.precision is not None and reading.precision < Precision.DAY:
        return False
    if after and _touch(page, reading.span.end, after.span.start):
        return True
    return ends_its_line(page, reading)


def ends_its_line(page: Page, reading: Reading) -> bool:
    """Whether nothing but joints stands behind a reading."""
    return not page.after(reading.span.end, _LABEL_NEAR).strip(_LOOSE + "\r")


def title(page: Page, reading: Reading, before: Reading | None, words: Words) -> str:
    """The title before a stamp on its line, without byline; else the line above."""
    line = page.line(reading.span.start)
    start = before.span.end if before else page.starts[line - 1]
    text = page.text[max(start, reading.span.start - _TITLE_MOST) : reading.span.start]
    own = text[: byline(text, words)]
    if _CAPTION.fullmatch(own):
        return ""
    own = own.strip(_LOOSE)
    return own if own or before or not alone(page, reading) else _line_above(page, line)


def _line_above(page: Page, line: int) -> str:
    if line == 1:
        return ""
    start, end = page.span(line - 1)
    return page.text[start : min(end, start + _TITLE_MOST)].strip(_LOOSE + "\r")


def byline(text: str, words: Words) -> int | None:
    """Where a byline starts that ends ``text``; None if it ends in none."""
    tail = max(0, len(text) - _BYLINE_WIDTH)
    starts = [
        found.start()
        for found in _word(words, "BYLINE").finditer(text, tail)
        if len(text[found.end() :].split()) <= _BYLINE_MOST
    ]
    return starts[-1] if starts else None


@lru_cache
def _word(words: Words, slot: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{words.pattern(slot)})(?=\s)")
