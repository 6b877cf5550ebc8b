"""``bulletin convert``: one date, or a file of them."""

import pytest


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ["2082-02-23", "--from", "bs"],
            "2025-06-06 gregorian  2082-02-23 bikram_sambat  Friday  published",
        ),
        (["2025-06-06"], "2082-02-23 bikram_sambat  2025-06-06 gregorian  Friday  published"),
        (
            ["2025-6-6", "--to", "gregorian"],
            "2025-06-06 gregorian  2025-06-06 gregorian  Friday  published",
        ),
        (
            ["२०८२-०२-२३", "--from=bikram_sambat", "--to=gregorian"],
            "2025-06-06 gregorian  2082-02-23 bikram_sambat  Friday  published",
        ),
    ],
)
def test_a_date_is_converted(bulletin, arguments, line):
    assert bulletin("convert", *arguments) == (0, f"{line}\n".encode(), "")


def test_the_far_future_is_said_to_be_computed(bulletin):
    found = bulletin("convert", "2150-01-01", "--from", "bs")
    assert found.out.endswith("  computed, may be off by 1 day\n")


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_lines_of_standard_input_are_done_though_one_is_not(bulletin, arguments):
    found = bulletin(
        "convert",
        "--from",
        "bs",
        *arguments,
        stdin=b"\xef\xbb\xbf2082-02-23\r\n\r\n2082-02-33\nx\n2082-01-01",
    )
    assert found.code == 3
    assert [line.split()[0] for line in found.out.splitlines()] == ["2025-06-06", "2025-04-14"]
    assert found.err == (
        "bulletin: 2082-02-33: Jestha 2082 has 31 days, not 33; nearest: Jestha 31 and Ashadh 1\n"
        "bulletin: x: not a date as YYYY-MM-DD\n"
    )


def test_an_unknown_calendar_is_a_wrong_call(bulletin):
    found = bulletin("convert", "2082-02-23", "--from", "klingon")
    assert (found.code, found.data) == (2, b"")
    assert "no calendar is called 'klingon'; there are" in found.err
