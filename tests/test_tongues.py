"""Ages as CLDR has them in the languages of the word lists, long, short and narrow."""

from datetime import timedelta

import pytest
from babel.dates import format_timedelta
from hypothesis import assume, given
from hypothesis import strategies as st

from bulletin import parse_meta

TONGUES = [
    *("en", "ne", "hi", "bn", "de", "fr", "es", "it", "pt", "nl"),
    *("ru", "ar", "fa", "id", "tr", "zh", "ja", "ko", "vi", "th"),
]
NO_WORD = {("fr", "narrow"), ("ru", "narrow")}
"""These print "-5 h": a number with a dash, and no word that makes an age of it."""
WITHIN = "خلال"
"""In months the Arabic of CLDR prints "within" for what has been and for what will be."""
DAY = 86400
ages = st.one_of(st.integers(1, 5 * DAY), st.integers(1, 1000 * DAY))


@pytest.mark.parametrize("tongue", TONGUES)
@given(age=ages, style=st.sampled_from(["long", "short", "narrow"]))
def test_what_babel_prints_is_read_as_the_age_that_it_is(tongue: str, age: int, style: str) -> None:
    true = timedelta(seconds=age)
    text = format_timedelta(-true, format=style, add_direction=True, locale=tongue)
    assume((tongue, style) not in NO_WORD and not text.startswith(WITHIN))
    [one] = parse_meta(text).readings
    assert one.text == text
    assert one.age
    assert one.age.least <= true < one.age.most


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("5 y ago", (("year", 5),)),
        ("il y a 2 a · Culture", (("year", 2),)),
        ("hace 3 a", (("year", 3),)),
        ("1 g fa", (("day", 1),)),
    ],
)
def test_a_letter_is_a_unit_beside_the_ago_of_its_own_language(
    text: str, units: tuple[tuple[str, int], ...]
) -> None:
    [one] = parse_meta(text).readings
    assert one.age and one.age.units == units


@pytest.mark.parametrize("text", ["hace 3 a cinco días", "hace 3 y", "5 a fa", "3 g ago"])
def test_elsewhere_it_is_a_word(text: str) -> None:
    assert parse_meta(text).readings == ()
