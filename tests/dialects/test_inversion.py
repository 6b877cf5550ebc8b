"""Inversion: from a printed age to the interval of ages that print it."""

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin import dialects
from bulletin.dialects._order import order
from bulletin.dialects._units import EVER, fold

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
NOW = datetime(2025, 6, 21, 11, tzinfo=UTC)
FIRST = datetime(2001, 1, 1, tzinfo=UTC)
instants = st.builds(
    lambda day, clock: FIRST + timedelta(days=day, seconds=clock),
    st.integers(0, 32000),
    st.one_of(st.sampled_from((0, 43200, 86399)), st.integers(0, 86399)),
)
seconds = st.one_of(st.integers(0, 10**5), st.integers(0, 10**7), st.integers(0, 10**8))
ages = seconds.map(lambda age: timedelta(seconds=age))


def span(key, text, nominal, reference=None):
    """The interval as text: the hours, minutes and seconds of both ends."""
    return tuple(str(edge) for edge in dialects.invert(key, text, nominal, reference))


class TestDjango:
    """A lone unit says that the next smaller one was zero."""

    @pytest.mark.parametrize("text", ["17 hours", "17\u00a0hours ago", "17 Hours  ago"])
    def test_17_hours_is_one_minute_wide(self, text):
        assert span("django", text, timedelta(hours=17)) == ("17:00:00", "17:01:00")

    def test_1_day_is_one_hour_wide(self):
        assert span("django", "1 day ago", DAY) == ("1 day, 0:00:00", "1 day, 1:00:00")

    def test_two_units_are_as_wide_as_the_second(self):
        text = "1\u00a0hour,18\u00a0minutes"  # as its Nepali catalogue joins them
        assert span("django", text, timedelta(hours=1, minutes=18)) == ("1:18:00", "1:19:00")

    def test_a_month_depends_on_the_reference(self):
        first_of_march = datetime(2025, 3, 1, tzinfo=UTC)
        assert span("django", "1 month ago", 30 * DAY, first_of_march)[0] == "28 days, 0:00:00"
        assert span("django", "1 month ago", 30 * DAY, NOW)[0] == "31 days, 0:00:00"
        assert span("django", "1 month ago", 30 * DAY) == ("28 days, 0:00:00", "38 days, 0:00:00")


class TestOthers:
    """The same words are other ages elsewhere."""

    @pytest.mark.parametrize(
        ("key", "text", "nominal", "expected"),
        [
            ("moment", "2 hours ago", timedelta(hours=2), ("1:30:00", "2:30:00")),
            ("rails", "about 2 hours ago", timedelta(hours=2), ("1:29:30", "2:29:30")),
            ("github", "2 hours ago", timedelta(hours=2), ("1:54:55", "2:54:55")),
            ("wordpress", "60 mins ago", timedelta(hours=1), ("0:59:30", "1:00:00")),
            ("lobsters", "24 hours ago", DAY, ("1 day, 0:00:00", "1 day, 1:00:00")),
            ("moment", "a few seconds ago", timedelta(0), ("0:00:00", "0:00:45")),
            ("arrow", "2 weeks ago", 14 * DAY, ("14 days, 0:00:00", "15 days, 0:00:00")),
            ("luxon-calendar", "yesterday", DAY, ("0:00:01", "2 days, 0:00:00")),
            ("Timeago.js", "Just Now", timedelta(0), ("0:00:00", "0:00:10")),
        ],
    )
    def test_the_interval_is_the_renderers_own(self, key, text, nominal, expected):
        assert span(key, text, nominal) == expected

    @pytest.mark.parametrize(
        ("key", "text", "nominal"),
        [
            ("django", "25 hours ago", timedelta(hours=25)),
            ("django", "an hour ago", timedelta(hours=1)),
            ("moment", "45 minutes ago", timedelta(minutes=45)),
            ("moment", "1 week ago", 7 * DAY),
            ("bbpress", "in 2 hours", timedelta(hours=-2)),
            ("hacker_news", "3 hours hence", timedelta(hours=3)),
            ("go_humanize", "400 years ago", 400 * 365 * DAY),
        ],
    )
    def test_what_is_never_printed_has_no_interval(self, key, text, nominal):
        assert dialects.invert(key, text, nominal) is None

    def test_the_day_is_that_of_the_references_own_clock(self):
        midnight = datetime(2025, 3, 1, tzinfo=timezone(timedelta(hours=5, minutes=45)))
        in_kathmandu = span("luxon_calendar", "last month", 30 * DAY, midnight)
        in_greenwich = span("luxon_calendar", "last month", 30 * DAY, midnight.astimezone(UTC))
        assert in_kathmandu == ("0:00:01", "28 days, 0:00:01")
        assert in_greenwich == ("27 days, 18:15:01", "58 days, 18:15:01")

    def test_github_prints_last_month_on_both_sides_of_27_to_29_days(self):
        end_of_january = datetime(2026, 1, 30, 18, tzinfo=UTC)
        between = dialects.render("github_past", 28 * DAY, end_of_january)
        least, most = dialects.invert("github_past", "last month", 30 * DAY, end_of_january)
        assert between == "28 days ago"
        assert least < 25 * DAY < 28 * DAY < 31 * DAY < most


