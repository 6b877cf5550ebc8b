"""Where a run took place, and how fast it is there now."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from pathlib import Path
from time import process_time


def machine() -> Iterator[str]:
    """Two lines: the machine, and a measure of its pace."""
    models = (
        line.partition(":")[2].strip()
        for line in _lines(Path("/proc/cpuinfo"))
        if line.startswith("model name")
    )
    model = next(models, platform.processor() or platform.machine())
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    yield (
        f"{model}, {os.cpu_count()} cores{load}, {platform.system()} {platform.release()},"
        f" {platform.python_implementation()} {platform.python_version()}"
    )
    yield f"a loop of ten million: {_loop():.2f} s"


def _loop() -> float:
    """How fast this machine is now: it need not be the same all day."""
    started = process_time()
    for _ in range(10_000_000):
        pass
    return process_time() - started


def _lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []
