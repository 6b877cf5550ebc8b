from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import nepali_datetime
import pytest

import bulletin.calendars.bikram_sambat as bs
from bulletin.errors import ImpossibleDate

FIRST, LAST = nepali_datetime.date(1975, 1, 1), nepali_datetime.date(2100, 12, 30)

# Days on which nepali-datetime 1.0.8.5 has another date, by our year and month.
# 1989, 1993: see the notes of the table. 2084 on: not published yet; its rows
# were written before the almanacs and give 2096 only 364 days. If this fails,
# its table has changed (or ours): look which almanac says so.
DIFFERENCES = {
    1989: {7: 1, 8: 29},
    1993: {4: 32},
    2084: {2: 1, 3: 31, 4: 1, 5: 31, 6: 30, 7: 30, 8: 30, 9: 29, 10: 29, 12: 1},
    2085: {1: 30, 5: 1, 6: 30, 12: 31},
    2086: {1: 1, 2: 31, 3: 1, 4: 31, 6: 1, 7: 30, 8: 29, 9: 1, 10: 29},
    2087: {4: 1, 5: 31, 6: 30, 11: 30, 12: 30},
    2088: {1: 31, 2: 1, 3: 31, 5: 1, 6: 30, 11: 30, 12: 31},
    2089: {12: 31},
    2090: {1: 1, 2: 31, 3: 1, 4: 31, 6: 1, 7: 30, 8: 29, 9: 1, 10: 29},
    2091: {4: 1, 5: 31, 6: 30, 9: 30, 11: 30, 12: 30},
    2092: {1: 31, 2: 1, 3: 31, 11: 30, 12: 31},
    2093: {1: 1, 2: 31, 6: 1, 7: 29, 9: 1, 10: 29, 12: 31},
    2094: {6: 1, 7: 30, 8: 29, 9: 1, 10: 29},
    2095: {4: 1, 5: 31, 6: 30, 11: 30, 12: 30},
    2096: {1: 31, 2: 1, 3: 31, 8: 1, 9: 29, 12: 1},
    2097: {1: 31, 2: 31, 6: 1, 7: 29, 9: 1, 10: 29},
    2098: {7: 1, 8: 29, 9: 1, 10: 29, 11: 1, 12: 30},
    2099: {4: 1, 5: 31, 6: 30, 9: 1, 10: 29},
    2100: {5: 1, 6: 30, 8: 1, 9: 29},
}


@pytest.fixture(scope="module")
def both():
    """Every Gregorian day of its range: our date, and its date."""
    day, last = FIRST.to_datetime_date(), LAST.to_datetime_date()
    dates = []
    while day <= last:
        theirs = nepali_datetime.date.from_datetime_date(day)
        dates.append((bs.from_gregorian(day), (theirs.year, theirs.month, theirs.day)))
        day += timedelta(days=1)
    return dates


class TestAgreement:
    """The table is that of nepali-datetime, day for day, but for what is declared."""

    def test_every_day_of_its_range_is_the_same_date_but_for_the_declared_ones(self, both):
        found: dict[int, Counter[int]] = {}
        for ours, theirs in both:
            if ours != theirs:
                found.setdefault(ours[0], Counter())[ours[1]] += 1
        assert len(both) == 46_022
        assert found == DIFFERENCES

    def test_where_they_differ_we_say_that_it_may_be_a_day_off(self, both):
        for ours, theirs in both:
            if ours != theirs:
                assert bs.doubt(*ours[:2]) == 1 or bs.doubt(*theirs[:2]) == 1
                assert bs.status(*ours[:2]) != "published"


class TestInterchange:
    """Its objects and our triples stand for the same printed date."""

    def test_there_and_back_is_the_same_date(self):
        for year in range(1975, 2084):
            for month in range(1, 13):
                if (year, month) not in {(1989, 7), (1993, 4)}:  # longer here than there
                    parts = (year, month, bs.days_in_month(year, month))
                    assert bs.from_nepali_datetime(bs.to_nepali_datetime(*parts)) == parts

    def test_its_datetime_is_a_date_too(self):
        assert bs.from_nepali_datetime(nepali_datetime.datetime(2082, 2, 23, 9, 1)) == (2082, 2, 23)

    @pytest.mark.parametrize("parts", [(1989, 7, 30), (1993, 4, 32), (1974, 1, 1), (2082, 2, 32)])
    def test_a_date_that_one_of_them_does_not_have_is_refused(self, parts):
        with pytest.raises(ImpossibleDate):
            bs.to_nepali_datetime(*parts)

    def test_a_date_that_only_it_has_is_refused(self):
        with pytest.raises(ImpossibleDate, match="Ashadh 1993 has 31 days, not 32"):
            bs.from_nepali_datetime(nepali_datetime.date(1993, 3, 32))

    def test_a_gregorian_date_is_no_date_of_it(self):
        with pytest.raises(TypeError, match="not a date of nepali_datetime"):
            bs.from_nepali_datetime(date(2025, 6, 6))
