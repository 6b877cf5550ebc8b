"""Readers as processes: each is asked by a line of JSON, and stopped if it takes too long."""

from __future__ import annotations

import json
import select
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

ROOT = Path(__file__).resolve().parent.parent
_CHRONO = Path(__file__).with_name("chrono.cjs")
_START = 120.0
"""Seconds in which a process has to say its version, on a machine that is busy."""


class Task(NamedTuple):
    """So many characters of a file, read as one ``text``, by ``line``, or as ``warm`` lines.

    With ``memory`` it is measured what that takes, not how long.
    """

    path: Path
    size: int
    by: str = "text"
    memory: bool = False


class Measure(NamedTuple):
    """CPU seconds, values found, the most bytes in use; None where that was not measured."""

    cpu: float
    found: int
    peak: int | None


class Subject(Protocol):
    """Something that reads texts and can be timed; ``missing`` says why it is not there."""

    name: str
    version: str
    missing: str

    def measure(self, task: Task, least: float, deadline: float) -> Measure | str:
        """One measurement, or what went wrong."""
        ...

    def close(self) -> None:
        """No more tasks."""
        ...


class Process:
    """A program that answers requests; it is started again when it had to be stopped."""

    def __init__(self, command: Sequence[str]) -> None:
        """Take the program; what it says when it starts is in ``said``."""
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self.said = self._start()

    def _start(self) -> dict[str, Any]:
        self._process = subprocess.Popen(  # noqa: S603  # our own programs
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        return self._answer(_START)

    def ask(self, request: Mapping[str, Any], deadline: float) -> dict[str, Any]:
        """The answer; ``error`` says why there is none."""
        if self._process is None:
            self._start()
        if self._process and self._process.stdin:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
        return self._answer(deadline)

    def _answer(self, deadline: float) -> dict[str, Any]:
        out = self._process.stdout if self._process else None
        waited = out and select.select([out], [], [], deadline)[0]
        line = out.readline() if out and waited else b""
        if line:
            return dict(json.loads(line))
        self.close()
        return {"error": "it died" if waited else f"more than {deadline:.0f} s"}

    def close(self) -> None:
        """Stop it."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


class Worker:
    """One reader of a process."""

    def __init__(self, name: str, process: Process) -> None:
        """Take what the process said when it started."""
        self.name, self._process = name, process
        self.version = process.said.get("version", "")
        self.missing = process.said.get("missing") or process.said.get("error", "")

    def measure(self, task: Task, least: float, deadline: float) -> Measure | str:
        """One measurement, or what went wrong."""
        asked = {**task._asdict(), "path": str(task.path), "reader": self.name, "least": least}
        said = self._process.ask(asked, deadline)
        if "error" in said:
            return str(said["error"])
        return Measure(said["cpu"], said["found"], said["peak"])

    def close(self) -> None:
        """Stop the process."""
        self._process.close()


class Missing:
    """What cannot be run, and what is not there."""

    version = ""

    def __init__(self, name: str, what: str) -> None:
        """Say which program or package is not there."""
        self.name, self.missing = name, f"{what} is not installed"

    def measure(self, task: Task, least: float, deadline: float) -> Measure | str:
        """Nothing."""
        del task, least, deadline
        return self.missing

    def close(self) -> None:
        """Nothing was opened."""


def python_workers(names: Sequence[str]) -> list[Worker]:
    """Readers of this Python, in one process."""
    process = Process([sys.executable, "-m", "benchmarks.worker", *names])
    return [Worker(name, process) for name in names]


def chrono_worker() -> Subject:
    """chrono-node, if there is a node to run it."""
    node = shutil.which("node")
    if not node:
        return Missing("chrono-node", "node")
    return Worker("chrono-node", Process([node, str(_CHRONO)]))
