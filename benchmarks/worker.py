"""A process that reads texts with one library and times itself, a JSON line a request.

    python -m benchmarks.worker NAME [NAME]

It says its version first, or why it cannot run. A request names a reader, a file
and how many characters of it to read, and whether as one text or ``by`` line; the
answer is CPU seconds of one reading, how many values were found and, in a run of
its own, how many bytes that took at most.
"""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from benchmarks.readers import OURS, READERS, Count, forget, version
from benchmarks.texts import page, prose

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")
_KILO = 1024
_WARM = 4_000


def answer(name: str, count: Count, request: Mapping[str, Any]) -> dict[str, Any]:
    """The measurements that a request asks for."""
    if request["by"] == "stream":
        return _streamed(Path(request["path"]))
    text = piece(Path(request["path"]).read_bytes(), request["size"])
    if request["by"] == "warm":
        each = [_repeated(lambda line=line: count(line), request["least"]) for line in lines(text)]
        middle = median(cpu for cpu, _ in each)  # as if every line took as long
        return {"cpu": middle * len(each), "found": sum(n for _, n in each), "peak": None}
    if name in OURS:
        forget()
    run = _by_line(count, text) if request["by"] == "line" else lambda: count(text)
    gc.collect()
    if request["memory"]:
        return _traced(run)
    cpu, found = _timed(run)
    if cpu < request["least"]:
        cpu, found = _repeated(run, request["least"], forget if name in OURS else None)
    return {"cpu": cpu, "found": found, "peak": None}


def _traced(run: Callable[[], int]) -> dict[str, Any]:
    """The most that Python objects take during one run, which is slower for being watched."""
    tracemalloc.start()
    cpu, found = _timed(run)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return {"cpu": cpu, "found": found, "peak": peak}


def _streamed(path: Path) -> dict[str, Any]:
    """A file line by line, of which no more than a piece is in memory."""
    from bulletin.grammar import load_grammar
    from bulletin.scan import scan_stream

    before = _clear_peak()
    with path.open(encoding="utf-8") as lines_of_file:
        cpu, found = _timed(lambda: sum(1 for _ in scan_stream(lines_of_file, load_grammar())))
    return {"cpu": cpu, "found": found, "peak": max(0, _peak() - before)}


def piece(data: bytes, size: int) -> str:
    """The first ``size`` characters of a text, to the end of a line where there is one."""
    text = data.decode("utf-8", "surrogatepass")
    if size >= len(text):
        return text
    return text[: text.rfind("\n", 0, size) + 1] or text[:size]


def lines(text: str) -> list[str]:
    """The lines that hold something."""
    return [line for line in text.split("\n") if line.strip()]


def _by_line(count: Count, text: str) -> Callable[[], int]:
    each = lines(text)
    return lambda: sum(map(count, each))


def _timed(run: Callable[[], int]) -> tuple[float, int]:
    started = process_time()
    found = run()
    return process_time() - started, found


def _repeated(
    run: Callable[[], int], least: float, before: Callable[[], None] | None = None
) -> tuple[float, int]:
    """CPU time of one of as many runs as take ``least`` seconds together, after one untimed."""
    run()
    spent, runs = 0.0, 0
    while True:
        if before:
            before()
        cpu, found = _timed(run)
        spent, runs = spent + cpu, runs + 1
        if spent >= least:
            return spent / runs, found


def _clear_peak() -> int:
    """Forget the greatest size so far; the size now, in bytes."""
    try:
        _CLEAR.write_text("5")
    except OSError:
        return _peak()
    return _memory("VmRSS:")


def _peak() -> int:
    return _memory("VmHWM:")


def _memory(field: str) -> int:
    """A line of the process's status, in bytes; 0 where there is none such."""
    if not _STATUS.exists():
        return 0
    found = (line.split() for line in _STATUS.read_text().splitlines() if line.startswith(field))
    return next((int(one[1]) * _KILO for one in found), 0)


def main(names: Sequence[str]) -> None:
    """Answer requests until there are none."""
    try:
        said = version(names[0])
        readers = {name: READERS[name].make() for name in names}
    except ImportError as error:
        print(json.dumps({"missing": str(error)}), flush=True)
        return
    for name in OURS:
        if name in readers:  # patterns are compiled when they are first needed
            readers[name](page(_WARM) + prose(_WARM))
    print(json.dumps({"version": said}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        try:
            found = answer(request["reader"], readers[request["reader"]], request)
        except Exception as error:  # noqa: BLE001  # a reader may fail in any way; the others go on
            found = {"error": f"{type(error).__name__}: {error}"[:80]}
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
