"""Every example runs from the project's folder and prints what it promises."""

import subprocess
import sys
from pathlib import Path

import pytest

from bulletin import parse_meta
from bulletin.report.lines import lines

ROOT = Path(__file__).parent.parent
PRINTED = {
    "publication_date.py": (
        "",
        "hill_gazette.txt\t2024-11-16T11:12+05:45\texact\tmade before 2024-11-16",
    ),
    "next_issue.py": ("", "every 14 days (MARC e, FREQ=WEEKLY;INTERVAL=2)\nno. 10 of volume 7\n"),
    "misprints.py": (
        "VOL. 7, No. 9, November 15, 2024 (Kartik-29, 2081)\n",
        "line 1: B201 Kartik-29, 2081 is 2024-11-14, but November 15, 2024 beside it is 2024-11-15",
    ),
}


def test_none_is_forgotten() -> None:
    assert {path.name for path in (ROOT / "examples").glob("*.py")} == set(PRINTED)


@pytest.mark.parametrize("name", [*PRINTED])
def test_it_runs(name: str) -> None:
    given, printed = PRINTED[name]
    done = subprocess.run(
        [sys.executable, f"examples/{name}"],
        cwd=ROOT,
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={"PYTHONIOENCODING": "utf-8", "PYTHONPATH": ""},
    )
    assert printed in done.stdout


def test_the_nepali_page_is_read_from_top_to_bottom() -> None:
    path = ROOT / "examples/pages/nadi_kinar.txt"
    page = parse_meta(path.read_text(encoding="utf-8"))
    wanted = ROOT / "tests/pages/nadi_kinar.expected"
    assert lines(page, path.name) == wanted.read_text(encoding="utf-8")
    assert page.published
    assert page.published.iso == "2024-11-16T11:12+05:45"
    assert page.notes == ()
    assert page.series[0].frequency.text == "every 14 days"