BY_CALENDAR = [key for key in dialects.KEYS if hasattr(dialects.named(key), "CALENDAR_FROM")]
IN_ORDER = [key for key in dialects.KEYS if not hasattr(dialects.named(key), "ECHO")]


class TestEveryRenderer:
    """What a renderer prints of an age is inverted to an interval around that age."""

    @pytest.mark.parametrize("key", dialects.KEYS)
    @given(age=ages, now=instants)
    def test_the_interval_holds_the_age_and_its_ends_are_sharp(self, key, face_value, age, now):
        text = dialects.render(key, age, now)
        if not text:  # a date
            return
        least, most = dialects.invert(key, text, face_value(text), now)
        assert least <= age < most
        assert dialects.render(key, most - SECOND, now) == text
        assert dialects.render(key, least, now) == text
        assert dialects.render(key, most, now) != text
        assert not least or dialects.render(key, least - SECOND, now) != text

    @pytest.mark.parametrize("key", dialects.KEYS)
    @settings(max_examples=25)
    @given(age=ages, now=instants)
    def test_its_words_are_known(self, key, age, now):
        assert dialects.WORDS.issuperset(re.findall("[a-z]+", fold(dialects.render(key, age, now))))

    @pytest.mark.parametrize("key", BY_CALENDAR)
    @given(age=ages, now=instants)
    def test_the_interval_without_a_reference_is_as_wide_as_any(self, key, face_value, age, now):
        text = dialects.render(key, age, now)
        if not text:
            return
        least, most = dialects.invert(key, text, face_value(text), now)
        widest = dialects.invert(key, text, face_value(text))
        assert widest is not None
        assert widest[0] <= least < most <= widest[1]

    @pytest.mark.parametrize("key", dialects.KEYS)
    @settings(max_examples=25)
    @given(age=ages, now=instants, another=instants)
    def test_the_reference_matters_only_from_the_age_that_the_renderer_says(
        self, key, age, now, another
    ):
        from_age = timedelta(seconds=getattr(dialects.named(key), "CALENDAR_FROM", EVER))
        if age < from_age:
            assert dialects.render(key, age, now) == dialects.render(key, age, another)

    @pytest.mark.parametrize("key", IN_ORDER)
    @settings(max_examples=25)
    @given(age=ages, other=ages, now=instants)
    def test_older_ages_stand_later_in_the_order_of_texts(self, key, age, other, now):
        younger, older = (fold(dialects.render(key, at, now)) for at in sorted((age, other)))
        assert order(younger) <= order(older)
