"""Readers as processes: each is asked by a line of JSON, and stopped if it takes too long."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

ROOT = Path(__file__).resolve().parent.parent
_CHRONO = Path(__file__).with_name("chrono.cjs")
_START = 60.0
"""Seconds in which a process has to say its version, on a machine that is busy."""
_MARK = b"\x01"


class Task(NamedTuple):
    """So many characters of a file, read as one ``text``, or by ``line``, or ``warm`` lines."""

    path: Path
    size: int
    by: str = "text"


class Measure(NamedTuple):
    """CPU seconds, values found, bytes by which the process grew; None where that is not known."""

    cpu: float
    found: int
    peak: int | None


class Subject(Protocol):
    """Something that reads texts and can be timed. Its version is "" if it is missing."""

    name: str
    version: str
    missing: str

    def measure(self, task: Task, least: float, deadline: float) -> Measure | str:
        """One measurement, or what went wrong."""
        ...

    def close(self) -> None:
        """No more tasks."""
        ...


class Worker:
    """A library in a process that lives on; it is started when it is first asked."""

    def __init__(self, name: str, command: Sequence[str]) -> None:
        """Start it, and ask for its version."""
        self.name, self._command = name, command
        self.version = self.missing = ""
        self._process: subprocess.Popen[bytes] | None = None
        self._start()

    def _start(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603  # our own programs
            self._command, cwd=os.getcwd(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        said = self._answer(_START)
        self.version = said.get("version", "")
        self.missing = said.get("missing") or said.get("error", "")

    def measure(self, task: Task, least: float, deadline: float) -> Measure | str:
        """One measurement; a process that is stopped is started again."""
        if self._process is None:
            self._start()
        request = {"path": str(task.path), "size": task.size, "by": task.by, "least": least}
        if self._process and self._process.stdin:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
        said = self._answer(deadline)
        if "error" in said:
            return str(said["error"])
        return Measure(said["cpu"], said["found"], said["peak"])

    def _answer(self, deadline: float) -> dict[str, Any]:
        out = self._process.stdout if self._process else None
        if out and select.select([out], [], [], deadline)[0]:
            line = out.readline()
            if line:
                return dict(json.loads(line))
            self.close()
            return {"error": "it died"}
        self.close()
        return {"error": f"more than {deadline:.0f} s"}

    def close(self) -> None:
        """Stop the process."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


def python_worker(name: str) -> Worker:
    """A library of this Python."""
    return Worker(name, [sys.executable, "-m", "benchmarks.worker", name])


def chrono_worker() -> Subject:
    """chrono-node, if there is a node to run it."""
    node = shutil.which("node")
    return Worker("chrono-node", [node, str(_CHRONO)]) if node else Missing("chrono-node", "node")


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


class Program:
    """A command that reads its standard input: its CPU time is what the system says of it."""

    def __init__(self, name: str, programs: Sequence[str], arguments: Sequence[str]) -> None:
        """Look for the first of ``programs`` that is there."""
        self.name, self._arguments = name, arguments
        self._path = next(filter(None, map(shutil.which, programs)), "")
        self.version = self.missing = ""
        if not self._path:
            self.missing = f"{programs[0]} is not installed"
            return
        said = subprocess.run([self._path, "--version"], capture_output=True, check=False)  # noqa: S603
        self.version = said.stdout.decode().split("\n")[0].split()[-1]

    def measure(self, task: Task, least: float, deadline: float) -> Measure | str:
        """One run, start and all; what it found are lines, or marks where it writes them."""
        del least, deadline
        data = task.path.read_bytes()[: task.size]
        with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as result:
            source.write(data)
            source.seek(0)
            process = subprocess.Popen(  # noqa: S603
                [self._path, *self._arguments], stdin=source, stdout=result
            )
            _, _, used = os.wait4(process.pid, 0)
            process.returncode = 0
            result.seek(0)
            said = result.read()
        found = said.count(_MARK) if _MARK.decode() in "".join(self._arguments) else said.count(b"\n")
        return Measure(used.ru_utime + used.ru_stime, found, None)

    def close(self) -> None:
        """Every run ends by itself."""


def programs() -> list[Program]:
    """dateutils: ISO dates alone, and the four formats that an English page needs."""
    formats = ("%Y-%m-%d", "%d/%m/%Y", "%B %d, %Y", "%d %b %Y")
    mark = _MARK.decode() + "%F"
    inputs = [part for one in formats for part in ("-i", one)]
    return [
        Program("dgrep", ["dgrep", "dateutils.dgrep"], ["-o", ">=1900-01-01"]),
        Program("dconv -S", ["dconv", "dateutils.dconv"], ["-S", *inputs, "-f", mark]),
    ]
