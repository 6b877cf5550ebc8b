"""Phrase in, reading out: what it can mean, by itself.

What decides is which parts the phrase has, not what its rule is called, so a
rule of the caller's own is understood if it uses the same parts. No other
reading and no reference is looked at; nothing here raises for page text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from bulletin.grammar import Grammar
from bulletin.hints import Hints
from bulletin.model import Reading, Span
from bulletin.normalize.ages import IN_COMPANY, relative
from bulletin.normalize.copyright import copyright_year
from bulletin.normalize.dates import absolute
from bulletin.normalize.designations import designation
from bulletin.normalize.fiscal import fiscal_year, registration
from bulletin.normalize.issn import issn
from bulletin.normalize.lettered import lettered
from bulletin.normalize.marked import lunar_year, marked, season
from bulletin.read import Phrase, read_match
from bulletin.words import Words

_MEMORY = 10_000
"""Distinct phrases that are remembered; a page has hundreds."""
_MEANING = (
    ({"AGO", "AGO_FIRST", "NOW", "DAY_WORD", *IN_COMPANY}, relative),
    ({"volume", "issue", "arabic_volume", "arabic_issue", "whole"}, designation),
    ({"supplement", "special", "SPECIAL"}, designation),
    ({"han_volume", "ethiopic_issue", "old_volume", "NUMBER_WORD"}, designation),
    ({"hebrew_day", "ethiopic_day"}, lettered),
    ({"REGISTRATION"}, registration),
    ({"issn"}, issn),
    ({"FISCAL_YEAR"}, fiscal_year),
    ({"COPYRIGHT"}, copyright_year),
    ({"SEASON"}, season),
    ({"LUNAR_ERA", "LUNAR_MONTH"}, lunar_year),
    ({"YEAR_MARK"}, marked),
)


class Normalizer:
    """``normalize`` with a memory: phrases with equal parts mean the same."""

    def __init__(self, grammar: Grammar, hints: Hints) -> None:
        """For the phrases of one grammar, under the same hints."""
        self._grammar, self._hints = grammar, hints
        self._known: dict[tuple[Any, ...], Reading | None] = {}

    def __call__(self, rule: str, match: re.Match[str]) -> Reading | None:
        """The reading of what the pattern of ``rule`` took."""
        key = (rule, match[0], match.groups())
        try:
            found = self._known[key]
        except KeyError:
            phrase = read_match(rule, match, self._grammar)
            found = normalize(phrase, self._grammar.words, self._hints)
            if len(self._known) < _MEMORY:
                self._known[key] = found
        return found and _standing(found, Span(match.start(), match.end()))


def _standing(reading: Reading, span: Span) -> Reading:
    """A reading, and all that it could be, where its phrase stands this time."""
    if not reading.alternatives:
        return reading.but(span=span)
    moved = tuple(one.but(span=span) for one in reading.alternatives)
    return reading.but(span=span, alternatives=moved)


@lru_cache(maxsize=16)
def normalizer(grammar: Grammar, hints: Hints) -> Normalizer:
    """The normalizer of a grammar and hints: equal calls share its memory."""
    return Normalizer(grammar, hints)


def normalize(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of one phrase; None if it makes no sense in any calendar or numbering."""
    names = phrase.names
    meaning = next((meaning for parts, meaning in _MEANING if parts & names), absolute)
    return meaning(phrase, words, hints)
