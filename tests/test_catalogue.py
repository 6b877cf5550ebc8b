"""A run of issues as catalogues take it, read back by somebody else's parser."""

import csv
import json
from datetime import date, timedelta
from io import BytesIO, StringIO
from pathlib import Path

import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from edtf import parse_edtf
from pybtex.database import parse_string
from pymarc import MARCReader

from bulletin.calendars.gregorian import MONTHS
from bulletin.cli import main

GAZETTE = Path(__file__).parent.parent / "examples" / "pages" / "hill_gazette.txt"
DAYS = ["2024-10-04", "2024-10-18", "2024-11-01", "2024-11-15"]


def printed(capfd: pytest.CaptureFixture[str], *arguments: str, file: Path = GAZETTE) -> str:
    assert main(["series", str(file), *arguments]) == 0
    return capfd.readouterr().out


def test_the_table_is_in_the_form_of_z39_71(capfd: pytest.CaptureFixture[str]) -> None:
    first, *_, frequency, following = printed(capfd).splitlines()
    assert first.partition(": ")[2] == "v.7:no.6 (2024:October 04)"
    assert frequency == "every 14 days (MARC e, FREQ=WEEKLY;INTERVAL=2, R/2024-10-04/P14D)"
    assert following == "next: v.7:no.10  2024-11-29  bikram_sambat 2081-08-14"


def test_pymarc_reads_the_holdings(capfd: pytest.CaptureFixture[str]) -> None:
    [record] = MARCReader(BytesIO(printed(capfd, "--format", "marc").encode()))
    assert record
    assert record["853"].get_subfields("a", "b", "w") == ["v.", "no.", "e"]
    assert [field.get_subfields(*"8abijk") for field in record.get_fields("863")] == [
        [f"1.{at}", "7", str(at + 5), *day.split("-")] for at, day in enumerate(DAYS, 1)
    ]


def test_edtf_reads_the_dates(capfd: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(StringIO(printed(capfd, "--format", "csv"))))
    days = [parse_edtf(row["date"]).lower_strict() for row in rows]
    assert [date(*day[:3]).isoformat() for day in days] == DAYS
    assert [row["enumeration"] for row in rows] == [f"v.7:no.{number}" for number in range(6, 10)]


def test_csl_and_schema_org_say_the_same(capfd: pytest.CaptureFixture[str]) -> None:
    items = json.loads(printed(capfd, "--format", "csl"))
    graph = json.loads(printed(capfd, "--format", "jsonld"))["@graph"]
    assert [item["issued"]["date-parts"][0] for item in items] == [
        [int(part) for part in issue["datePublished"].split("-")] for issue in graph
    ]
    assert [(item["volume"], item["issue"]) for item in items] == [
        (issue["isPartOf"]["volumeNumber"], issue["issueNumber"]) for issue in graph
    ]


def written(tmp_path: Path, *lines: str) -> Path:
    page = tmp_path / "page.txt"
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return page


def test_citeproc_reads_the_items(capfd: pytest.CaptureFixture[str]) -> None:
    read = CiteProcJSON(json.loads(printed(capfd, "--format", "csl")))
    issued = [one["issued"] for one in read.values()]
    days = [date(one["year"], one["month"], one["day"]).isoformat() for one in issued]
    assert days == DAYS
    assert [f"{one['volume']}:{one['issue']}" for one in read.values()] == [
        f"7:{number}" for number in range(6, 10)
    ]


