"""What each issue may be in, what they are together out: the cheapest that follow one another.

An issue as it is printed costs nothing, one with a misprint set right as much as
was changed; two that cannot follow one another cost more than a misprint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bulletin.model import Outlier
from bulletin.series.fit import Fit
from bulletin.series.turns import Turns

MISSING, PAUSE, LONG, SHORT, AGAINST = 0.1, 0.4, 1.2, 1.5, 3.0
"""Numbers that the run does not have; slots without an issue, a few or many, or what no other
issue does; numbers that there was no time for, or that the volume has not; an order that cannot
be: in changed parts."""
_FEW = 3
"""So many slots, or months of them, are a few."""
_YEAR = 12


class State(NamedTuple):
    """What an issue may be: as it is printed, or with a misprint set right, at its ``cost``."""

    volume: int | None
    first: int
    last: int
    slot: int
    cost: float
    outliers: tuple[Outlier, ...] = ()


@dataclass(frozen=True)
class Order:
    """How the issues of a fit follow one another."""

    fit: Fit
    turns: Turns

    def apart(self, one: State, two: State) -> int | None:
        """How many numbers lie from the last of one issue to the first of another.

        None where the volume turns between them, and its size is not known.
        """
        turns = (two.volume or 0) - (one.volume or 0)
        if turns < 0:
            return 0
        if not (self.fit.restarts and turns):
            return two.first - one.last
        size = self.turns.units
        return turns * size + two.first - one.last if size else None

    def step(self, one: State, two: State) -> float:
        """What it costs that one issue follows another.

        An issue that combines several stands for all of their slots, or for one, as others do.
        """
        slots, numbers = two.slot - one.slot, self.apart(one, two)
        if slots <= 0 or (numbers is not None and numbers <= 0):
            return AGAINST
        if numbers is None:
            return 0 if slots >= two.first else SHORT
        combined = one.last - one.first
        late = slots - numbers - (0 if self.fit.counts_once else combined)
        if late < 0:
            return LONG if slots == numbers else SHORT
        if late:
            few = late <= _FEW or late * _YEAR <= _FEW * self.fit.grid.a_year
            return PAUSE if few else LONG
        return LONG if self._turns_early(one, two) else MISSING * (numbers > 1)

    def _turns_early(self, one: State, two: State) -> bool:
        """Whether a volume turns in the middle of a year's numbers, and they go on."""
        return (
            not self.fit.restarts and one.volume != two.volume and two.first < self.fit.grid.a_year
        )

    def own(self, state: State) -> float:
        """What it costs that a volume has such a number."""
        if not self.fit.restarts:
            volume = self.turns.volume_of(state.first)
            return 0 if volume in {None, state.volume} else SHORT
        return SHORT * (state.last > (self.turns.units or state.last))


def cheapest(
    layers: Sequence[Sequence[State]], step: Callable[[State, State], float]
) -> list[State]:
    """One state of each issue, so that they cost least together; the first of several."""
    ways: list[tuple[float, State, object]] = [(one.cost, one, None) for one in layers[0]]
    for states in layers[1:]:
        ways = [
            (cost + state.cost, state, way)
            for state in states
            for cost, way in [
                min(
                    ((way[0] + step(way[1], state), way) for way in ways),
                    key=lambda one: one[0],
                )
            ]
        ]
    way: object = min(ways, key=lambda one: one[0])
    found: list[State] = []
    while isinstance(way, tuple):
        _, state, way = way
        found.append(state)
    return found[::-1]
