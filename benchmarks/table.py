"""Measurements in, lines of a table out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.readers import OURS
from benchmarks.rounds import Failure, Row
from benchmarks.worker import lines, piece

HEAD = f"{'':13} {'of':>8} {'MB/s':>8} {'us/line':>9} {'peak MB':>8} {'found':>7}" + "".join(
    f" {'/ ' + name:>13}" for name in OURS
)
_ENOUGH = 100


def rows(found: Iterable[Row | Failure], path: Path) -> Iterator[str]:
    """One line a reader: its slice, speed, memory, finds, and its time over ours."""
    data = path.read_bytes()
    for one in found:
        if isinstance(one, Failure):
            yield f"{one.reader:13} {one.reason}"
            continue
        part = piece(data, one.size)
        mega = len(part.encode("utf-8", "surrogatepass")) / 1e6
        cpu, count, peak = one.measure
        yield (
            f"{one.reader:13} {size(mega * 1e6):>8} {number(mega / cpu):>8}"
            f" {number(cpu / max(1, len(lines(part))) * 1e6):>9}"
            f" {'-' if peak is None else number(peak / 1e6):>8} {count:>7}"
            + "".join(f" {times(ratio):>13}" for ratio in one.ratios)
        )


def number(value: float) -> str:
    """Three digits or so: what a median on a busy machine is worth."""
    return f"{value:.0f}" if value >= _ENOUGH else f"{value:.3g}"


def times(ratio: float | None) -> str:
    """How many times as long it took."""
    return "-" if ratio is None else f"{number(ratio)} x"


def size(characters: float) -> str:
    """A size as one says it: ``2 MB``, ``12 KB``."""
    if characters >= 1e6:  # noqa: PLR2004  # a million
        return f"{characters / 1e6:.3g} MB"
    return f"{characters / 1e3:.3g} KB"
