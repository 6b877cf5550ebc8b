"""``bulletin convert``: one date, or a file of them."""

import json

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
    assert "  computed, may be off by 1 day  margin " in found.out


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


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ["2082-02", "--from", "bs"],
            (
                "2025-05-15/2025-06-14 gregorian  2082-02 bikram_sambat"
                "  Thursday/Saturday  31 days  published"
            ),
        ),
        (
            ["2082", "--from", "bs"],
            (
                "2025-04-14/2026-04-13 gregorian  2082 bikram_sambat  Monday/Monday  365 days"
                "  published"
            ),
        ),
        (
            ["2082-02-30/2082-03-04", "--from", "bs"],
            (
                "2025-06-13/2025-06-18 gregorian  2082-02-30/2082-03-04 bikram_sambat"
                "  Friday/Wednesday  6 days  published"
            ),
        ),
        (
            ["Jestha-23,2082"],
            "2025-06-06 gregorian  2082-02-23 bikram_sambat  Friday  published",
        ),
        (
            ["Jestha 23-25, 2082"],
            (
                "2025-06-06/2025-06-08 gregorian  2082-02-23/2082-02-25 bikram_sambat"
                "  Friday/Sunday  3 days  published"
            ),
        ),
        (
            ["Poush-Magh 2082"],
            (
                "2025-12-16/2026-02-12 gregorian  2082-09/2082-10 bikram_sambat"
                "  Tuesday/Thursday  59 days  published"
            ),
        ),
        (
            ["२०८२ जेठ २३ गते", "--to", "saka"],
            "1947-03-16 saka  2082-02-23 bikram_sambat  Friday  published",
        ),
        (
            ["1446-09-01", "--from", "hijri"],
            "2025-03-01 gregorian  1446-09-01 hijri  Saturday  computed, may be off by 2 days",
        ),
    ],
)
def test_ranges_months_and_printed_dates_are_converted(bulletin, arguments, line):
    assert bulletin("convert", *arguments) == (0, f"{line}\n".encode(), "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2082-03-01/2082-02-01", "--from", "bs"], "ends before it begins"),
        (["2082-13-01", "--from", "bs"], "Bikram Sambat 2082 has months 1 to 12, not 13"),
        (["Jestha 33, 2082"], "Jestha 2082 has 31 days, not 33; nearest: Jestha 31 and Ashadh 1"),
        (["June 6, 2025", "--from", "bs"], "a date of gregorian, not of bikram_sambat"),
        (["4th Baisakh, 2025"], "not a date as YYYY-MM-DD"),
        (["2401-01-01", "--from", "bs"], "Bikram Sambat is known here from 1800 to 2300, not 2401"),
    ],
)
def test_what_is_wrong_with_a_date_is_said(bulletin, arguments, said):
    found = bulletin("convert", *arguments)
    assert (found.code, found.err) == (3, f"bulletin: {arguments[0]}: {said}\n")


def test_json_has_the_margin_of_published_days_too(bulletin):
    found = json.loads(bulletin("convert", "2082-02-23", "--from", "bs", "--json").out)
    assert found == {
        "date": "2025-06-06",
        "calendar": "gregorian",
        "source": "2082-02-23",
        "source_calendar": "bikram_sambat",
        "weekday": "Friday",
        "days": 1,
        "status": "published",
        "off": 0,
        "margin": 227.4,
    }
