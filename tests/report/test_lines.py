"""What a reading means, in few words, where ISO 8601 cannot say it."""

from datetime import timedelta

import pytest

from bulletin.model import Age, Designation, Kind, Numbering, Reading, Span
from bulletin.report.lines import ago, meaning, numbers

HOUR = timedelta(hours=1)


def number(first, last=None, **more):
    return Numbering(str(first), "", first, last or first, **more)


@pytest.mark.parametrize(
    ("designation", "shown"),
    [
        (Designation(volume=number(18), issue=number(21)), "v.18:no.21"),
        (Designation(volume=number(3), issue=number(7, 8)), "v.3:no.7/8"),
        (Designation(issue=number(3, suffix="bis")), "no.3bis"),
        (Designation(issue=number(1, 5, members=(1, 3, 5))), "no.1,3,5"),
        (
            Designation(year_of_publication=number(50), issue=number(1), whole=number(132)),
            "yr.50:no.1:whole no.132",
        ),
        (
            Designation(volume=number(2), part=number(1), supplement=Numbering("", "Suppl", 0, 0)),
            "v.2:pt.1:Suppl",
        ),
    ],
)
def test_numbers(designation, shown):
    assert numbers(designation) == shown


def test_ages_of_the_past_and_of_the_future():
    assert ago(Age(HOUR, 2 * HOUR, (("hour", 1),))) == "PT1H..PT2H ago"
    assert ago(Age(-2 * HOUR, -HOUR + timedelta.resolution, (("hour", -1),))).startswith("in PT")
    assert ago(Age(timedelta(0), HOUR, (("second", 0),))) == "PT0S..PT1H ago"


def printed(calendar="gregorian", **fields):
    return Reading(
        Kind.ABSOLUTE, "x", Span(0, 1), "Test", calendar=calendar, fields=tuple(fields.items())
    )


def test_a_day_without_a_year_and_one_that_there_is_not():
    assert meaning(printed(month=6, day=21)) == "--06-21"
    assert meaning(printed("bikram_sambat", month=2, day=23)) == "--02-23 bikram_sambat"
    assert meaning(printed("bikram_sambat", year=2082, month=2, day=33)) == "no such date"