def test_seasons_are_codes(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    names = ("Spring", "Summer", "Autumn", "Winter")
    page = written(
        tmp_path,
        *(f"Vol. 5, No. {number}, {name} 2019\n" for number, name in enumerate(names, 1)),
    )
    lines = printed(capfd, file=page).splitlines()
    assert lines[0].endswith("v.5:no.1 (2019:Spring)")
    rows = list(csv.DictReader(StringIO(printed(capfd, "--format", "csv", file=page))))
    assert [str(parse_edtf(row["date"])) for row in rows] == [
        f"2019-{code}" for code in range(21, 25)
    ]
    read = CiteProcJSON(json.loads(printed(capfd, "--format", "csl", file=page)))
    assert [one["issued"]["season"] for one in read.values()] == [1, 2, 3, 4]
    [record] = MARCReader(BytesIO(printed(capfd, "--format", "marc", file=page).encode()))
    assert record and record["853"].get_subfields("j") == ["(season)"]
    assert [field["j"] for field in record.get_fields("863")] == ["21", "22", "23", "24"]


def test_months_of_two_are_both(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    names = ("January/February", "March/April", "May/June", "July/August")
    page = written(
        tmp_path,
        *(f"Vol. 5, No. {number}, {name} 2019\n" for number, name in enumerate(names, 1)),
    )
    lines = printed(capfd, file=page).splitlines()
    assert lines[2].endswith("v.5:no.3 (2019:May/June)")
    rows = [*csv.DictReader(StringIO(printed(capfd, "--format", "csv", file=page)))]
    assert str(parse_edtf(rows[2]["date"])) == "2019-05/2019-06"
    [record] = MARCReader(BytesIO(printed(capfd, "--format", "marc", file=page).encode()))
    assert record and [field["j"] for field in record.get_fields("863")][2] == "05/06"
    read = CiteProcJSON(json.loads(printed(capfd, "--format", "csl", file=page)))
    issued = [*read.values()][2]["issued"]
    assert (issued.begin["month"], issued.end["month"]) == (5, 6)


def test_supplements_stand_beside_the_run(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = written(
        tmp_path,
        *(f"Vol. 5, No. {month}, {MONTHS[month - 1]} 2019\n" for month in range(1, 7)),
        "Vol. 5, Supplement 2, May 2019\n",
        "Vol. 5, No. 3, Suppl. 1, April 2019\n",
    )
    lines = printed(capfd, file=page).splitlines()
    assert [line.partition(": ")[2] for line in lines[-2:]] == [
        "v.5:suppl.2 (2019:May)",
        "v.5:no.3:suppl.1 (2019:April)",
    ]
    assert "B30" not in "".join(lines) and "every month" in lines[6]
    [record] = MARCReader(BytesIO(printed(capfd, "--format", "marc", file=page).encode()))
    assert record and len(record.get_fields("863")) == len(range(1, 7))
    patterns = [field.get_subfields(*"8abcij") for field in record.get_fields("854")]
    assert patterns == [
        ["1", "v.", "suppl.", "(year)", "(month)"],
        ["2", "v.", "no.", "suppl.", "(year)", "(month)"],
    ]
    assert [field.get_subfields(*"8abcij") for field in record.get_fields("864")] == [
        ["1.1", "5", "2", "2019", "05"],
        ["2.1", "5", "3", "1", "2019", "04"],
    ]


def test_rispy_and_pybtex_read_the_references(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = written(
        tmp_path,
        *(f"Vol. 5, No. {month}, {MONTHS[month - 1]} 2019\n" for month in range(1, 5)),
        "Vol. 5, No. 3, Suppl. 1, May/June 2019\n",
    )
    entries = rispy.loads(printed(capfd, "--format", "ris", file=page))
    assert {one["type_of_reference"] for one in entries} == {"JFULL"}
    assert [(one["volume"], one["number"], one["date"]) for one in entries[3:]] == [
        ("5", "4", "2019/04//"),
        ("5", "3 suppl. 1", "2019///May-June"),
    ]
    days = [one["date"] for one in rispy.loads(printed(capfd, "--format", "ris"))]
    assert [day.rstrip("/").replace("/", "-") for day in days] == DAYS
    read = parse_string(printed(capfd, "--format", "bibtex", file=page), "bibtex").entries
    assert {one.type for one in read.values()} == {"periodical"}
    assert [(one.fields["number"], one.fields["date"]) for one in read.values()][3:] == [
        ("4", "2019-04"),
        ("3 suppl. 1", "2019-05/2019-06"),
    ]


def test_two_periodicals_are_two_runs(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    weeks = [date(2024, 3, 1 + 7 * week) for week in range(4)]
    page = written(
        tmp_path,
        *(
            f"Vol. {volume}, No. {number}, {day:%B} {day.day}, 2024\nISSN {issn}\n"
            for volume, issn in ((4, "0028-0836"), (61, "2434-561X"))
            for number, day in enumerate(weeks, 5)
        ),
    )
    records = [*MARCReader(BytesIO(printed(capfd, "--format", "marc", file=page).encode()))]
    assert [record["022"]["a"] for record in records if record] == ["0028-0836", "2434-561X"]
    assert [record["853"]["w"] for record in records if record] == ["w", "w"]
    without = written(
        tmp_path, *(line for line in page.read_text("utf-8").splitlines() if "ISSN" not in line)
    )
    assert printed(capfd, file=without).count("every week") == 2


def test_names_before_designations_tell_periodicals_apart(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = written(
        tmp_path,
        *(
            f"{name}, Vol. 4, No. {number}, {day:%B} {day.day}, 2024\n"
            for number in range(1, 6)
            for name, day in (
                ("THE HILL POST", date(2024, 3, 1) + timedelta(weeks=2 * number)),
                ("The Valley Post", date(2024, 3, 1) + timedelta(weeks=number)),
            )
        ),
    )
    lines = printed(capfd, file=page).splitlines()
    told = [line.partition(" (")[0] for line in lines if line.startswith("every")]
    assert told == ["every 14 days", "every week"]
    assert not any("B30" in line for line in lines)


def test_what_is_missing_or_odd_is_marked(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = tmp_path / "weekly.txt"
    days = [date(2024, 1, 5 + 7 * week) for week in range(3)] + [
        date(2024, 2, 9),
        date(2024, 2, 17),
    ]
    numbers = [1, 2, 3, 6, 7]
    page.write_text(
        "\n".join(
            f"Vol. 3, No. {number}, {day:%B} {day.day}, {day.year}"
            for number, day in zip(numbers, days, strict=True)
        ),
        encoding="utf-8",
    )
    lines = printed(capfd, file=page).splitlines()
    assert lines[3].endswith("  [no.4-5 missing]")
    assert lines[4].endswith("  B303 17→16")


def test_two_issues_are_no_series(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    page = tmp_path / "two.txt"
    page.write_text("Vol. 1, No. 1, May 1, 2024\nVol. 1, No. 2, May 8, 2024\n", encoding="utf-8")
    assert main(["series", str(page)]) == 1
    assert capfd.readouterr() == ("", "bulletin: fewer than 3 dated issues are no series\n")
