"""The measured texts: what 53 renderers printed at ten instants, found again by inversion."""

import re

import pytest

from bulletin import dialects
from bulletin.dialects import _search
from bulletin.dialects._units import fold, whole

# The row of the file, and our key; rows that agree to the second share one.
ROWS = {
    "django timesince <4.2 (1.11,3.2,4.1 identical)": "django_old",
    "django naturaltime <4.2 (1.11,3.2,4.1 identical)": "django_naturaltime_old",
    "django timesince >=4.2 (4.2,5.2 identical)": "django",
    "django naturaltime >=4.2 (4.2,5.2 identical)": "django_naturaltime",
    "moment fromNow": "moment",
    "dayjs relativeTime": "dayjs",
    "date-fns-4 formatDistance addSuffix": "date_fns",
    "date-fns-4 formatDistance includeSeconds addSuffix": "date_fns_seconds",
    "date-fns-4 formatDistanceStrict addSuffix": "date_fns_strict",
    "date-fns-4 formatDistanceStrict floor addSuffix": "date_fns_strict_floor",
    "date-fns-4 intlFormatDistance": "date_fns_intl",
    "date-fns-2 formatDistance addSuffix": "date_fns",
    "date-fns-2 formatDistanceStrict addSuffix": "date_fns_strict",
    "date-fns-1 distanceInWords addSuffix": "date_fns_1",
    "timeago.js": "timeago_js",
    "jquery.timeago": "jquery_timeago",
    "luxon toRelative": "luxon",
    "luxon toRelativeCalendar": "luxon_calendar",
    "javascript-time-ago default": "javascript_time_ago",
    "javascript-time-ago round-minute": "javascript_time_ago",
    "javascript-time-ago twitter": "javascript_time_ago_twitter",
    "javascript-time-ago mini-minute-now": "javascript_time_ago_mini",
    "github relative-time auto": "github",
    "github relative-time tense=past": "github_past",
    "discourse tiny (port)": "discourse_tiny",
    "discourse medium-with-ago (port)": "discourse",
    "mastodon short (port)": "mastodon_short",
    "mastodon full (port)": "mastodon",
    "rails-6.1 time_ago_in_words": "rails",
    "rails-6.1 time_ago_in_words include_seconds": "rails_seconds",
    "wordpress-6.1 human_time_diff": "wordpress",
    "carbon-2 diffForHumans": "carbon",
    "carbon-2 diffForHumans parts=2": "carbon_two",
    "carbon-2 diffForHumans short": "carbon_short",
    "drupal formatInterval": "drupal",
    "drupal formatDiff": "drupal_diff",
    "joomla relative": "joomla",
    "bbpress/buddypress time_since": "bbpress",
    "cakephp timeAgoInWords": "cakephp",
    "go-humanize Time": "go_humanize",
    "hackernews text-age (port)": "hacker_news",
    "lobsters how_long_ago (port)": "lobsters",
    "reddit-r2 simplified_timesince (port)": "reddit",
    "humanize-4.17 naturaltime": "humanize",
    "humanize-4.17 naturaltime months=False": "humanize_days",
    "arrow humanize": "arrow",
    "pendulum diff_for_humans": "pendulum",
    "babel format_timedelta ago": "babel",
    "babel format_timedelta threshold=1 ago": "babel_full",
    "timeago-python": "timeago",
    "humanize-4.9 naturaltime": "humanize_old",
    "prettytime format": "prettytime",
    "prettytime approximate-precise 2 units": "prettytime_two",
}
# Renderers that nobody could run, and one that only differs by a word.
NOT_MEASURED = {"youtube", "wordpress_minutes"}


def test_every_row_has_a_renderer_and_every_renderer_a_row(measured):
    assert set(ROWS) == set(measured.texts)
    assert set(ROWS.values()) | NOT_MEASURED == set(dialects.KEYS)


@pytest.mark.parametrize("row", ROWS)
def test_the_words_of_every_text_are_known(row, measured):
    printed = {word for text in measured.texts[row] for word in re.findall("[a-z]+", fold(text))}
    assert printed <= dialects.WORDS


@pytest.mark.parametrize("row", ROWS)
def test_the_inverse_of_every_text_is_the_measured_range(row, measured, face_value):
    renderer = dialects.named(ROWS[row])
    fixed = not hasattr(renderer, "CALENDAR_FROM")
    instants = measured.instants[:1] if fixed else measured.instants
    different = {}
    for text, ages in measured.texts[row].items():
        run = _search.hull(renderer, fold(text), whole(face_value(text)), instants)
        if run is None or (run[0], min(run[1], measured.end)) != ages:
            different[text] = (run, ages)
    assert different == {}


@pytest.mark.parametrize("row", ROWS)
def test_without_a_reference_the_inverse_covers_the_measured_range(row, measured, face_value):
    texts = list(measured.texts[row].items())
    missed = {}
    for text, (least, most) in texts[:: 1 + len(texts) // 400]:
        run = dialects.invert(ROWS[row], text, face_value(text))
        if run is None or not whole(run[0]) <= least < most <= whole(run[1]):
            missed[text] = (run, least, most)
    assert missed == {}


@pytest.mark.parametrize("row", ROWS)
def test_the_union_covers_every_text_of_every_dialect(row, measured, units):
    missed = {}
    for text, (least, most) in measured.texts[row].items():
        low, high = dialects.union(units(text), words=text)
        if not low.total_seconds() <= least < most <= high.total_seconds():
            missed[text] = (str(low), str(high), least, most)
    assert missed == {}
