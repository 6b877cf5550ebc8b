"""Which of a page's dates is its own."""

import pytest

from bulletin import parse_meta

DATED = "Tue, 5 Nov 2019 10:00"
QUOTED = "On Mon, Nov 4, 2019 at 9:00 AM a friend wrote:"


@pytest.mark.parametrize("caption", ["Date: ", "Dato: ", "मिति: ", "日期：", "Kathmandu: "])
def test_one_word_before_a_date_is_no_title_of_an_item(caption: str) -> None:
    page = parse_meta(f"From: a friend\n{caption}{DATED}\n\nHello,\n\n{QUOTED}\n> Shall we meet?\n")
    assert page.published
    assert page.published.text == DATED


def test_a_label_wins() -> None:
    page = parse_meta(f"{QUOTED}\nPublished: June 6, 2025\nJune 7, 2025\n")
    assert page.published
    assert page.published.text == "June 6, 2025"


def test_what_stamps_titles_is_not_the_page_s_own() -> None:
    page = parse_meta("Kites June 5, 2025\nBoats June 4, 2025\n\nJune 6, 2025, 9:01 a.m.\n")
    assert page.published
    assert page.published.text == "June 6, 2025, 9:01 a.m."
