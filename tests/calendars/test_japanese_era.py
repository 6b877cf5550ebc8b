from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from bulletin.calendars import japanese_era
from bulletin.errors import ImpossibleDate


class TestEras:
    """Eras follow one another without a gap, and a day is of one of them."""

    def test_an_era_begins_the_day_after_the_last(self):
        spans = [(first, last) for _, first, last in japanese_era.ERAS.values()]
        for (_, last), (first, _) in pairwise(spans):
            assert first - last == timedelta(days=1)

    @pytest.mark.parametrize("era", japanese_era.ERAS)
    def test_its_first_and_last_day_are_there_and_the_one_before_is_not(self, era):
        _, first, last = japanese_era.ERAS[era]
        for day in (first, last):
            assert japanese_era.era_of(day) == era
            parts = japanese_era.from_gregorian(day, era)
            assert japanese_era.to_gregorian(*parts, era) == day
        with pytest.raises(ImpossibleDate, match=f"{era} is known here from"):
            japanese_era.from_gregorian(first - timedelta(days=1), era)

    @pytest.mark.parametrize(
        ("parts", "said"),
        [
            ((1, 4, 30, "Reiwa"), "Reiwa 1 has months 5 to 12, not 4"),
            ((31, 5, 1, "Heisei"), "Heisei 31 has months 1 to 4, not 5"),
            ((64, 1, 8, "Shōwa"), "Shōwa is known here from 1926-12-25 to 1989-01-07"),
            ((5, 1, 1, "Meiji"), "Meiji is known here from 6 to 45, not 5"),
            ((6, 2, 30, "Reiwa"), "February 6 has 29 days, not 30; nearest: February 29 and March"),
        ],
    )
    def test_a_date_beside_its_era_is_refused(self, parts, said):
        with pytest.raises(ImpossibleDate, match=said):
            japanese_era.to_gregorian(*parts)

    def test_a_first_and_a_last_year_are_parts_of_years(self):
        assert japanese_era.year_days(1) == (date(2019, 5, 1), date(2019, 12, 31))
        assert japanese_era.months_in_year(1) == 8

    def test_before_1873_there_is_none(self):
        with pytest.raises(ImpossibleDate, match="took the Gregorian calendar in 1873"):
            japanese_era.era_of(date(1872, 12, 31))
