"""Issues that follow one another: how often, and which is next."""

from datetime import date, timedelta

import pytest

from bulletin import parse_meta
from bulletin.model import Series


def page(days: list[date], first: int = 1) -> str:
    return "\n".join(
        f"Vol. 5, No. {first + at}, {day:%B} {day.day}, {day.year}" for at, day in enumerate(days)
    )


def series(days: list[date]) -> Series | None:
    return next(iter(parse_meta(page(days)).series), None)


START = date(2024, 3, 1)
MONTHLY = [date(2024, month, 15) for month in range(1, 6)]


class TestFrequency:
    """Every gap the same for each number is a frequency; two points are none."""

    @pytest.mark.parametrize(
        ("days", "marc", "rrule", "following"),
        [
            ([START + timedelta(days=n) for n in range(4)], "d", "FREQ=DAILY", "2024-03-05"),
            ([START + timedelta(weeks=n) for n in range(4)], "w", "FREQ=WEEKLY", "2024-03-29"),
            (
                [START + timedelta(weeks=2 * n) for n in range(3)],
                "e",
                "FREQ=WEEKLY;INTERVAL=2",
                "2024-04-12",
            ),
            (MONTHLY, "m", "FREQ=MONTHLY", "2024-06-15"),
            (
                [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31)],
                "m",
                "FREQ=MONTHLY;BYMONTHDAY=-1",
                "2024-04-30",
            ),
            (MONTHLY[::2], "b", "FREQ=MONTHLY;INTERVAL=2", "2024-07-15"),
            ([date(2020 + n, 6, 1) for n in range(3)], "a", "FREQ=YEARLY", "2023-06-01"),
        ],
    )
    def test_it_is_found(self, days: list[date], marc: str, rrule: str, following: str) -> None:
        found = series(days)
        assert found and found.frequency and found.next_issue
        assert (found.frequency.marc, found.frequency.rrule) == (marc, rrule)
        assert (found.next_issue.issue, found.next_issue.iso) == (len(days) + 1, following)

    def test_two_issues_are_no_series(self) -> None:
        assert series([START, START + timedelta(weeks=1)]) is None

    def test_an_uneven_run_has_no_frequency(self) -> None:
        found = series([START, START + timedelta(days=7), START + timedelta(days=16)])
        assert found and found.frequency is None and found.next_issue is None


def test_the_gazette_is_a_fortnightly(gazette: str) -> None:
    [found] = parse_meta(gazette).series
    assert found.frequency and found.next_issue
    assert (found.frequency.text, found.frequency.marc) == ("every 14 days", "e")
    assert found.next_issue.calendars == (
        ("gregorian", "2024-11-29"),
        ("bikram_sambat", "2081-08-14"),
    )
    assert (found.next_issue.volume, found.next_issue.issue) == (7, 10)
