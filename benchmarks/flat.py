"""Whether cost grows with size and no faster, whatever the text holds, and memory not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import hostile, texts
from benchmarks.processes import Subject, Task
from benchmarks.rounds import Pace, medians
from benchmarks.table import number, size

_PIECE = 4 * texts.MB


def by_size(
    ours: Sequence[Subject], folder: Path, sizes: Sequence[int], pace: Pace
) -> Iterator[str]:
    """The speed of prose at each size, and how far it is from the first."""
    for one in ours:
        speeds = []
        for mega in sizes:
            path = folder / f"prose-{mega}.txt"
            if not path.exists():
                path.write_text(texts.prose(mega, seed=7), encoding="utf-8")
            rounds = pace._replace(
                rounds=1 if mega > _PIECE else pace.rounds, budget=10 * pace.budget
            )
            found = medians([(one, mega * 2)], Task(path, mega * 2), rounds)[one.name, mega * 2]
            speeds.append(
                path.stat().st_size / 1e6 / found.cpu if not isinstance(found, str) else 0
            )
        each = ", ".join(
            f"{size(n)} {number(mb)} MB/s" for n, mb in zip(sizes, speeds, strict=True)
        )
        yield f"{one.name:11} {each} ({min(speeds) / max(speeds):.2f} of the fastest)"


def stream(one: Subject, folder: Path, mega: int, pace: Pace) -> Iterator[str]:
    """The memory that a long file takes when it is read line by line."""
    path = folder / "long.txt"
    with path.open("w", encoding="utf-8") as file:
        for seed in range(max(1, mega * texts.MB // _PIECE)):
            file.write(texts.prose(min(_PIECE, mega * texts.MB), seed=seed))
    long = pace._replace(budget=60 * pace.budget)
    found = one.measure(Task(path, 0, "stream"), 0, long.deadline)
    if isinstance(found, str):
        yield found
        return
    speed = path.stat().st_size / 1e6 / found.cpu
    peak = "-" if found.peak is None else f"{found.peak / 1e6:.0f} MB"
    yield f"{size(path.stat().st_size)} {number(speed)} MB/s, {found.found} found, {peak} of memory"
    path.unlink()


def hostile_texts(
    ours: Sequence[Subject], folder: Path, kinds: tuple[Sequence[str], int], pace: Pace
) -> Iterator[str]:
    """Seconds for each hostile text, and how many times as long twice as much of it takes."""
    names, mega = kinds
    path = folder / "hostile.txt"
    for name in names:
        text = hostile.TEXTS[name]
        path.write_bytes(text(2 * mega).encode("utf-8", "surrogatepass"))
        half = Task(path, len(text(mega)))
        told = (_grown(one, half, pace) for one in ours)
        yield f"{name:23} " + "   ".join(told)


def _grown(one: Subject, half: Task, pace: Pace) -> str:
    least = pace.least / 5
    found = one.measure(half, least, pace.deadline)
    if isinstance(found, str):
        return f"{one.name} {found}"
    whole = one.measure(half._replace(size=2 * half.size), least, 3 * pace.deadline)
    if isinstance(whole, str):
        return f"{one.name} {found.cpu:6.3f} s, twice {whole}"
    times = whole.cpu / max(found.cpu, 1e-9)
    return f"{one.name} {found.cpu:6.3f} s, twice {times:4.2f} x, {found.found:6} found"
