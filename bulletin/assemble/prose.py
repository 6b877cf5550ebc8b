"""Stamps and sentences: an age that a sentence tells is not one that a page prints of itself.

"Reopened two weeks ago." and "just 2 days ago" are prose; "Updated 15 hrs ago",
"World 2 days ago By A. Writer" and a run of lines that end in ages are stamps.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import lru_cache

from bulletin.assemble.layout import byline
from bulletin.model import Kind, Reading
from bulletin.page import Page
from bulletin.words import Words, fold

_WORD_BEFORE = re.compile(r"([^\W\d_]+)['’]?[^\S\n]*$")
_GOES_ON = re.compile(r"[,;:]?[^\S\n]+[^\W\d_]+|['’][^\W\d_]")
_FULL_STOP = re.compile(r"[.!?…](?:[^\S\n]|['\"”’)]|$)")
_BESIDE = re.compile(r"^[^\S\n]*(?:$|[|•·–—,;:/()\[\]<\"'-])")
_NEAR = 40
_RUN = 3
"""So many ages at line ends are a list, whatever stands before them."""


def prose(page: Page, readings: Sequence[Reading], words: Words) -> list[Reading]:
    """Those of ``readings`` that a sentence tells: only ages are ever told apart."""
    ages = [one for one in readings if one.kind is Kind.RELATIVE]
    if not ages:
        return []
    ending = [one for one in ages if not page.after(one.span.end, _NEAR).strip()]
    listed = len(ending) >= _RUN
    leads = _leads(words)
    return [
        one
        for one in ages
        if _told(page, one, leads, listed=listed and not page.after(one.span.end, _NEAR).strip())
        and byline(page.before(one.span.start, _NEAR), words) is None
    ]


@lru_cache
def _leads(words: Words) -> Container[str]:
    """The words, folded, that may lead an age: a label, a byline, the end of another age."""
    return frozenset(
        fold(part)
        for slot in ("PUBLISHED", "BYLINE", "AGO")
        for word in words.of(slot)
        for part in word.spelling.split()
    )


def _told(page: Page, reading: Reading, leads: Container[str], *, listed: bool) -> bool:
    before = page.before(reading.span.start, _NEAR)
    after = page.after(reading.span.end, _NEAR)
    if reading.clock is None and _is_day_word(reading):
        return not (_BESIDE.search(after) and _opens(before, leads))
    goes_on = _GOES_ON.match(after)
    if goes_on and fold(goes_on[0].strip(" ,;:\t\u00a0")) not in leads and _lower(goes_on[0]):
        return True
    word = _WORD_BEFORE.search(before)
    plain = word is not None and _lower(word[1]) and fold(word[1]) not in leads
    if _FULL_STOP.match(after):
        return word is not None
    return plain and not listed and reading.text[:1].isalnum()


def _is_day_word(reading: Reading) -> bool:
    return bool(reading.age) and not any(char.isspace() or char.isdigit() for char in reading.text)


def _opens(before: str, leads: Container[str]) -> bool:
    word = _WORD_BEFORE.search(before)
    return not word or fold(word[1]) in leads


def _lower(text: str) -> bool:
    """Whether a sentence would go on so: a comma, or a word in small letters of a cased script."""
    return text[0] in ",;'’" or text.strip(" :\t\u00a0")[:1].islower()
