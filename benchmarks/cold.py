"""What one short answer costs in a new process: start, imports, everything."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from benchmarks.processes import ROOT

_BARE = ("nothing", "pass")
PROGRAMS = (
    _BARE,
    ("bulletin", "from bulletin import parse_meta; parse_meta('1 hour, 18 minutes ago')"),
    ("bulletin, date", "from bulletin import parse_meta; parse_meta('June 21, 2025, 9:01 a.m.')"),
    ("import bulletin", "import bulletin"),
    ("dateparser", "import dateparser; dateparser.parse('1 hour ago')"),
)


def starts(rounds: int, *, alone: bool) -> Iterator[str]:
    """CPU milliseconds of each program, as it is and with a home that cannot be written."""
    known = [one for one in PROGRAMS if one[0] != "dateparser" or find_spec("dateparser")]
    known = known[:2] if alone else known
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        home.mkdir(mode=0o500)
        settings = {
            "as it is": {},
            "home read-only, no bytecode": {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
        }
        for setting, variables in list(settings.items())[: 1 if alone else 2]:
            spent: dict[str, list[float]] = {name: [] for name, _ in known}
            for _ in range(rounds):
                for name, program in known:
                    spent[name].append(_cpu(program, variables))
            each = ", ".join(f"{name} {median(cpus) * 1e3:.0f} ms" for name, cpus in spent.items())
            yield f"{setting}: {each}"


def _cpu(program: str, variables: Mapping[str, str]) -> float:
    process = subprocess.Popen(  # noqa: S603  # the programs above
        [sys.executable, "-c", program], cwd=ROOT, env={**os.environ, **variables}
    )
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return used.ru_utime + used.ru_stime
