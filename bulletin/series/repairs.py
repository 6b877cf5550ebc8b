"""A fit in, the run as it should be printed out: with the fewest misprints that explain it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from bulletin.model import Outlier
from bulletin.series.chain import LONG, SHORT, Order, State, cheapest
from bulletin.series.fit import Fit
from bulletin.series.misprints import (
    OLD_YEAR,
    REPEATED,
    SKIPPED,
    is_misdated,
    misdated,
    misnumbered,
    misplaced,
)
from bulletin.series.turns import Turns

_LATE_YEAR, _CHANGED, _DATED = 0.95, 1.0, 1.05
"""What a misprint costs: last year's date is likeliest, then a number, then each part of a date."""
_ODD = 4
"""A page has an order if at most one pair of so many, or a single one, is against it."""


@dataclass(frozen=True)
class Repairs:
    """The issues of a fit, the oldest first, each with what it may be."""

    fit: Fit

    @cached_property
    def order(self) -> Order:
        """How they follow one another."""
        return Order(self.fit, Turns(self.fit))

    @cached_property
    def states(self) -> list[State]:
        """What they are. Only where two do not follow one another, a misprint is looked for."""
        printed = [self._printed(at) or self._others(at) for at in self._places]
        found = cheapest(printed, self.order.step)
        doubted = {
            at for at, (one, two) in enumerate(pairwise(found)) if self.order.step(one, two) >= LONG
        }
        doubted |= {at + 1 for at in doubted} | {at for at, one in enumerate(found) if one.cost}
        if not doubted:
            return found
        layers = [
            [*states, *self._others(at)] if place in doubted else states
            for place, (at, states) in enumerate(zip(self._places, printed, strict=True))
        ]
        return cheapest(layers, self.order.step)

    def outliers(self) -> Iterator[Outlier]:
        """All that is odd: issue by issue, then where numbers and slots part for good."""
        for state in self.states:
            yield from state.outliers
        for at, (one, two) in zip(self._places[1:], pairwise(self.states), strict=False):
            if self.order.step(one, two) >= SHORT and self.fit.key(one.volume) == self.fit.key(
                two.volume
            ):
                issue, number = self.fit.issues[at], one.last + 1
                if two.first < number:
                    yield misnumbered(REPEATED, issue, number)
                elif one.first == one.last and two.first == two.last and two.slot > one.slot:
                    yield misnumbered(SKIPPED, issue, one.last + two.slot - one.slot)

    @cached_property
    def cost(self) -> float:
        """What the run costs as it should be: misprints, and what follows badly all the same."""
        steps = sum(self.order.step(one, two) for one, two in pairwise(self.states))
        return steps + sum(one.cost for one in self.states)

    @cached_property
    def _places(self) -> list[int]:
        """The issues by their places on the page, the oldest first."""
        return _in_order(self.fit)

    def _printed(self, at: int) -> list[State]:
        """An issue as it is printed, on each day that it prints: the others are misprints."""
        slots = dict.fromkeys(place.slot for place in self.fit.places[at])
        return [self._dated(at, slot) for slot in slots]

    def _dated(self, at: int, slot: int, change: Outlier | None = None, **to: Any) -> State:
        """An issue at a slot; what it prints of other days are misprints.

        One more is a ``change`` of its volume or its number.
        """
        issue = self.fit.issues[at]._replace(**to)
        odd = tuple(misdated(self.fit, issue, slot)) if is_misdated(self.fit, at, slot) else ()
        cost = sum(
            _LATE_YEAR if one.code == OLD_YEAR else _DATED * one.repair.count("→") for one in odd
        )
        if change:
            cost, odd = cost + _CHANGED, (change, *odd)
        state = State(issue.volume, issue.first, issue.last, slot, cost, odd)
        return state._replace(cost=cost + self.order.own(state))

    def _others(self, at: int) -> list[State]:
        """An issue with one misprint set right: its number, its volume, or its date."""
        return list(dict.fromkeys([*self._renumbered(at), *self._moved(at), *self._redated(at)]))

    def _renumbered(self, at: int) -> Iterator[State]:
        issue = self.fit.issues[at]
        width = issue.last - issue.first
        for slot in {place.slot for place in self.fit.places[at]}:
            found: list[int] = []
            if before := self._beside(at, -1):
                start = before.last + self._shift(before.volume, issue.volume)
                found += [start + 1, start + slot - before.slot]
                found.append(found[-1] - (before.last - before.first))
            if after := self._beside(at, 1):
                end = after.first + self._shift(after.volume, issue.volume) - width
                found += [end - 1, end - (after.slot - slot), end - (after.slot - slot) + width]
            held = any(one.first <= issue.first <= one.last for one, _ in self._sides(at))
            for number in dict.fromkeys(found):
                if number > 0 and number != issue.first:
                    odd = misnumbered(REPEATED if held else SKIPPED, issue, number)
                    yield self._dated(at, slot, odd, first=number, last=number + width)

    def _shift(self, volume: int | None, other: int | None) -> int:
        """How much higher numbers of one volume are when those of another are counted."""
        if not self.fit.restarts or volume is None or other is None:
            return 0
        return (volume - other) * (self.order.turns.units or 0)

    def _moved(self, at: int) -> Iterator[State]:
        issue = self.fit.issues[at]
        if issue.volume is None:
            return
        likely = [self.order.turns.volume_of(issue.first)]
        for one, turn in self._sides(at):
            likely += [one.volume, (one.volume or 0) + turn]
        for volume in dict.fromkeys(likely):
            if volume and volume != issue.volume:
                for slot in {place.slot for place in self.fit.places[at]}:
                    yield self._dated(at, slot, misplaced(issue, volume), volume=volume)

    def _redated(self, at: int) -> Iterator[State]:
        issue = self.fit.issues[at]
        me = State(issue.volume, issue.first, issue.last, 0, 0)
        own = {place.slot for place in self.fit.places[at]}
        slots: list[int] = []
        if before := self._beside(at, -1):
            numbers = self.order.apart(before, me) or 1
            slot = before.slot + numbers
            slots += [slot, slot + before.last - before.first, slot + 1]
        if after := self._beside(at, 1):
            numbers = self.order.apart(me, after) or 1
            slot = after.slot - numbers
            slots += [slot, slot - (me.last - me.first), slot - 1]
        for slot in dict.fromkeys(slots):
            if slot not in own:
                yield self._dated(at, slot)

    def _sides(self, at: int) -> list[tuple[State, int]]:
        """The issue before, with 1, and the one behind, with -1: by so much a volume may turn."""
        return [(one, -step) for step in (-1, 1) if (one := self._beside(at, step))]

    def _beside(self, at: int, step: int) -> State | None:
        """The nearest issue before or behind whose day is on a slot, as it is printed."""
        place = self._places.index(at) + step
        while 0 <= place < len(self._places):
            near = self._places[place]
            if self.fit.places[near]:
                issue = self.fit.issues[near]
                slot = self.fit.places[near][0].slot
                return State(issue.volume, issue.first, issue.last, slot, 0)
            place += step
        return None


def _in_order(fit: Fit) -> list[int]:
    """The issues, the oldest first: as the page has them, else by their slots."""
    slots = [(places[0].slot, at) for at, places in enumerate(fit.places) if places]
    pairs = [(two > one) - (two < one) for (one, _), (two, _) in pairwise(slots)]
    few = max(1, len(pairs) // _ODD)
    page = list(range(len(fit.places)))
    if pairs.count(-1) <= min(few, pairs.count(1)):
        return page
    if pairs.count(1) <= min(few, pairs.count(-1)):
        return page[::-1]
    return [at for _, at in sorted(slots)]
