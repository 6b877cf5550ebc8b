from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin.calendars import KEYS, named
from bulletin.errors import ImpossibleDate

steady = settings(derandomize=True, deadline=None)
every_calendar = pytest.mark.parametrize("key", KEYS)


def days_of(key):
    """Gregorian days that a calendar has, by its first and its last."""
    calendar = named(key)
    return calendar.year_days(calendar.YEARS[0])[0], calendar.year_days(calendar.YEARS[-1])[1]


@every_calendar
class TestEveryCalendar:
    """A calendar counts every day of its years once, in order, and no other."""

    @steady
    @given(data=st.data())
    def test_a_day_there_and_back_is_the_same_day(self, key, data):
        day = data.draw(st.dates(*days_of(key)))
        assert named(key).to_gregorian(*named(key).from_gregorian(day)) == day

    @steady
    @given(data=st.data())
    def test_the_next_day_is_the_next_date(self, key, data):
        first, last = days_of(key)
        calendar, day = named(key), data.draw(st.dates(first, last - timedelta(1)))
        year, month, number = calendar.from_gregorian(day)
        following = calendar.from_gregorian(day + timedelta(1))
        if number < calendar.days_in_month(year, month):
            assert following == (year, month, number + 1)
        else:
            assert following[2] == 1
            assert following[0] - year in {0, 1}
            assert following[:2] != (year, month)

    @steady
    @given(data=st.data())
    def test_a_day_beyond_its_month_is_refused_between_its_neighbours(self, key, data):
        first, last = days_of(key)
        calendar = named(key)
        year, month, _ = calendar.from_gregorian(data.draw(st.dates(first, last)))
        days = calendar.days_in_month(year, month)
        with pytest.raises(ImpossibleDate, match=f"has {days} days, not {days + 1}") as refused:
            calendar.to_gregorian(year, month, days + 1)
        ordinals = [calendar.to_gregorian(*each).toordinal() for each in refused.value.nearest]
        assert refused.value.nearest[0] == (year, month, days)
        assert ordinals == list(range(ordinals[0], ordinals[0] + len(ordinals)))

    @steady
    @given(data=st.data())
    def test_a_year_is_as_long_as_its_months_and_the_next_one_follows(self, key, data):
        calendar = named(key)
        year = data.draw(st.integers(calendar.YEARS[0], calendar.YEARS[-2]))
        first, last = calendar.year_days(year)
        assert calendar.year_days(year + 1)[0] - last == timedelta(days=1)
        months = {calendar.from_gregorian(day)[1] for day in five_days_apart(first, last)}
        assert len(months) == calendar.months_in_year(year)
        days = sum(calendar.days_in_month(year, month) for month in months)
        assert (last - first).days + 1 == days

    def test_outside_its_years_it_says_which_it_has(self, key):
        calendar = named(key)
        first, last = calendar.YEARS[0], calendar.YEARS[-1]
        for year in (first - 1, last + 1):
            with pytest.raises(ImpossibleDate, match="known here from"):
                calendar.days_in_month(year, 1)
        for day in {date.min, date.max} - set(days_of(key)):
            with pytest.raises(ImpossibleDate, match="known here from"):
                calendar.from_gregorian(day)

    @pytest.mark.parametrize("month", [0, -1, 14, 99])
    def test_a_month_beyond_its_year_is_refused(self, key, month):
        year = named(key).YEARS[10]
        for refuse in (named(key).days_in_month, named(key).status, named(key).doubt):
            with pytest.raises(ImpossibleDate, match=rf"\d has months 1 to 1[23], not {month}"):
                refuse(year, month)

    def test_what_is_published_is_not_in_doubt(self, key):
        calendar = named(key)
        for year in calendar.YEARS[:: max(1, len(calendar.YEARS) // 200)]:
            status, doubt = calendar.status(year, 12), calendar.doubt(year, 12)
            assert status in {"published", "disputed", "computed"}
            assert status != "published" or doubt == 0


def five_days_apart(first, last):
    """The days of a span, five apart; a month is never shorter than that."""
    return [first + timedelta(days) for days in range(0, (last - first).days + 1, 5)] + [last]
