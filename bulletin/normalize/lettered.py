"""Dates with numbers in letters: the same as with digits, once their numbers are known."""

from __future__ import annotations

from dataclasses import replace

from bulletin.hints import Hints
from bulletin.model import Reading
from bulletin.normalize.dates import absolute
from bulletin.normalize.numerals import numeral
from bulletin.read import Part, Phrase
from bulletin.words import Words

_THOUSANDS = 5000
"""A Hebrew year leaves them out; they are these from 1240 to 2239."""


def lettered(phrase: Phrase, words: Words, hints: Hints) -> Reading | None:
    """The reading of כ״ד חשוון ה׳ תרל״ט and its like; None if a number of it is none."""
    try:
        plain = replace(phrase, parts=tuple(map(_plain, phrase.parts)))
    except ValueError:
        return None
    return absolute(plain, words, hints)


def _plain(part: Part) -> Part:
    script, _, name = part.name.partition("_")
    if script not in {"hebrew", "ethiopic"}:
        return part
    value, _ = numeral(part.text)
    return part._replace(name=name, text=str(value + _THOUSANDS * (part.name == "hebrew_year")))
