from __future__ import annotations

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

import bulletin.calendars.bikram_sambat as bs
from bulletin import surya_siddhanta
from bulletin.errors import ImpossibleDate

FILE = Path(bs.__file__).with_suffix(".csv")
MONTHS = range(1, 13)
PUBLISHED = range(1975, 2084)
# The eight years about which sources differ, and the months whose first day they dispute.
DISPUTED = {
    1975: [6],
    1977: [7, 10],
    1981: [12],
    1989: [8],
    1991: [9],
    1993: [4],
    1998: [6],
    2062: [2],
}


@pytest.fixture(scope="module")
def rows():
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def lengths(row):
    return [int(row[name.lower()]) for name in bs.MONTHS]


class TestTable:
    """The file is a calendar: whole years, one after the other, each saying who published it."""

    def test_its_first_lines_say_whence(self):
        head = FILE.read_text(encoding="utf-8").split("\nyear,")[0].splitlines()
        assert all(line.startswith("#") for line in head)
        for source in ("nepali-datetime 1.0.8.5", "surya_siddhanta.py", "New Spotlight"):
            assert source in " ".join(head)

    def test_it_has_every_year_once(self, rows):
        assert [int(row["year"]) for row in rows] == list(bs.YEARS)

    def test_a_year_has_365_or_366_days_in_months_of_29_to_32(self, rows):
        for row in rows:
            assert sum(lengths(row)) in {365, 366}
            assert all(29 <= days <= 32 for days in lengths(row))

    def test_a_year_begins_where_the_last_one_ended(self, rows):
        for row, following in pairwise(rows):
            first = date.fromisoformat(row["first_day"])
            assert (first + timedelta(sum(lengths(row)))).isoformat() == following["first_day"]

    def test_the_calendar_is_the_file(self, rows):
        for row in rows:
            year = int(row["year"])
            assert bs.to_gregorian(year, 1, 1).isoformat() == row["first_day"]
            assert [bs.days_in_month(year, month) for month in MONTHS] == lengths(row)

    def test_published_years_are_one_run_between_computed_ones(self, rows):
        for row in rows:
            year = int(row["year"])
            known = "disputed" if year in DISPUTED else "published"
            assert row["status"] == (known if year in PUBLISHED else "computed")

    def test_a_dispute_says_what_and_by_whom(self, rows):
        for row in rows:
            months = [int(month) for month in row["in_dispute"].split()]
            assert months == DISPUTED.get(int(row["year"]), [])
            assert ("tables" in row["note"]) == bool(months)

    def test_computed_years_and_all_margins_are_computed_again(self, rows):
        for row in rows:
            year = int(row["year"])
            margin = min(surya_siddhanta.margin(year, month) for month in MONTHS)
            assert float(row["margin_minutes"]) == pytest.approx(margin, abs=0.06)
            if row["status"] == "computed":
                assert lengths(row) == list(surya_siddhanta.lengths(year))

    def test_new_year_is_on_13_or_14_april_in_the_years_that_are_published(self):
        days = [bs.to_gregorian(year, 1, 1) for year in PUBLISHED]
        assert [sum((day.month, day.day) == (4, n) for day in days) for n in (13, 14)] == [66, 43]


class TestConversion:
    """Every day of the table is one date, there and back."""

    def test_every_day_there_and_back_is_the_same_day(self):
        first, last = bs.to_gregorian(1800, 1, 1), bs.to_gregorian(2300, 12, 30)
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            assert bs.to_gregorian(*bs.from_gregorian(day)) == day

    def test_every_date_is_the_next_day(self):
        ordinal = bs.to_gregorian(1800, 1, 1).toordinal()
        for year in bs.YEARS:
            for month in MONTHS:
                for day in range(1, bs.days_in_month(year, month) + 1):
                    assert bs.to_gregorian(year, month, day).toordinal() == ordinal
                    ordinal += 1


