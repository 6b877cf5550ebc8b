"""bulletin beside its peers, on the same texts, in one run; CPU time is what is compared.

    python -m benchmarks                           all of it, about ten minutes
    python -m benchmarks --quick                   about one minute
    python -m benchmarks --picture cost.svg        cost against size as a picture too

From the folder that holds ``benchmarks``. The peers are those of the extra
``bench``; chrono-node is taken from where node finds it (``NODE_PATH``), dateutils
from the system. What is missing is named. A slow peer gets a part of the text and
the table says how much; "/ parse_meta" is its time over ours on that same part.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from benchmarks import cold, flat, picture, table
from benchmarks.machine import machine
from benchmarks.plans import ALL, QUICK, SMOKE, Plan, Text
from benchmarks.processes import Missing, Subject, Task, chrono_worker, python_workers
from benchmarks.programs import dateutils
from benchmarks.readers import OURS, PEERS, READERS, version
from benchmarks.rounds import Curve, Failure, Pace, Row, compare
from benchmarks.texts import KB

_LONG = 50 * KB
"""A shorter text says nothing of a program that has to be started for it."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print as it goes."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--quick", action="store_true", help="smaller texts: about a minute")
    parser.add_argument("--smoke", action="store_true", help="whether it runs at all: no peers")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="where to write an SVG")
    said = parser.parse_args(arguments)
    plan = SMOKE if said.smoke else QUICK if said.quick else ALL
    started = os.times()
    with tempfile.TemporaryDirectory() as folder:
        curves = report(plan, Path(folder), alone=said.smoke)
    if said.picture:
        said.picture.write_text(picture.svg(curves), encoding="utf-8")
    ended = os.times()
    spent = sum(ended[:4]) - sum(started[:4])
    print(f"\n{spent:.0f} s of CPU time, {ended.elapsed - started.elapsed:.0f} s in all")


def report(plan: Plan, folder: Path, *, alone: bool) -> dict[str, dict[str, Curve]]:
    """Print every table; the curves of the texts that are read whole."""
    ours = python_workers(OURS)
    peers = [] if alone else list(_peers())
    _print(machine(), _present(ours, peers, alone=alone))
    curves: dict[str, dict[str, Curve]] = {}
    for text in plan.texts:
        found = list(_compared(text, ours, peers, folder, plan.pace))
        path = _path(folder, text)
        _print([f"\n{text.title}, {table.size(path.stat().st_size)}", table.HEAD])
        _print(table.rows(found, path))
        measured = [one for one in found if isinstance(one, Row)] if text.by == "text" else []
        for one in measured:
            curves.setdefault(text.title, {}).setdefault(one.reader, Curve()).extend(one.curve)
    for subject in peers:
        subject.close()
    _growth(plan, ours, folder)
    for subject in ours:
        subject.close()
    _print(["\na new process, CPU time"], cold.starts(plan.starts, alone=alone))
    return curves


def _growth(plan: Plan, ours: Sequence[Subject], folder: Path) -> None:
    _print(["\nflatness, sparse prose"], flat.by_size(ours, folder, plan.sizes, plan.pace))
    _print(["\na file line by line"], flat.stream(ours[0], folder, plan.stream, plan.pace))
    _print([f"\nhostile texts, {table.size(plan.hostile)}"])
    _print(flat.hostile_texts(ours, folder, (plan.kinds, plan.hostile), plan.pace))


def _compared(
    text: Text, ours: Sequence[Subject], peers: Sequence[Subject], folder: Path, pace: Pace
) -> Iterator[Row | Failure]:
    path = _path(folder, text)
    path.write_text(text.make(text.size), encoding="utf-8")
    characters = len(path.read_text(encoding="utf-8"))
    asked = [one for one in peers if _suits(one, text)]
    return compare(ours, asked, Task(path, characters, text.by), pace)


def _path(folder: Path, text: Text) -> Path:
    return folder / f"{text.title}-{text.size}.txt"


def _suits(peer: Subject, text: Text) -> bool:
    """Whether a peer is asked: one that is there, reads such a text, and is worth its time."""
    if peer.missing:
        return False
    if peer.name in {"dgrep", "dconv -S"}:
        return text.by == "text" and text.size >= _LONG
    if peer.name in READERS and READERS[peer.name].by_line:
        return text.by != "text"
    return text.peers


def _peers() -> Iterator[Subject]:
    for name in PEERS:
        try:
            version(name)
        except PackageNotFoundError:
            yield Missing(name, READERS[name].distribution)
        else:
            yield from python_workers([name])
    yield chrono_worker()
    yield from dateutils()


def _present(ours: Sequence[Subject], peers: Sequence[Subject], *, alone: bool) -> Iterator[str]:
    """Versions of what is there, and what is not."""
    there = [f"{one.name} {one.version}" for one in (*ours, *peers) if not one.missing]
    yield "readers: " + ", ".join(there)
    absent = [f"{one.name} ({one.missing})" for one in peers if one.missing]
    if alone:
        absent = [f"{name} (not asked)" for name in (*PEERS, "chrono-node", "dgrep", "dconv -S")]
    if absent:
        yield "missing: " + ", ".join(absent)


def _print(*parts: Iterable[str]) -> None:
    for part in parts:
        for line in part:
            print(line, flush=True)


if __name__ == "__main__":
    with closing(sys.stdout):
        main()
