"""Commands that read their standard input: their CPU time is what the system says of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence

from benchmarks.processes import Measure, Task

_MARK = "\x01"
_FORMATS = ("%Y-%m-%d", "%d/%m/%Y", "%B %d, %Y", "%d %b %Y")


class Program:
    """A command, started anew for each text."""

    def __init__(self, name: str, programs: Sequence[str], arguments: Sequence[str]) -> None:
        """Look for the first of ``programs`` that is there."""
        self.name, self._arguments = name, arguments
        self._path = next(filter(None, map(shutil.which, programs)), "")
        self.version = self.missing = ""
        if not self._path:
            self.missing = f"{programs[0]} is not installed"
            return
        said = subprocess.run(  # noqa: S603  # it was found above
            [self._path, "--version"], capture_output=True, check=False
        )
        self.version = said.stdout.decode().partition("\n")[0].rpartition(" ")[2]

    def measure(self, task: Task, least: float, deadline: float) -> Measure | str:
        """One run, start and all; what it found are marks, or lines where it writes none."""
        del least, deadline
        with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as result:
            source.write(task.path.read_bytes()[: task.size])
            source.seek(0)
            process = subprocess.Popen(  # noqa: S603  # it was found above
                [self._path, *self._arguments], stdin=source, stdout=result
            )
            _, _, used = os.wait4(process.pid, 0)
            process.returncode = 0
            result.seek(0)
            said = result.read().decode("utf-8", "replace")
        found = said.count(_MARK if any(_MARK in one for one in self._arguments) else "\n")
        return Measure(used.ru_utime + used.ru_stime, found, None)

    def close(self) -> None:
        """Every run ends by itself."""


def dateutils() -> list[Program]:
    """Its search for ISO dates alone, and its rewriting of the formats of an English page."""
    inputs = [part for one in _FORMATS for part in ("-i", one)]
    return [
        Program("dgrep", ["dgrep", "dateutils.dgrep"], ["-o", ">=1900-01-01"]),
        Program("dconv -S", ["dconv", "dateutils.dconv"], ["-S", *inputs, "-f", f"{_MARK}%F"]),
    ]
