"""A masthead may take several lines: what it says is what it says on one."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin import parse_meta
from bulletin.model import BulletinMeta
from bulletin.series.issues import Issue, issues


def read(text: str) -> list[Issue]:
    """The issues of a page, whatever they are called."""
    meta = parse_meta(text)
    return [*issues(meta.mastheads, {one.id: one for one in meta.readings}, text)]


def said(issue: Issue) -> tuple[object, ...]:
    return issue.volume, issue.first, issue.last, {(one.calendar, one.day) for one in issue.dates}


def only(text: str) -> BulletinMeta:
    meta = parse_meta(text)
    assert len(meta.mastheads) == 1
    return meta


class TestLines:
    """Volume, number and dates may stand on a line each, in any order."""

    @given(
        volume=st.integers(1, 99),
        number=st.integers(1, 999),
        order=st.sampled_from([*permutations(range(4))]),
        name=st.sampled_from(["", "THE HILL GAZETTE\n"]),
        joint=st.sampled_from(["\n", ".\n", "\r\n", " |\n"]),
    )
    def test_they_are_one_issue(
        self, volume: int, number: int, order: tuple[int, ...], name: str, joint: str
    ) -> None:
        lines = [f"VOL. {volume}", f"No. {number}", "KATHMANDU, JUNE 6, 2025", "Jestha 23, 2082"]
        [flat] = read(f"Vol. {volume}, No. {number}, June 6, 2025 (Jestha 23, 2082)")
        [stacked] = read(name + joint.join(lines[at] for at in order))
        assert said(stacked) == said(flat)

    @pytest.mark.parametrize("first", ["date", "number"])
    def test_issues_of_a_list_stay_apart(self, first: str) -> None:
        days = ["June 6, 2025", "May 23, 2025", "May 9, 2025"]
        numbers = ["Vol. 18\nNo. 21", "Vol. 18\nNo. 20", "Vol. 18\nNo. 19"]
        pairs = zip(days, numbers, strict=True)
        found = read(
            "\n".join("\n".join(pair if first == "date" else pair[::-1]) for pair in pairs)
        )
        assert [(one.volume, one.first, one.dates[0].day.isoformat()) for one in found] == [
            (18, 21, "2025-06-06"),
            (18, 20, "2025-05-23"),
            (18, 19, "2025-05-09"),
        ]

    @pytest.mark.parametrize(
        "text",
        ["No. 10\nDowning Street\nLondon\n5 May 2020", "No. 41\nno. 42", "VOL. II\nThe kite"],
    )
    def test_a_number_among_other_lines_is_no_issue(self, text: str) -> None:
        assert parse_meta(text).mastheads == ()

    @pytest.mark.parametrize("above", [True, False])
    def test_a_date_stands_behind_other_lines_too(self, *, above: bool) -> None:
        lines = ["Friday, June 6, 2025", "A fortnightly of the hills", "Vol. 12, No. 3"]
        meta = only("\n".join(lines if above else lines[::-1]))
        assert [one.iso for one in meta.readings if one.id in meta.mastheads[0].readings] == [
            "2025-06-06"
        ]

    def test_an_empty_line_ends_it(self) -> None:
        assert only("Vol. 12, No. 3\n\nFriday, June 6, 2025").mastheads[0].readings == ()


class TestImprint:
    """Publisher, editor and price are told by their captions, on any line of a masthead."""

    @pytest.mark.parametrize(
        ("line", "told"),
        [
            ("Publisher: A. Rai | Editor: B. Lama", {"publisher": "A. Rai", "editor": "B. Lama"}),
            ("Publisher and Editor: A. Rai", {"publisher": "A. Rai", "editor": "A. Rai"}),
            ("Published by: The Hill Press", {"publisher": "The Hill Press"}),
            ("Price Rs. 10/-", {"price": "Rs. 10/-"}),
            ("PRICE ONE PENNY.", {"price": "ONE PENNY"}),
            ("Price: 5 cents", {"price": "5 cents"}),
            ("मूल्य रु. १०", {"price": "रु. १०"}),
            ("प्रकाशक/सम्पादक: राम थापा", {"publisher": "राम थापा", "editor": "राम थापा"}),
            ("Preis 20 Pf.", {"price": "20 Pf"}),
            ("The editor prices no boats", {}),
        ],
    )
    def test_it_is_read(self, line: str, told: dict[str, str]) -> None:
        assert dict(only(f"Vol. 12, No. 3\n{line}\nJune 6, 2025").mastheads[0].imprint) == told

    def test_it_ends_before_a_number(self) -> None:
        line = "VOL. 18, No. 21 (Jestha 23, 2082) Editor: A. Rai Online Register Number: 584/074-75"
        assert dict(only(line).mastheads[0].imprint) == {"editor": "A. Rai"}

    def test_without_a_masthead_there_is_none(self) -> None:
        assert parse_meta("Editor: A. Rai\nJune 6, 2025").mastheads == ()


class TestInstruments:
    """What governments number is no issue."""

    @pytest.mark.parametrize(
        "text",
        ["Proclamation No. 1165/2019", "Act No. 12 of 2019", "Regulation (EU) No 1215/2012"],
    )
    def test_it_is_not_read(self, text: str) -> None:
        assert parse_meta(text).readings == ()

    def test_a_volume_is_read_all_the_same(self) -> None:
        assert only("The Act, Vol. 12, No. 3").mastheads
