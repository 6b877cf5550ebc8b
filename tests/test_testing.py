"""The strategies that are shipped make what they say, and all of it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django
from django.utils.timesince import timesince
from hypothesis import find, given
from hypothesis import strategies as st

from bulletin import calendars, load_grammar
from bulletin.testing import (
    REFERENCE,
    PrintedPage,
    ages,
    dates,
    designations,
    mutated,
    pages,
    printed,
    printed_day,
    texts,
)

if not django.configured:
    django.configure(USE_I18N=False)

GRAMMAR = load_grammar()
DEVANAGARI = "०१२३४५६७८९"


def holds(*signs: str) -> Callable[[str], bool]:
    return lambda text: all(sign in text for sign in signs)


class TestPrinted:
    """A rule prints what it takes, and whatever it takes it may print."""

    @pytest.mark.parametrize("word", GRAMMAR.words.of("MONTH")[::40])
    def test_every_word_of_a_slot_is_printed(self, word: Any) -> None:
        assert find(printed("MONTH"), lambda text: text == word.spelling)

    @pytest.mark.parametrize("sign", [":", "h", ".", "p.m.", "NOON", "\u00a0"])
    def test_a_part_is_printed_in_every_way(self, sign: str) -> None:
        assert find(printed("clock"), holds(sign))

    def test_a_rule_of_ones_own_is_printed(self, tmp_path: Path) -> None:
        file = tmp_path / "mine.ppeg"
        file.write_text('Stamp = "#" ~r"[a-c]{2}"i !"#" ("-" day){0,2}\n', encoding="utf-8")
        grammar = load_grammar(extra=[file])
        assert find(printed("Stamp", grammar), holds("B", "-")).startswith("#")

    def test_a_rule_that_is_not_there_is_an_error(self) -> None:
        with pytest.raises(KeyError, match="Nowhere"):
            printed("Nowhere")


class TestDates:
    """Dates come in every style, script and precision, and from all years of a calendar."""

    @pytest.mark.parametrize("sign", ["T", "/", ".", "of", "Sat", "p.m.", "noon", "NPT", "२"])
    def test_every_style_occurs(self, sign: str) -> None:
        assert find(dates(), lambda pair: sign in pair[0])

    @pytest.mark.parametrize(("length", "form"), [(7, "2025-06"), (10, "2025-06-06")])
    def test_every_precision_occurs(self, length: int, form: str) -> None:
        assert len(form) == length == len(find(dates(), lambda pair: len(pair[1]) == length)[1])

    @pytest.mark.parametrize("calendar", ["gregorian", "bikram_sambat", "persian"])
    def test_a_calendar_is_printed_from_end_to_end(self, calendar: str) -> None:
        years = calendars.named(calendar).YEARS
        first, last = max(years[0], 1000), min(years[-1], 2999)
        for year in (first, last):
            text, _ = find(dates(calendar), lambda pair, year=year: str(year) in pair[0])
            assert str(year) in text


class TestOthers:
    """Ages, designations and pages print their truth; a soup holds all that is risky."""

    @given(pair=ages("django"))
    def test_ages_are_those_of_the_renderer(self, pair: tuple[str, timedelta]) -> None:
        text, age = pair
        assert text == f"{timesince(REFERENCE - age, REFERENCE)} ago"

    @pytest.mark.parametrize("sign", ["XIV", "xiv", "&", "–", "४"])
    def test_designations_come_in_every_style(self, sign: str) -> None:
        assert find(designations(), lambda printed: sign in printed[0])

    def test_designations_are_combined(self) -> None:
        _, volume, issue = find(designations(), lambda printed: printed[2][0] < printed[2][1])
        assert (volume, issue) == ((1, 1), (1, 2))

    @given(page=pages())
    def test_pages_print_nothing_that_is_false(self, page: PrintedPage) -> None:
        lines = page.text.splitlines()
        assert page.published <= page.made
        for item in page.items:
            assert item.published <= page.made
            if item.dated:
                at = lines.index(item.title)
                assert lines[at + 1] in {printed_day(item.published), lines[-1]} or item.aged
        assert all(issue.day <= page.made.date() for issue in page.issues)
        assert page.text.count("VOL. ") == len(page.issues)

    @pytest.mark.parametrize(
        "sign",
        ["\x00", "\ud800", "ſ", "\u212a", "ı", "\u0301", "\u200b", "\r\n", "\r", "٣", "९", "๙"],
    )
    def test_a_soup_holds_all_that_is_risky(self, sign: str) -> None:
        assert find(texts(), holds(sign))

    @pytest.mark.parametrize("text", ["Jan", "Jany", "JaJanuary", "uary", "J|anuary"])
    def test_a_text_is_broken_in_every_way(self, text: str) -> None:
        assert find(mutated(st.just("January")), lambda broken: broken == text)
