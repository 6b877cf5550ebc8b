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


class TestOddIssues:
    """What is set right is the smallest change that lets the issues follow one another."""

    @pytest.mark.parametrize(
        ("at", "printed", "odd"),
        [
            (2, "Vol. 5, No. 7, March 15, 2024", ("B302", "7→3")),
            (2, "Vol. 5, No. 2, March 15, 2024", ("B301", "2→3")),
            (2, "Vol. 6, No. 3, March 15, 2024", ("B304", "6→5")),
            (2, "Vol. 5, No. 3, August 15, 2024", ("B303", "August→March")),
            (4, "Vol. 5, No. 6, May 15, 2024", ("B302", "6→5")),
            (0, "Vol. 5, No. 1, February 15, 2024", ("B303", "February→January")),
        ],
    )
    def test_it_is_set_right(self, at: int, printed: str, odd: tuple[str, str]) -> None:
        lines = page(MONTHLY).splitlines()
        lines[at] = printed
        [found] = parse_meta("\n".join(lines)).series
        assert [(one.code, one.repair) for one in found.outliers] == [odd]

    def test_a_pause_is_not_odd(self) -> None:
        days = [date(2024, month, 15) for month in (1, 2, 4, 5, 6)]
        found = series(days)
        assert found and found.frequency and found.outliers == ()

    @pytest.mark.parametrize(
        "newest",
        [
            "Vol. 5, No. 8, April 9, 2024",
            "Vol. 5, No. 18, April 19, 2024",
            "Vol. 4, No. 8, April 19, 2024",
        ],
    )
    def test_the_forecast_goes_on_from_the_newest_as_it_should_be(self, newest: str) -> None:
        days = [START + timedelta(weeks=n) for n in range(7)]
        [found] = parse_meta(f"{page(days)}\n{newest}").series
        assert len(found.outliers) == 1
        following = found.next_issue
        assert following and (following.volume, following.issue) == (5, 9)
        assert following.iso == "2024-04-26"
