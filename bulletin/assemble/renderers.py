"""Which renderer printed the ages of a page: what all of them together allow.

One age that is misprinted, or of another program, must not decide for the rest:
where no renderer prints them all, those that print the most are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from bulletin import dialects
from bulletin.model import Age, Reading
from bulletin.normalize.ages import nominal

_FEWEST = 2
_NO_BREAK = "\u00a0"
_QUANTITY = re.compile(r"\d+[^\S\n]?[^\W\d_]")
_SINGLE = 3
"""Beside so many ages of one unit, a lone one of two units is of another program."""


def recognised(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, their ages as narrow as the renderers that can have printed them say.

    One age tells little unless it has the no-break space of Django; ages that
    no known renderer prints stay as wide as any.
    """
    said = {one.text: nominal(one.age.units) for one in readings if one.age and _tells(one)}
    keys = {text: found for hand in _hands([*said]) for text, found in _printers(hand, said)}
    return [
        one.but(age=_narrowed(one.text, one.age, keys[one.text]))
        if one.age and one.text in keys and _tells(one)
        else one
        for one in readings
    ]


def _tells(reading: Reading) -> bool:
    """Whether it is a stamp whose renderer is not known."""
    return not (reading.clock or reading.prose or (reading.age and reading.age.dialects))


def _hands(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """The texts by who seems to have printed them.

    No program prints a no-break space here and a blank there; and of one that
    prints two units hardly any age is of one unit alone.
    """
    marked = [text for text in texts if _NO_BREAK in text]
    plain = [text for text in texts if _NO_BREAK not in text and _QUANTITY.search(text)]
    words = [text for text in texts if not _QUANTITY.search(text)]
    for hand in (marked, plain, words) if marked and plain else (texts,):
        double = [text for text in hand if len(_QUANTITY.findall(text)) > 1]
        if len(double) == 1 and len(hand) > _SINGLE:
            yield double
            yield [text for text in hand if text not in double]
        else:
            yield hand


def _printers(
    texts: Sequence[str], said: Mapping[str, timedelta]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each text with the renderers that can have printed it, among the others."""
    if len(texts) < _FEWEST and not any(_NO_BREAK in text for text in texts):
        return
    pairs = sorted((text, said[text]) for text in texts)
    if keys := dialects.recognise(pairs):
        yield from ((text, keys) for text in texts)
    elif keys := dialects.of_most(pairs):
        own = {text: {*dialects.recognise([(text, age)])} for text, age in pairs}
        foreign = [pair for pair in pairs if not own[pair[0]].issuperset(keys)]
        either = {*keys, *dialects.recognise(foreign)}
        for text, printing in own.items():
            if printing.issuperset(keys):
                yield text, tuple(sorted(printing & either))


def _narrowed(text: str, age: Age, keys: tuple[str, ...]) -> Age:
    found = _hull(text, age.units, keys)
    return replace(age, least=found[0], most=found[1], dialects=keys) if found else age


@lru_cache(maxsize=8192)
def _hull(
    text: str, units: tuple[tuple[str, int], ...], keys: tuple[str, ...]
) -> tuple[timedelta, timedelta] | None:
    """The ages that some of the renderers print as ``text``."""
    said = nominal(units)
    runs = [run for key in keys if (run := dialects.invert(key, text, said))]
    return (min(run[0] for run in runs), max(run[1] for run in runs)) if runs else None
