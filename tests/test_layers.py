"""Imports point one way, and nothing heavy is imported before it is needed."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import bulletin

ROOT = Path(bulletin.__file__).parent
LAYERS = (
    {"errors", "model"},
    {
        "names",
        "words",
        "pattern",
        "factors",
        "firsts",
        "starts",
        "stored",
        "tables",
        "befores",
        "triggers",
        "symbols",
        "compile",
        "engine",
        "lint",
        "grammar",
        "surya_siddhanta",
        "calendars",
        "dialects",
    },
    {"wire", "page", "intersect"},
    {"hints", "scan", "read"},
    {"normalize"},
    {"tail"},
    {"assemble"},
    {"titles"},
    {"evidence"},
    {"agreement"},
    {"reference"},
    {"resolve", "check", "series", "gaps"},
    {"api"},
    {"report", "rewrite", "testing"},
    {"cli"},
    {"__main__"},
)
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
PRINTS = re.compile(r"\bprint\(")
HEAVY = ("parsimonious", "regex", "dateparser", "nepali_datetime", "hypothesis", "click")


def layer(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The layers that a module imports when it is imported itself."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module == "bulletin":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bulletin."):
            found.add((node.module or "").split(".")[1])
    return found


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    own = layer(path)
    if own != "__init__":
        above = {name for name in imported(path) if RANK.get(name, RANK["api"]) > RANK[own]}
        assert above == set()


def test_only_the_command_prints() -> None:
    printing = [
        str(path)
        for path in ROOT.rglob("*.py")
        if layer(path) not in {"cli", "__main__"}
        and PRINTS.search(path.read_text(encoding="utf-8"))
    ]
    assert printing == []


def test_no_clock_is_read() -> None:
    asked = ("datetime.now(", ".utcnow(", "date.today(", "time.time(", "time.localtime(")
    reading = [
        str(path)
        for path in ROOT.rglob("*.py")
        if any(call in path.read_text(encoding="utf-8") for call in asked)
    ]
    assert reading == []


def test_import_is_light() -> None:
    program = f"import sys, bulletin; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
