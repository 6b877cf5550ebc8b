"""Ages without "ago", and words like "last week", count on a page that prints its ages so."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bulletin import dialects, parse_meta

NOW = datetime(2025, 6, 21, 12, tzinfo=UTC)


def texts(page: str) -> list[str]:
    return [one.text for one in parse_meta(page).readings]


@given(
    key=st.sampled_from(dialects.KEYS),
    ages=st.lists(st.integers(1, 60 * 86400), min_size=3, max_size=9, unique=True).map(sorted),
)
def test_a_list_of_any_renderer_is_read_whole(key: str, ages: list[int]) -> None:
    printed = [dialects.render(key, timedelta(seconds=age), NOW) for age in ages]
    printed = [text for text in printed if text]
    units = {text.strip("0123456789 ") for text in printed} - {"now"}
    assume(len(printed) >= 3 and len(units) > 1)
    page = "\n".join(f"Heron count {at}\n{text}" for at, text in enumerate(printed))
    assert texts(page) == printed


class TestBare:
    """A number and a unit are an age in a list of them, newest first, or beside a date."""

    def test_in_a_list(self) -> None:
        assert texts("A tern\n5m\nA gull\n3h\nA heron\n2d") == ["5m", "3h", "2d"]

    def test_beside_a_date(self) -> None:
        assert texts("April 10, 2023 · 3 years") == ["April 10, 2023", "3 years"]

    @pytest.mark.parametrize(
        "page",
        [
            "5m",
            "Soup\n5 min\nBread\n3 min\nStew\n9 min",
            "Bread\n3 hours\nSoup\n20 minutes\nStew\n2 hours",
            "A tern\n2 hours ago\nA gull\n3 days ago\n4 min read\n4 min",
        ],
    )
    def test_anything_else_is_a_length(self, page: str) -> None:
        assert not {"5m", "5 min", "3 hours", "4 min"} & {*texts(page)}


class TestWords:
    """ "now" and "last week" count where one renderer prints them beside the page's ages."""

    def test_with_other_ages(self) -> None:
        page = "A tern\nnow\nA gull\n3 hours ago\nA heron\nyesterday\nA coot\nlast week"
        assert texts(page) == ["now", "3 hours ago", "yesterday", "last week"]

    def test_in_a_menu_they_do_not(self) -> None:
        assert texts("now\nlast week\nlast month\nlast year") == []

    def test_in_a_sentence_they_do_not(self) -> None:
        assert texts("1 hour ago\n2 days ago\nIt rained last week") == ["1 hour ago", "2 days ago"]

    def test_the_calendar_means_them_in_every_language(self) -> None:
        [german] = parse_meta("letzte Woche").readings
        [english] = parse_meta("last week").readings
        assert german.age and english.age
        assert (german.age.least, german.age.most) == (english.age.least, english.age.most)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("less than a minute ago", 0, 60),
        ("less than 20 seconds ago", 0, 20),
        ("half a minute ago", 20, 40),
        ("हिजो", 0, 2 * 86400),
    ],
)
def test_words_around_a_number_change_it(text: str, least: int, most: int) -> None:
    [one] = parse_meta(text).readings
    assert one.age
    assert (one.text, one.age.least, one.age.most) == (
        text,
        timedelta(seconds=least),
        timedelta(seconds=most),
    )


def test_a_reading_time_between_two_ages_is_neither() -> None:
    assert texts("vor 4 Stunden 2 Minuten vor 7 Stunden") == ["vor 4 Stunden", "vor 7 Stunden"]


@pytest.mark.parametrize("age", ["4 years", "11 months", "3 weeks ago"])
def test_an_age_glued_to_the_year_of_a_date_is_read_beside_it(age: str) -> None:
    [date, other] = parse_meta(f"April 10, 2023{age}").readings
    assert (date.iso, other.text) == ("2023-04-10", age)


def test_an_age_below_a_headline_that_has_a_date_elsewhere_is_bare() -> None:
    page = "A tern has landed\nMay 9, 2025\n\nA tern has landed\n5h\nOther things to do\n5m\n"
    assert texts(page) == ["May 9, 2025", "5h"]
