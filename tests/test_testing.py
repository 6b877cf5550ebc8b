"""The strategies that are shipped make what they say, and all of it."""

import re
from dataclasses import fields
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django
from django.utils.timesince import timesince
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bulletin import load_grammar, parse_meta
from bulletin.model import Designation
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
from bulletin.testing._writing import names

GRAMMAR = load_grammar()

if not django.configured:
    django.configure(USE_I18N=False)


@cache
def some(strategy: st.SearchStrategy[Any], most: int = 500) -> list[Any]:
    """Hundreds of examples of a strategy, always the same ones."""
    found: list[Any] = []

    @settings(
        max_examples=most,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
    )
    @given(strategy)
    def collect(one: Any) -> None:
        found.append(one)

    collect()
    return found


class TestPrinted:
    """A rule prints what it takes, and in every way."""

    @pytest.mark.parametrize("sign", [":", "h", r"\.", "p", "P", "\u00a0", "[०-९]"])
    def test_a_part_is_printed_in_every_way(self, sign: str) -> None:
        assert any(re.search(sign, text) for text in some(printed("clock")))

    def test_a_rule_of_ones_own_is_printed(self, tmp_path: Path) -> None:
        file = tmp_path / "mine.ppeg"
        file.write_text('Stamp = "#" ~r"[a-c]{2}"i !"#" ("-" day){0,2}\n', encoding="utf-8")
        found = some(printed("Stamp", load_grammar(extra=[file])))
        assert {text[0] for text in found} == {"#"}
        assert {text[1] for text in found} == {*"abcABC"}
        assert {text.count("-") for text in found} == {0, 1, 2}

    def test_a_rule_that_is_not_there_is_an_error(self) -> None:
        with pytest.raises(KeyError, match="Nowhere"):
            printed("Nowhere")


class TestDates:
    """Dates come in every style, script and precision, and from all years of a calendar."""

    @pytest.mark.parametrize(
        "sign",
        ["/", r"\.", "(?i)[ap].?m", "[:：h]", "[०-९]", "[क-ह]", "年|년"],
    )
    def test_every_style_occurs(self, sign: str) -> None:
        assert any(re.search(sign, text) for text, _ in some(dates()))

    @pytest.mark.parametrize("form", [r"\d{4}-\d\d", r"[\d-]{10}", r".*T\d\d:\d\d(:\d\d)?[+-].*"])
    def test_every_precision_occurs(self, form: str) -> None:
        assert any(re.fullmatch(form, iso) for _, iso in some(dates()))

    @pytest.mark.parametrize(
        ("calendar", "first", "last"), [("gregorian", 1000, 2399), ("bikram_sambat", 1743, 2044)]
    )
    def test_they_come_from_all_years(self, calendar: str, first: int, last: int) -> None:
        found = sorted(int(iso[:4]) for _, iso in some(dates(calendar)))
        tenth = (last - first) // 10
        assert first <= found[0] < first + tenth
        assert last - tenth < found[-1] <= last


class TestStamps:
    """Ages and designations print their numbers."""

    @given(pair=ages("django"))
    def test_ages_are_those_of_the_renderer(self, pair: tuple[str, timedelta]) -> None:
        text, age = pair
        assert text == f"{timesince(REFERENCE - age, REFERENCE)} ago"

    def test_every_unit_occurs(self) -> None:
        found = " ".join(text for text, _ in some(ages()))
        units = ("second", "minute", "hour", "day", "week", "month", "year")
        assert [unit for unit in units if unit not in found] == []

    @pytest.mark.parametrize(
        "sign",
        [
            *(
                "&",
                "–",
                "XX",
                "xx",
                "[MDCLXVI][-–/][MDCLXVI]",
                "(?i)(three|five|seven|eight|nine)",
            ),
            *("[०-९]", "[০-৯]", "[٠-٩]", "[۰-۹]", "[๐-๙]"),
            *("[一二]百", "[א-ת]״", "[፩-፼]", r"(ሃያ|ሠላሳ|አሥራ)\s\w+ኛ"),
        ],
    )
    def test_designations_come_in_every_style(self, sign: str) -> None:
        assert any(re.search(sign, text) for text, _ in some(designations(), 1000))

    def test_designations_come_in_every_phrase(self) -> None:
        named = {field.name for field in fields(Designation)}
        readings = (
            one for text, _ in some(designations(), 1000) for one in parse_meta(text).readings
        )
        assert {one.rule for one in readings if one.designation} == {
            phrase
            for phrase in GRAMMAR.phrases
            if any(part.rpartition("_")[2] in named for part in names(GRAMMAR.peg[phrase]))
        }

    def test_designations_are_single_or_combined(self) -> None:
        numbers = [numbers for _, numbers in some(designations(), 1000)]
        assert {last - first for one in numbers for first, last in one.values()} == {0, 1, 2}
        assert {frozenset(one) for one in numbers} >= {
            frozenset({"volume", "issue"}),
            frozenset({"volume", "issue", "whole"}),
            frozenset({"issue"}),
        }


class TestPages:
    """A page prints nothing that is false at the instant at which it is made."""

    @given(page=pages())
    def test_items_came_out_when_it_says(self, page: PrintedPage) -> None:
        for item in page.items:
            assert item.published <= page.made
            day, age = printed_day(item.published), f"{timesince(item.published, page.made)} ago"
            assert item.dated == (f"{item.title}\n{day}\n" in page.text)
            assert not item.aged or f"{age}\n" in page.text.rpartition(item.title)[2] + page.text

    @given(page=pages())
    def test_issues_and_the_page_itself_came_out_before_it(self, page: PrintedPage) -> None:
        assert page.published <= page.made
        assert page.text.count("VOL. ") == len(page.issues)
        assert all(issue.day <= page.made.date() for issue in page.issues)


class TestTexts:
    """A soup holds all that has ever misled a reader, whole, cut and doubled."""

    @pytest.mark.parametrize(
        "sign",
        [
            *("[\x00\x1b]", "[\ud800-\udfff]", "[ſıİ\u212a]", "[\u0301\u094d\u0902\u200d]"),
            *("[\u200b\u00ad\ufeff]", "\r", "[٠-٩]", "[๐-๙]"),
        ],
    )
    def test_all_that_is_risky_occurs(self, sign: str) -> None:
        assert any(re.search(sign, text) for text in some(texts()))

    def test_a_text_is_cut_doubled_and_sullied(self) -> None:
        found = some(mutated(st.just("January")))
        assert {len(text) < len("January") for text in found if text.isalpha()} == {True, False}
        assert any(text.count("a") > len("aa") for text in found)
        assert not all(text.isalpha() for text in found)
