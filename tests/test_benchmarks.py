"""The benchmarks run, and say what they did not measure; how fast is not looked at here."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from bulletin import dialects
from bulletin.model import Reference

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.skipif(
    not (ROOT / "benchmarks").is_dir(), reason="the benchmarks stay with the sources"
)


@pytest.fixture(scope="module")
def printed() -> list[str]:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--smoke"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    return run.stdout.splitlines()


class TestSmoke:
    """Every table has our rows, and every peer that was not asked is named."""

    @pytest.mark.parametrize("name", ["scan", "parse_meta"])
    def test_there_is_a_row_of_each_text(self, printed: list[str], name: str) -> None:
        rows = [line.split() for line in printed if line.startswith(name)]
        tables = [line for line in printed if "us/line" in line]
        assert len(rows) > len(tables) > 0
        assert all(int(row[-1]) > 0 for row in rows[: len(tables)])

    def test_it_names_who_is_missing(self, printed: list[str]) -> None:
        [missing] = [line for line in printed if line.startswith("missing: ")]
        for peer in ("dateparser", "datefinder", "dateutil", "timefhuman", "chrono-node", "dconv"):
            assert peer in missing

    def test_hostile_texts_and_a_new_process_are_there(self, printed: list[str]) -> None:
        text = "\n".join(printed)
        assert "hostile texts" in text
        assert "a new process" in text


def test_simulated_series_are_read_right() -> None:
    """Few runs of each frequency, always the same ones; the shares of many are a little lower."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.series", "--runs", "14"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    frequency, misprint, silence = (
        float(share.rstrip("%")) for share in run.stdout.splitlines()[-1].split()[1:]
    )
    assert frequency >= 99
    assert misprint >= 95
    assert silence >= 99


class TestReference:
    """Weighing stamps that were read before finds what reading the whole page finds."""

    @pytest.mark.parametrize("kind", [{}, {"misprint": True}], ids=["clean", "misprint"])
    def test_both_ways_agree(self, kind: dict[str, bool], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.syspath_prepend(ROOT)
        ours = import_module("benchmarks.pages")
        pages = [page for key in dialects.KEYS for page in ours.drawn(key, 4, 1, **kind)]
        assert len(pages) == len(dialects.KEYS)
        for page in pages:
            whole, weighed = ours.read(page), ours.weighed(page)
            assert whole
            assert whole.interval == weighed.interval
            assert whole.runner_up == weighed.runner_up
            assert said(whole) == said(weighed)


def said(reference: Reference) -> list[list[str]]:
    both = reference.evidence, reference.suspects
    return [sorted(one.statement for one in ones) for ones in both]
