"""Which renderers can have printed a page, and how renderers are found."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin import dialects

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NOW = datetime(2025, 6, 21, 11, tzinfo=UTC)


class TestMarks:
    """Every text rules renderers out; a no-break space speaks for Django."""

    def test_two_adjacent_units_with_commas_leave_few(self):
        found = dialects.recognise([("1 hour, 18 minutes ago", HOUR + 18 * MINUTE)])
        assert found == ("bbpress", "cakephp", "django", "django_old")

    def test_a_no_break_space_leaves_django(self):
        texts = [("1\u00a0hour, 18\u00a0minutes ago", HOUR + 18 * MINUTE), ("2 days ago", 2 * DAY)]
        assert dialects.recognise(texts) == ("django", "django_old")

    def test_a_no_break_space_in_what_django_never_prints_is_no_evidence(self):
        assert dialects.recognise([("60\u00a0mins ago", HOUR)]) == ("wordpress",)

    @pytest.mark.parametrize(
        ("text", "nominal", "found"),
        [
            ("60 mins ago", HOUR, ("wordpress",)),
            ("31 hours ago", 31 * HOUR, ("lobsters",)),
            ("400 days ago", 400 * DAY, ("hacker_news",)),
            ("4 weeks, 2 days ago", 30 * DAY, ("cakephp", "django", "django_naturaltime")),
            ("last quarter", 91 * DAY, ("date_fns_intl",)),
            ("31 fortnights ago", 434 * DAY, ()),
        ],
    )
    def test_one_text_can_be_enough(self, text, nominal, found):
        assert dialects.recognise([(text, nominal)]) == found

    def test_all_texts_together_decide(self):
        page = [("18 hours ago", 18 * HOUR), ("7 days ago", 7 * DAY), ("3 weeks ago", 21 * DAY)]
        found = dialects.recognise(page)
        assert found == ("babel_full", "pendulum", "prettytime", "wordpress", "wordpress_minutes")

    def test_without_ages_of_the_past_all_are_left(self):
        assert dialects.recognise([("in 2 hours", -2 * HOUR)]) == dialects.KEYS


@given(
    key=st.sampled_from(dialects.KEYS),
    seconds=st.lists(st.integers(0, 6 * 86400), min_size=1, max_size=8),
)
def test_the_renderer_of_a_page_is_among_those_recognised(face_value, key, seconds):
    texts = [dialects.render(key, timedelta(seconds=age), NOW) for age in seconds]
    page = [(text, face_value(text)) for text in texts if text]
    assert key in dialects.recognise(page)


class TestNamed:
    """A renderer is found by its key, or by its name as its users write it."""

    @pytest.mark.parametrize("name", ["timeago_js", "timeago.js", "Timeago.JS", "timeago-js"])
    def test_a_name_is_found_however_it_is_joined(self, name):
        assert dialects.named(name).NAME == "timeago.js"

    @pytest.mark.parametrize("key", ["", "_units", "os", "django.utils", "djangö", "KEYS"])
    def test_another_name_is_refused_with_those_there_are(self, key):
        with pytest.raises(ValueError, match=r"no renderer is called .*arrow, babel"):
            dialects.named(key)

    def test_renderers_are_imported_when_they_are_asked_for(self):
        program = (
            "import sys; from bulletin import dialects; dialects.named('reddit');"
            "print(*(key for key in dialects.KEYS if 'bulletin.dialects.' + key in sys.modules))"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        assert done.stdout.split() == ["reddit"]
