from datetime import datetime, timedelta

import pytest

from bulletin import parse_meta
from bulletin.grammar import load_grammar
from bulletin.hints import zone
from bulletin.model import Precision

JUNE = "20 June 2025 15:56"
SHARED = {
    word.spelling
    for word in load_grammar().words.of("ZONE")
    if len({other.key for other in load_grammar().words.meanings("ZONE", word.spelling)}) > 1
}


def stamp(text, **hints):
    """The one reading with a clock, and the codes of the notes."""
    page = parse_meta(text, **hints)
    [found] = [one for one in page.readings if one.field("hour") is not None]
    return found, [note.code for note in page.notes]


class TestOfSeveralPlaces:
    """An abbreviation of several places is all of them until something tells which."""

    @pytest.mark.parametrize("printed", sorted(SHARED))
    def test_the_interval_holds_the_clock_of_every_place(self, printed):
        found, codes = stamp(f"{JUNE} {printed}")
        for name in found.zone.names:
            at = datetime(2025, 6, 20, 15, 56, tzinfo=zone(name))
            assert found.interval.earliest <= at
            assert at + timedelta(minutes=1) <= found.interval.latest
        assert len(found.zone.names) > 1
        assert "B403" in codes

    @pytest.mark.parametrize(
        ("text", "hints", "offset"),
        [
            (f"{JUNE} IST", {"tz": "Asia/Kolkata"}, "+05:30"),
            (f"{JUNE} IST", {"tz": "Asia/Jerusalem"}, "+02:00"),
            (f"{JUNE} IST", {"tz": "Europe/Dublin"}, "+01:00"),
            (f"{JUNE} IST", {"languages": "hi-IN"}, "+05:30"),
            (f"{JUNE} IST", {"languages": "he"}, "+02:00"),
            (f"दिल्ली, {JUNE} IST", {}, "+05:30"),
            (f"ঢাকা, {JUNE} BST", {}, "+06:00"),
            (f"{JUNE} BST", {"tz": "Europe/London"}, "+01:00"),
            (f"{JUNE} BST (GMT+6)", {}, "+06:00"),
            (f"{JUNE} CST", {"tz": "America/Havana"}, "-05:00"),
            ("2025年6月20日 15:56 CST", {}, "+08:00"),
            (f"{JUNE} NST", {"languages": "ne"}, "+05:45"),
            (f"{JUNE} NST", {"tz": "America/St_Johns"}, "-03:30"),
            (f"Jestha 23, 2082\n\nUpdated: {JUNE} NST", {}, "+05:45"),
            (f"Posted 19 June 2025 10:00 +05:30\nUpdated: {JUNE} IST", {}, "+05:30"),
        ],
    )
    def test_the_caller_the_language_or_the_page_tells(self, text, hints, offset):
        page = parse_meta(text, **hints)
        *_, found = [one for one in page.readings if one.precision is Precision.MINUTE]
        assert found.iso == f"2025-06-20T15:56{offset}"
        assert found.zone.others == ()
        assert found.interval.width == timedelta(minutes=1)
        assert not [note for note in page.notes if note.code == "B403"]

    def test_small_letters_are_read_so_too(self):
        found, codes = stamp(f"{JUNE} ist")
        assert found.zone.others
        assert codes == ["B403"]

    def test_it_is_noted_once_a_page(self):
        page = parse_meta(f"Posted: {JUNE} CST\nUpdated: 21 June 2025 09:00 CST")
        assert [note.code for note in page.notes] == ["B403"]

    def test_an_order_that_it_leaves_open_stays_open(self):
        found, _ = stamp("06/07/2025 09:30 CST")
        assert found.iso is None
        assert len(found.alternatives) == 2
