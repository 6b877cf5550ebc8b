"""Each note: ``tests/notes/CODE-n.txt`` is a page, ``.expected`` what is said of it."""

from pathlib import Path

import pytest

from bulletin import parse_meta
from bulletin.check import CHECKS
from bulletin.report.notes import notes

PAGES = sorted((Path(__file__).parent / "notes").glob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_it_is_said(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    said = notes(parse_meta(text), text, "page").replace("page:", "")
    assert said == page.with_suffix(".expected").read_text(encoding="utf-8")


def test_every_check_has_a_page() -> None:
    assert {code for code, _, _ in CHECKS} <= {page.stem.partition("-")[0] for page in PAGES}


def test_a_misprint_changes_nothing_else(gazette: str) -> None:
    right = parse_meta(gazette)
    wrong = parse_meta(gazette.replace("Kartik-30", "Kartik-29"))
    assert right.notes == ()
    assert [(note.code, note.expected) for note in wrong.notes] == [("B201", "Kartik 30, 2081")]
    differing = [
        one.text for one, other in zip(wrong.readings, right.readings, strict=True) if one != other
    ]
    assert differing == ["Kartik-29,2081"]
