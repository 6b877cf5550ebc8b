"""Phrase in, reading out: what it can mean, by itself.

What decides is which parts the phrase has, not what its rule is called, so a
rule of the caller's own is understood if it uses the same parts. No other
reading and no reference is looked at; nothing here raises for page text.
"""

from __future__ import annotations

from bulletin.hints import Hints
from bulletin.model import Reading
from bulletin.normalize.ages import relative
from bulletin.normalize.dates import absolute, copyright_year
from bulletin.normalize.designations import designation, registration
from bulletin.read import Phrase
from bulletin.words import Words

_MEANING = (
    ({"AGO", "NOW", "DAY_WORD"}, relative),
    ({"VOLUME", "ISSUE"}, designation),
    ({"REGISTRATION"}, registration),
    ({"COPYRIGHT"}, copyright_year),
)


def normalize(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of one phrase; None if it makes no sense in any calendar or numbering."""
    names = phrase.names
    meaning = next((meaning for parts, meaning in _MEANING if parts & names), absolute)
    return meaning(phrase, words, hints)
