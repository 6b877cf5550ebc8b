"""The libraries that Python has, asked for the same ages as our forward functions."""

from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import arrow
import babel.dates
import django.conf
import django.contrib.humanize.templatetags.humanize as django_humanize
import django.utils.timesince
import humanize
import pendulum
import pytest
import timeago
from hypothesis import given
from hypothesis import strategies as st

from bulletin import dialects

if not django.conf.settings.configured:
    django.conf.settings.configure(USE_I18N=False, USE_TZ=True)


def django_timesince(age, now):
    return django.utils.timesince.timesince(now - age, now) + " ago"


def django_naturaltime(age, now):
    class Clock(datetime):
        @classmethod
        def now(cls, _zone=None):
            return now

    with patch.object(django_humanize, "datetime", Clock):
        return django_humanize.naturaltime(now - age)


def pendulum_diff(age, now):
    published, made = pendulum.instance(now - age), pendulum.instance(now)
    return pendulum.format_diff(published.diff(made), is_now=True)


ORACLES = {
    "django": django_timesince,
    "django_naturaltime": django_naturaltime,
    "humanize": lambda age, _: humanize.naturaltime(age),
    "humanize_days": lambda age, _: humanize.naturaltime(age, months=False),
    "arrow": lambda age, now: arrow.get(now - age).humanize(arrow.get(now)),
    "pendulum": pendulum_diff,
    "babel": lambda age, _: babel.dates.format_timedelta(-age, add_direction=True, locale="en"),
    "babel_full": lambda age, _: babel.dates.format_timedelta(
        -age, add_direction=True, threshold=1, locale="en"
    ),
    "timeago": lambda age, _: timeago.format(age),
}

SECOND = timedelta(seconds=1)
FIRST = datetime(2001, 1, 1, tzinfo=UTC)
instants = st.builds(
    lambda day, clock: FIRST + timedelta(days=day, seconds=clock),
    st.integers(0, 32000),
    st.one_of(st.sampled_from((0, 43200, 86399)), st.integers(0, 86399)),
)


def ages(days):
    """Ages of every size up to so many days, and the edges of full units."""
    edges = st.builds(
        lambda count, unit, off: min(days * 86400, max(0, count * unit + off)),
        st.integers(0, 60),
        st.sampled_from((60, 3600, 86400, 604800, 2592000)),
        st.sampled_from((-1, 0, 1, 30)),
    )
    return st.one_of(st.integers(0, 2 * 86400), st.integers(0, days * 86400), edges).map(
        lambda seconds: timedelta(seconds=seconds)
    )


class TestForward:
    """Our forward function prints what the library itself prints."""

    @pytest.mark.parametrize("key", ORACLES)
    @given(age=ages(4000), now=instants)
    def test_it_prints_what_the_library_prints(self, key, age, now):
        assert dialects.render(key, age, now) == ORACLES[key](age, now)


class TestInverse:
    """The library prints the text of the ages in its interval, and of no age beside it."""

    @given(age=ages(27), now=instants)
    def test_django_prints_a_text_from_its_least_age_to_its_most(self, age, now):
        text = django_timesince(age, now)
        least, most = dialects.invert("django", text, age, now)
        assert least <= age < most
        assert django_timesince(least, now) == django_timesince(most - SECOND, now) == text
        assert django_timesince(most, now) != text
        assert not least or django_timesince(least - SECOND, now) != text

    @given(age=ages(27), now=instants)
    def test_below_28_days_the_reference_does_not_matter_to_django(self, age, now):
        text = django_timesince(age, now)
        assert dialects.invert("django", text, age) == dialects.invert("django", text, age, now)
