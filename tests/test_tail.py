"""What dateparser adds: lines of languages that no word list has, if the caller names them."""

import pytest

from bulletin import parse_meta


class TestTail:
    """Only a line alone, only a full date, only in languages that are named."""

    @pytest.mark.parametrize(
        ("text", "language", "iso"),
        [("21. jún 2025", "sk", "2025-06-21"), ("21. kesäkuuta 2025", "fi", "2025-06-21")],
    )
    def test_it_reads_what_no_rule_does(self, text: str, language: str, iso: str) -> None:
        [one] = parse_meta(text, languages=language).readings
        assert (one.iso, one.rule, one.text) == (iso, "dateparser", text)
        assert parse_meta(text).readings == ()

    @pytest.mark.parametrize("text", ["jún 2025", "21. jún", "rok 2025 a 21 ľudí tu", ""])
    def test_less_than_a_day_is_not_read(self, text: str) -> None:
        assert parse_meta(text, languages="sk").readings == ()

    def test_a_line_with_a_reading_is_left_alone(self) -> None:
        found = parse_meta("21. jún 2025\nJune 22, 2025\n", languages=["sk", "en"])
        assert [(one.line, one.rule) for one in found.readings] == [
            (1, "dateparser"),
            (2, "NamedDate"),
        ]

    def test_an_unknown_language_reads_nothing(self) -> None:
        assert parse_meta("21. jún 2025", languages="tlh").readings == ()
