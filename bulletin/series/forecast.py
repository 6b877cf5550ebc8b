"""A run's newest issue in, the issues to come out: their numbers, their days, their volumes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bulletin.series.chain import State
from bulletin.series.fit import Fit
from bulletin.series.turns import Turns


class Coming(NamedTuple):
    """An issue to come, at its slot."""

    volume: int | None
    number: int
    slot: int


def coming(fit: Fit, newest: State) -> Iterator[Coming]:
    """The issues after the newest one, without end. ImpossibleDate beyond their calendar."""
    turns = Turns(fit)
    volume, number = newest.volume, newest.last
    slot = newest.slot + (0 if fit.counts_once else newest.last - newest.first)
    while True:
        slot += 1
        number += 1
        if volume is not None and turns.at(volume, number - 1, slot):
            volume += 1
            number = 1 if fit.restarts or len(turns.opened) == 1 else number
        yield Coming(volume, number, slot)
