from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from bulletin.calendars import KEYS, named

FILE = Path(__file__).parents[1] / "data" / "known_pairs.jsonl"
PAIRS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
# Kept as facts for a calendar to come: they need the moon, a table or a year count only.
NOT_CONVERTED = {"chinese", "nepal_sambat", "saka_panchang", "umm_al_qura"}
WRONG = {"misprint", "dispute"}
# Computed, and a day or two from what was printed; everything else is exact.
OFF = {
    ("hijri", 1427, 7, 19): -1,
    ("bangla", 1268, 1, 25): 1,
    ("bangla", 1378, 9, 1): -1,
}


def name(pair):
    return f"{pair['calendar']}-{pair['year']}-{pair['month']}-{pair['day']}"


def converted(pair):
    era = (pair["era"],) if "era" in pair else ()
    parts = (pair["year"], pair["month"], pair["day"])
    return named(pair["calendar"]).to_gregorian(*parts, *era)


def of_kind(*kinds):
    chosen = [pair for pair in PAIRS if pair["calendar"] in KEYS and pair["kind"] in kinds]
    return pytest.mark.parametrize("pair", chosen, ids=name)


class TestKnownPairs:
    """A date that somebody printed in two calendars is the same day in ours."""

    @of_kind("public", "two-implementations", "computed")
    def test_it_is_the_day_that_was_printed(self, pair):
        off = OFF.get((pair["calendar"], pair["year"], pair["month"], pair["day"]), 0)
        calendar = named(pair["calendar"])
        assert date.fromisoformat(pair["gregorian"]) - converted(pair) == timedelta(days=off)
        assert not off or abs(off) <= calendar.doubt(pair["year"], pair["month"])

    @of_kind("misprint", "dispute")
    def test_a_misprint_is_not_that_day_and_says_which_it_is(self, pair):
        assert converted(pair) == date.fromisoformat(pair["table"])
        assert pair["table"] != pair["gregorian"]

    @of_kind("dispute")
    def test_a_dispute_is_one_that_the_table_knows_of(self, pair):
        assert named(pair["calendar"]).status(pair["year"], pair["month"]) == "disputed"

    @of_kind("public", "two-implementations")
    def test_the_weekday_that_was_printed_is_that_of_the_day(self, pair):
        day = date.fromisoformat(pair["gregorian"])
        assert pair.get("weekday", f"{day:%a}") == f"{day:%a}"

    @of_kind("public", "two-implementations", "computed")
    def test_the_day_is_the_date_that_was_printed(self, pair):
        day = converted(pair)
        era = (pair["era"],) if "era" in pair else ()
        parts = (pair["year"], pair["month"], pair["day"])
        assert named(pair["calendar"]).from_gregorian(day, *era) == parts

    def test_umm_al_qura_is_within_the_doubt_of_the_hijri_table(self):
        for pair in (pair for pair in PAIRS if pair["calendar"] == "umm_al_qura"):
            off = abs(
                date.fromisoformat(pair["gregorian"]) - converted(pair | {"calendar": "hijri"})
            )
            assert off.days <= named("hijri").doubt(pair["year"], pair["month"])

    def test_every_pair_says_where_it_was_seen(self):
        assert all(pair["source"] and date.fromisoformat(pair["gregorian"]) for pair in PAIRS)

    def test_every_calendar_has_a_pair_or_is_declared(self):
        seen = {pair["calendar"] for pair in PAIRS}
        assert seen - set(KEYS) == NOT_CONVERTED
        assert set(KEYS) - seen == {"gregorian"}

    def test_there_are_enough_of_them(self):
        kinds = [pair["kind"] for pair in PAIRS if pair["calendar"] == "bikram_sambat"]
        assert kinds.count("public") >= 60
        assert kinds.count("misprint") == 5