class TestInBulk:
    """Many dates at once are what each is alone, and one that is not there is refused as alone."""

    def test_they_are_the_same_dates_whether_known_already_or_not(self):
        first = bs.to_gregorian(1800, 1, 1)
        days = [first + timedelta(days=apart) for apart in range(0, 180_000, 17)]
        for _ in range(2):
            dates = bs.from_gregorian_all(iter(days))
            assert dates == list(map(bs.from_gregorian, days))
            assert bs.to_gregorian_all(iter(dates)) == days

    @pytest.mark.parametrize(
        "parts",
        [
            *((2082, 2, day) for day in (32, 33, 0, -1, -31, -33, -64)),
            *((2082, month, 1) for month in (0, 13, -1, -12)),
            *((year, 1, 1) for year in (1799, 2301, 0, -1, -2082)),
        ],
    )
    def test_what_is_not_there_is_refused(self, parts):
        with pytest.raises(ImpossibleDate) as alone:
            bs.to_gregorian(*parts)
        with pytest.raises(ImpossibleDate) as among:
            bs.to_gregorian_all([(2082, 1, 1), parts, (2082, 2, 33)])
        assert str(among.value) == str(alone.value)

    @pytest.mark.parametrize("day", [date.min, date(1743, 4, 1), date(2244, 5, 1), date.max])
    def test_days_outside_the_table_are_refused(self, day):
        with pytest.raises(ImpossibleDate, match="known here from 1800 to 2300"):
            bs.from_gregorian(day)
        with pytest.raises(ImpossibleDate, match="known here from 1800 to 2300"):
            bs.from_gregorian_all([date(2025, 6, 6), day])


class TestDay32:
    """A day that its month does not have is refused between its neighbours, never rolled over."""

    @pytest.mark.parametrize(
        ("parts", "nearest", "said"),
        [
            (
                (2082, 2, 33),
                ((2082, 2, 31), (2082, 3, 1)),
                "Jestha 2082 has 31 days, not 33; nearest: Jestha 31 and Ashadh 1",
            ),
            (
                (2082, 12, 31),
                ((2082, 12, 30), (2083, 1, 1)),
                "Chaitra 2082 has 30 days, not 31; nearest: Chaitra 30 and Baisakh 1, 2083",
            ),
            (
                (2082, 3, 0),
                ((2082, 2, 31), (2082, 3, 1)),
                "Ashadh 2082 has 32 days, not 0; nearest: Jestha 31 and Ashadh 1",
            ),
        ],
    )
    def test_the_message_and_the_value_name_both_neighbours(self, parts, nearest, said):
        with pytest.raises(ImpossibleDate) as refused:
            bs.to_gregorian(*parts)
        assert refused.value.nearest == nearest
        assert str(refused.value) == said

    def test_day_32_is_there_just_where_a_month_has_32_days(self):
        for year in bs.YEARS:
            for month in MONTHS:
                if bs.days_in_month(year, month) == 32:
                    assert bs.from_gregorian(bs.to_gregorian(year, month, 32))[2] == 32
                else:
                    with pytest.raises(ImpossibleDate):
                        bs.to_gregorian(year, month, 32)

    def test_day_33_is_never_there(self):
        for year in bs.YEARS:
            for month in MONTHS:
                with pytest.raises(ImpossibleDate):
                    bs.to_gregorian(year, month, 33)

    def test_the_last_day_of_the_table_has_one_neighbour(self):
        with pytest.raises(ImpossibleDate) as refused:
            bs.to_gregorian(2300, 12, 32)
        assert refused.value.nearest == ((2300, 12, bs.days_in_month(2300, 12)),)


class TestStatus:
    """A month is published, disputed where sources part, or computed; and doubt follows."""

    def test_a_dispute_touches_the_month_before_and_the_month_it_moves(self):
        for year in PUBLISHED:
            moved = DISPUTED.get(year, [])
            for month in MONTHS:
                touched = month in moved or month + 1 in moved
                assert bs.status(year, month) == ("disputed" if touched else "published")
                assert bs.doubt(year, month) == touched

    def test_years_without_an_almanac_are_computed_and_a_day_in_doubt(self):
        for year in (1800, 1974, 2084, 2300):
            for month in MONTHS:
                assert (bs.status(year, month), bs.doubt(year, month)) == ("computed", 1)


class TestFiscalYear:
    """Fiscal years run from Shrawan to Ashadh and leave no day out."""

    def test_each_begins_the_day_after_the_last(self):
        for year in range(1975, 2083):
            last, first = bs.fiscal_year(year)[1], bs.fiscal_year(year + 1)[0]
            assert first - last == timedelta(days=1)
            assert bs.from_gregorian(first) == (year + 1, 4, 1)

    def test_one_that_ends_beyond_the_table_is_refused(self):
        with pytest.raises(ImpossibleDate, match="known here from 1800 to 2300, not 2301"):
            bs.fiscal_year(2300)
