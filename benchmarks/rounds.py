"""Which part of a text each reader gets, and the medians of rounds in which all take turns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from benchmarks.processes import Measure, Subject, Task
from benchmarks.readers import OURS

FIRST = 2_000
"""Characters that a reader whose speed is not known gets first."""
_GROWTH = 8
_SPARE = 0.6
_PATIENCE = 20


class Pace(NamedTuple):
    """How much is measured: rounds, and seconds for one reader's slice of one text."""

    rounds: int
    budget: float
    least: float

    @property
    def deadline(self) -> float:
        """Seconds after which a reader is stopped."""
        return 5 + _PATIENCE * self.budget


class Row(NamedTuple):
    """What one reader did with its slice, and how often ours were faster on the same."""

    reader: str
    size: int
    measure: Measure
    ratios: tuple[float | None, ...]


class Failure(NamedTuple):
    """A reader that could not be measured, and why."""

    reader: str
    reason: str


Curve = list[tuple[int, float]]
"""Sizes and CPU seconds."""


def slice_of(
    subject: Subject, task: Task, size: int, pace: Pace
) -> tuple[int, Curve] | str:
    """The largest part, doubling, that a reader takes less than its budget for."""
    part, curve = min(FIRST, size), Curve()
    while True:
        found = subject.measure(task._replace(size=part), 0, pace.deadline)
        if isinstance(found, str):
            return (curve[-1][0], curve) if curve else found
        curve.append((part, found.cpu))
        left = pace.budget * _SPARE / max(found.cpu, 1e-6)
        if part >= size or left < 2:  # noqa: PLR2004  # no room for twice as much
            return (part, curve) if found.cpu <= 2 * pace.budget or len(curve) == 1 else curve[-2][:1] + (curve,)
        part = min(size, int(part * min(_GROWTH, left)))


def compare(
    ours: Sequence[Subject], peers: Sequence[Subject], task: Task, pace: Pace
) -> Iterator[Row | Failure]:
    """Rows of ours on the whole text, and of each peer on its slice with ratios to ours."""
    slices: dict[str, int] = {}
    for peer in peers:
        fitted = peer.missing or slice_of(peer, task, task.size, pace)
        if isinstance(fitted, str):
            yield Failure(peer.name, fitted)
        else:
            slices[peer.name] = fitted[0]
    plan = [(one, size) for size in sorted({task.size, *slices.values()}) for one in ours]
    plan += [(peer, slices[peer.name]) for peer in peers if peer.name in slices]
    found = medians(plan, task, pace)
    for one, size in plan:
        measure = found[one.name, size]
        if isinstance(measure, str):
            yield Failure(one.name, measure)
        elif one.name not in OURS:
            yield Row(one.name, size, measure, tuple(_ratio(measure, found[n, size]) for n in OURS))
        elif size == task.size:
            yield Row(one.name, size, measure, ())


def medians(
    plan: Sequence[tuple[Subject, int]], task: Task, pace: Pace
) -> dict[tuple[str, int], Measure | str]:
    """The middle of each reader's measurements, the rounds interleaved."""
    seen: dict[tuple[str, int], list[Measure]] = {}
    failed: dict[tuple[str, int], Measure | str] = {}
    for _ in range(pace.rounds):
        for subject, size in plan:
            key = subject.name, size
            if key in failed:
                continue
            found = subject.measure(task._replace(size=size), pace.least, pace.deadline)
            if isinstance(found, str):
                failed[key] = found
            else:
                seen.setdefault(key, []).append(found)
    return {key: middle(measures) for key, measures in seen.items()} | failed


def middle(measures: Sequence[Measure]) -> Measure:
    """Medians of times and sizes; what was found is the same each time."""
    peaks = [one.peak for one in measures if one.peak is not None]
    return Measure(
        median(one.cpu for one in measures),
        measures[0].found,
        int(median(peaks)) if peaks else None,
    )


def _ratio(measure: Measure, other: Measure | str) -> float | None:
    return None if isinstance(other, str) else measure.cpu / other.cpu
