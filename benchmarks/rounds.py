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


Curve = list[tuple[int, float]]
"""Sizes and CPU seconds."""


class Row(NamedTuple):
    """What one reader did with its slice, its time over that of ours, and what other sizes took."""

    reader: str
    size: int
    measure: Measure
    ratios: tuple[float | None, ...]
    curve: Curve


class Failure(NamedTuple):
    """A reader that could not be measured, and why."""

    reader: str
    reason: str


def slice_of(subject: Subject, task: Task, pace: Pace) -> Curve | str:
    """What ever larger parts took, the last of them within the reader's budget; or why none did."""
    part, curve = min(FIRST, task.size), Curve()
    while True:
        found = subject.measure(task._replace(size=part), 0, pace.deadline)
        if isinstance(found, str):
            return curve or found
        if curve and found.cpu > 2 * pace.budget:
            return curve
        curve.append((part, found.cpu))
        room = pace.budget * _SPARE / max(found.cpu, 1e-6)
        if part == task.size or room < 2:  # noqa: PLR2004  # no room for twice as much
            return curve
        part = min(task.size, int(part * min(_GROWTH, room)))


def compare(
    ours: Sequence[Subject], peers: Sequence[Subject], task: Task, pace: Pace
) -> Iterator[Row | Failure]:
    """Rows of ours on the whole text, and of each peer on its slice with ratios to ours."""
    curves: dict[str, Curve] = {}
    for peer in peers:
        curve = slice_of(peer, task, pace) if task.by != "warm" else [(task.size, 0.0)]
        if isinstance(curve, str):
            yield Failure(peer.name, curve)
        else:
            curves[peer.name] = curve
    sizes = {task.size, *(curve[-1][0] for curve in curves.values())}
    plan = [(one, size) for size in sorted(sizes) for one in ours]
    plan += [(peer, curves[peer.name][-1][0]) for peer in peers if peer.name in curves]
    found = medians(plan, task, pace)
    for one in ours:
        every = ((size, found[one.name, size]) for size in sorted(sizes))
        curves[one.name] = [(n, each.cpu) for n, each in every if not isinstance(each, str)]
    for one in (*ours, *peers):
        size = task.size if one in ours else (curves.get(one.name) or [(0, 0.0)])[-1][0]
        measure = found.get((one.name, size))
        if isinstance(measure, str):
            yield Failure(one.name, measure)
        elif measure:
            ratios = () if one in ours else tuple(_ratio(measure, found[n, size]) for n in OURS)
            measure = _with_memory(one, measure, task._replace(size=size, memory=True), pace)
            yield Row(one.name, size, measure, ratios, curves[one.name])


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
    """The median time; what was found is the same each time."""
    return measures[0]._replace(cpu=median(one.cpu for one in measures))


def _with_memory(subject: Subject, measure: Measure, task: Task, pace: Pace) -> Measure:
    """The same with what a run of its own took at most; lines by themselves take next to none."""
    if task.by != "text":
        return measure
    found = subject.measure(task, 0, 4 * pace.deadline)
    return measure if isinstance(found, str) else measure._replace(peak=found.peak)


def _ratio(measure: Measure, other: Measure | str) -> float | None:
    return None if isinstance(other, str) else measure.cpu / other.cpu
