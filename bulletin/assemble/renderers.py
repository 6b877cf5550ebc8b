"""Which renderer printed the ages of a page: what all of them together allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from bulletin import dialects
from bulletin.model import Age, Reading
from bulletin.normalize.ages import nominal

_FEWEST = 2
_NO_BREAK = "\u00a0"


def recognised(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, their ages as narrow as the renderers that can have printed them all say.

    One age tells little unless it has the no-break space of Django; ages that
    no known renderer prints stay as wide as any.
    """
    texts = {
        (one.text, nominal(one.age.units))
        for one in readings
        if one.age and not one.clock and not one.age.dialects
    }
    if len(texts) < _FEWEST and not any(_NO_BREAK in text for text, _ in texts):
        return list(readings)
    keys = dialects.recognise(sorted(texts))
    if not keys:
        return list(readings)
    return [
        one.but(age=_narrowed(one.text, one.age, keys)) if one.age and not one.clock else one
        for one in readings
    ]


def _narrowed(text: str, age: Age, keys: tuple[str, ...]) -> Age:
    found = None if age.dialects else _hull(text, age.units, keys)
    return replace(age, least=found[0], most=found[1], dialects=keys) if found else age


@lru_cache(maxsize=8192)
def _hull(
    text: str, units: tuple[tuple[str, int], ...], keys: tuple[str, ...]
) -> tuple[timedelta, timedelta] | None:
    """The ages that some of the renderers print as ``text``."""
    said = nominal(units)
    runs = [run for key in keys if (run := dialects.invert(key, text, said))]
    return (min(run[0] for run in runs), max(run[1] for run in runs)) if runs else None
