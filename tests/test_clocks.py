"""The words for the parts of a day, against the hours that CLDR gives them."""

from datetime import time
from itertools import product

import pytest
from babel.dates import format_time

from bulletin import parse_meta
from bulletin.grammar import load_grammar
from bulletin.model import Precision, Reading
from bulletin.normalize.clocks import DAY_PARTS, is_hour_of
from bulletin.words import fold

WORDS = load_grammar().words
LANGUAGES = sorted({word.stem for word in WORDS.of("MERIDIEM")})
SPELLINGS = {fold(word.spelling) for word in WORDS.of("MERIDIEM")}


def printed(language: str) -> list[tuple[int, str]]:
    """Each hour with CLDR's word for its part of the day, if we read that word."""
    hours = [(hour, format_time(time(hour), "B", locale=language)) for hour in range(24)]
    return [(hour, word) for hour, word in hours if fold(word) in SPELLINGS]


def read(text: str) -> Reading:
    [reading] = parse_meta(text).readings
    return reading


class TestDayParts:
    """A part of the day tells which of two hours a clock means, or that it does not say."""

    @pytest.mark.parametrize("part", DAY_PARTS)
    def test_a_part_leaves_one_hour_at_most(self, part: str) -> None:
        assert not [
            hour for hour in range(12) if is_hour_of(part, hour) and is_hour_of(part, hour + 12)
        ]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_an_hour_as_cldr_prints_it_is_that_hour_or_none(self, language: str) -> None:
        for (hour, word), shape in product(printed(language), ("{1} {0}:20", "{0}:20 {1}")):
            reading = read(f"2025-06-21 {shape.format((hour - 1) % 12 + 1, word)}")
            assert reading.precision is Precision.DAY or reading.field("hour") == hour, reading.text
