"""``bulletin check``: notes, underlined, with what was expected."""

import json

import pytest

DISAGREE = b"VOL. 4, No. 12,March.08, 2024 (Falgun-26,2080)\n"


def test_a_page_that_agrees_says_nothing(bulletin):
    assert bulletin("check", "page.txt") == (0, b"", "")


def test_a_disagreement_is_underlined(bulletin):
    found = bulletin("check", stdin=DISAGREE)
    assert found.code == 1
    assert found.out == (
        "-:1:32: B201  Falgun-26,2080 is 2024-03-09, but March.08, 2024 beside it is 2024-03-08\n"
        "    VOL. 4, No. 12,March.08, 2024 (Falgun-26,2080)\n"
        "                                   ^^^^^^^^^^^^^^\n"
        "    expected Falgun 25, 2080\n"
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [(DISAGREE, 4), (b"05/06/2025", 1), (b"Jestha 33, 2082\n" + DISAGREE, 4), (b"", 0)],
)
def test_strict_tells_a_contradiction_from_the_rest(bulletin, data, code):
    assert bulletin("check", "--strict", stdin=data).code == code


def test_jsonl_says_where(bulletin):
    found = bulletin("check", "--jsonl", stdin=b"\n" + DISAGREE)
    document = json.loads(found.out)
    assert (found.code, document["file"], document["line"], document["column"]) == (1, "-", 2, 32)
    assert (document["code"], document["start"], document["end"]) == ("B201", 32, 46)
    assert document["expected"] == "Falgun 25, 2080"


def test_a_crawled_line_without_an_end_is_cut_around_the_note(bulletin):
    found = bulletin("check", stdin=b"x" * 5000 + b" Jestha 33, 2082 \x1b[2J" + b"y" * 5000)
    _, line, carets, expected = found.out.splitlines()
    assert len(line) < 200
    assert line.index("Jestha 33, 2082") == carets.index("^")
    assert "\x1b" not in line
    assert expected == "    expected Jestha 31, 2082 or Ashadh 1, 2082"
