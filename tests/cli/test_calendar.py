"""``bulletin calendar``: the months of a year, the days of a month."""

import json
from datetime import date, timedelta

import pytest

from bulletin.calendars import KEYS, named


def test_a_month_has_its_first_day_its_status_and_its_margin(bulletin):
    found = bulletin("calendar", "bs", "2084")
    lines = found.out.splitlines()
    assert (found.code, len(lines), found.err) == (0, 12, "")
    assert [part.strip() for part in lines[8].split("  ") if part] == [
        "2084-09",
        "Poush",
        "29 days",
        "2027-12-17",
        "Friday",
        "computed, may be off by 1 day",
        "111 min",
    ]


def test_the_days_of_a_month(bulletin):
    lines = bulletin("calendar", "bs", "2082", "2").out.splitlines()
    assert len(lines) == 31
    assert lines[22] == "2082-02-23  2025-06-06  Friday     published"


@pytest.mark.parametrize("key", KEYS)
def test_months_of_every_calendar_follow_one_another(bulletin, key):
    known = named(key)
    now = known.year_days(known.YEARS[-1])[1] >= date(2025, 6, 6)
    year = known.from_gregorian(date(2025, 6, 6))[0] if now else known.YEARS[-1]
    rows = [
        json.loads(line)
        for line in bulletin("calendar", key, str(year), "--json").out.split("\n")[:-1]
    ]
    starts = [date.fromisoformat(row["gregorian"]) for row in rows]
    lengths = [timedelta(row["days"]) for row in rows]
    first, last = named(key).year_days(year)
    assert len(rows) == named(key).months_in_year(year)
    assert starts[0] == first
    assert [start + days for start, days in zip(starts, lengths, strict=True)] == [
        *starts[1:],
        last + timedelta(1),
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bs", "2400"], "Bikram Sambat is known here from 1800 to 2300, not 2400"),
        (["bs", "2082", "13"], "Bikram Sambat 2082 has months 1 to 12, not 13"),
        (["klingon", "1"], "no calendar is called 'klingon'"),
    ],
)
def test_what_there_is_not_is_a_wrong_call(bulletin, arguments, said):
    found = bulletin("calendar", *arguments)
    assert (found.code, found.data) == (2, b"")
    assert said in found.err
