"""The reference: what a page says of when it was made, and what follows from it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin import BulletinError, parse_meta
from bulletin.intersect import windows

NOON = "2024-11-16T12:00+05:45"


class TestGazette:
    """Five items with date and age, and a dateline, bound the instant on both sides."""

    def test_the_window_is_what_they_share(self, gazette: str) -> None:
        made = parse_meta(gazette).reference
        assert made
        assert made.interval.earliest.isoformat() == "2024-11-16T11:12:00+05:45"
        assert made.interval.latest.isoformat() == "2024-11-16T18:34:00+05:45"
        assert (made.support, made.suspects, made.source) == ((6, 6), (), "inferred")

    def test_without_the_dateline_the_items_bound_it(self, gazette: str) -> None:
        made = parse_meta(gazette.replace("Nov. 16, 2024, 11:12 a.m.", "")).reference
        assert made
        assert made.interval.earliest.isoformat() == "2024-11-16T03:00:00+05:45"

    def test_an_item_without_a_date_gets_one(self, gazette: str) -> None:
        [orange] = [one for one in parse_meta(gazette).readings if one.line == 33]
        assert (orange.text, orange.iso) == ("2\u00a0days, 2\u00a0hours ago", "2024-11-14")

    def test_blanks_for_no_break_spaces_never_make_it_narrower(self, gazette: str) -> None:
        marked, plain = parse_meta(gazette), parse_meta(gazette.replace("\u00a0", " "))
        assert marked.reference and plain.reference
        assert plain.reference.interval.earliest <= marked.reference.interval.earliest
        assert plain.reference.interval.latest >= marked.reference.interval.latest

    def test_a_misprinted_item_is_the_suspect(self, gazette: str) -> None:
        made = parse_meta(gazette.replace("Nov 15, 2024\nNight", "Nov 12, 2024\nNight")).reference
        assert made
        assert made.support == (5, 6)
        assert [one.statement[:11] for one in made.suspects] == ["Two Bridges"]


class TestNoEvidence:
    """No evidence, no reference; without a reference an age stays unresolved."""

    @pytest.mark.parametrize(
        "text", ["2 hours ago", "June 21, 2025", "", "2 hours ago\nJune 21, 2025 x"]
    )
    def test_nothing_is_invented(self, text: str) -> None:
        found = parse_meta(text)
        assert found.reference is None
        assert [one.iso for one in found.readings if one.age] in ([], [None])


class TestGiven:
    """A given reference resolves ages and yearless dates; it is an instant or an interval."""

    def test_an_age_is_before_it(self) -> None:
        [one] = parse_meta("1 hour, 18 minutes ago", reference=NOON).readings
        assert one.interval
        assert one.interval.latest - one.interval.earliest == timedelta(minutes=1, microseconds=1)
        assert one.iso == "2024-11-16T10:41+05:45"

    def test_a_day_word_with_a_clock_is_a_point(self) -> None:
        [one] = parse_meta("Yesterday at 5:03 PM", reference=NOON).readings
        assert (one.iso, one.clock) == ("2024-11-15T17:03+05:45", "17:03")

    @pytest.mark.parametrize(
        ("text", "iso"),
        [("KATHMANDU, June 20 (RSS):", "2024-06-20"), ("LALITPUR, Dec 20:", "2023-12-20")],
    )
    def test_a_yearless_date_is_the_last_such_day(self, text: str, iso: str) -> None:
        [one] = parse_meta(text, reference=NOON).readings
        assert (one.iso, one.implied) == (iso, ("year",))

    def test_a_yearless_date_is_of_the_year_beside_it(self) -> None:
        text = "Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8"
        assert parse_meta(text).readings[1].iso == "2024-08-08"

    def test_a_clock_behind_a_label_is_of_the_day_beside_it(self) -> None:
        text = "Published on 06/01/2026 - 13:55 GMT+1 •Updated 14:20"
        assert [one.iso for one in parse_meta(text).readings] == [
            "2026-01-06T13:55+01:00",
            "2026-01-06T14:20+01:00",
        ]

    @pytest.mark.parametrize(
        "reference",
        [
            "2024-11-16T12:00",
            "yesterday",
            datetime(2024, 11, 16),
            "2024-11-17T00:00Z/2024-11-16T00:00Z",
        ],
    )
    def test_another_is_refused(self, reference: str | datetime) -> None:
        with pytest.raises(BulletinError):
            parse_meta("2 hours ago", reference=reference)

    @pytest.mark.parametrize(
        "options",
        [{"tz": "Mars/Base"}, {"order": "dym"}, {"calendars": "mayan"}, {"dialect": "tweet"}],
    )
    def test_wrong_hints_are_refused(self, options: dict[str, str]) -> None:
        with pytest.raises(BulletinError):
            parse_meta("2 hours ago", **options)


class TestWindows:
    """Marzullo's sweep finds what counting at every point finds."""

    @given(st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(1, 12)), max_size=9))
    def test_the_best_window_is_the_best_point(self, drawn: list[tuple[int, int | None]]) -> None:
        bounds = [(start, None if size is None else start + size) for start, size in drawn]
        last = max((end for _, end in bounds if end), default=0)
        counts = [
            sum(start <= at and (end is None or at < end) for start, end in bounds)
            for at in range(last)
        ]
        found = windows(bounds)
        assert (found[0].support if found else 0) == max(counts, default=0)
        for one in found:
            assert set(counts[one.start : one.end]) == {one.support}


def test_no_clock_is_read() -> None:
    text = "2 hours ago"
    assert parse_meta(text, reference=datetime(2001, 1, 1, tzinfo=UTC)).readings[0].interval
    assert parse_meta(text) == parse_meta(text)


class TestSharedMonths:
    """A yearless day of a month that calendars share is of all of them, until one is decided."""

    @pytest.mark.parametrize(
        ("text", "reference", "value"),
        [
            ("९ माघ, काठमाडौं ।", "2025-01-23T10:00+00:00", "2025-01-22"),
            ("12 Falgun", "2025-01-23T10:00+05:45", "2024-02-24"),
            ("12 Falgun", "2025-01-23T10:00+06:00", None),
            ("12 Falgun (24 February 2026)", None, "2026-02-24"),
        ],
    )
    def test_it_is_read(self, text: str, reference: str | None, value: str | None) -> None:
        first = parse_meta(text, reference=reference).readings[0]
        assert first.iso == value
        assert "year" in first.implied or first.alternatives


class TestNumbersOfTwoCalendars:
    """A number of a year to come is Bikram Sambat where the page or its reference is of now."""

    @pytest.mark.parametrize("text", ["2081/09/05", "x\nJune 6, 2025\n\n2081/09/05\n"])
    def test_it_is_of_the_time_that_is_known(self, text: str) -> None:
        reference = None if "June" in text else "2025-01-23T10:00+05:45"
        found = parse_meta(text, reference=reference).readings[-1]
        assert (found.iso, found.calendar) == ("2024-12-20", "bikram_sambat")
        assert (found.line, found.column) == (1 + text.rstrip().count("\n"), 1)

    def test_it_is_of_either_where_nothing_is_known(self) -> None:
        page = parse_meta("2081/09/05")
        assert [one.calendar for one in page.readings[0].alternatives] == [
            "gregorian",
            "bikram_sambat",
        ]
        assert [note.code for note in page.notes] == ["B401"]
