"""What a run measures: all of it, a quick look, or only whether it runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks import hostile, texts
from benchmarks.rounds import Pace
from benchmarks.texts import KB, MB


class Text(NamedTuple):
    """One text of the comparison, and whether the slow peers read it too."""

    title: str
    make: Callable[[int], str]
    size: int
    by: str = "text"
    peers: bool = True


def _short(size: int) -> str:
    del size
    return "\n".join(texts.short())


class Plan(NamedTuple):
    """What one run measures."""

    pace: Pace
    texts: Sequence[Text]
    sizes: Sequence[int]
    stream: int
    hostile: int
    kinds: Sequence[str]
    starts: int


ALL = Plan(
    Pace(rounds=3, budget=1.0, least=0.05),
    (
        Text("sparse prose", texts.prose, 12 * KB),
        Text("sparse prose", texts.prose, 100 * KB, peers=False),
        Text("sparse prose", texts.prose, 2 * MB),
        Text("sparse prose", texts.prose, 10 * MB, peers=False),
        Text("dense lines", texts.dense, 100 * KB),
        Text("dense lines", texts.dense, MB, peers=False),
        Text("dense lines, a call each", texts.dense, 100 * KB, "line"),
        Text("a page", texts.page, 4 * KB),
        Text("a long page", texts.page, MB),
        Text("Devanagari prose", texts.devanagari, MB),
        Text("short lines, warm", _short, KB, "warm"),
    ),
    (64 * KB, MB, 64 * MB),
    256,
    MB,
    tuple(hostile.TEXTS),
    5,
)
QUICK = Plan(
    Pace(rounds=3, budget=0.15, least=0.02),
    (
        Text("sparse prose", texts.prose, 12 * KB),
        Text("sparse prose", texts.prose, 500 * KB),
        Text("dense lines", texts.dense, 50 * KB),
        Text("dense lines, a call each", texts.dense, 20 * KB, "line"),
        Text("a page", texts.page, 4 * KB),
        Text("Devanagari prose", texts.devanagari, 200 * KB),
        Text("short lines, warm", _short, KB, "warm"),
    ),
    (64 * KB, MB),
    8,
    100 * KB,
    tuple(hostile.TEXTS),
    3,
)
SMOKE = Plan(
    Pace(rounds=1, budget=0.01, least=0.0),
    (
        Text("sparse prose", texts.prose, 4 * KB),
        Text("dense lines, a call each", texts.dense, KB, "line"),
        Text("short lines, warm", _short, KB, "warm"),
    ),
    (4 * KB,),
    1,
    KB,
    ("digits", "mixed scripts"),
    1,
)
