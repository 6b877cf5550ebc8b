"""What is printed is read back, and whatever is read is sound."""

import re
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bulletin import calendars, dialects, parse_meta
from bulletin.grammar import load_grammar
from bulletin.hints import ORDERS
from bulletin.model import Certainty, Designation, Interval, Reading, written
from bulletin.testing import ages, dates, designations, texts
from bulletin.testing._numerals import ethiopic, hebrew
from bulletin.words import is_language

GRAMMAR = load_grammar()
NAMED = sorted(
    stem
    for stem in {word.stem for word in GRAMMAR.words.of("MONTH")}
    if not is_language(stem)
    and calendars.named(stem).YEARS[0] < 3000
    and calendars.named(stem).YEARS[-1] >= 1000
)
"""The calendars with month names of their own, and years that the grammar takes."""
ZONES = (
    *("Asia/Kathmandu", "Europe/Paris", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Beirut"),
    *("Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "Atlantic/Azores", "Africa/Cairo"),
)


def only(text: str, **hints: object) -> Reading:
    """The one reading of a text that prints nothing else."""
    [reading] = parse_meta(text, **hints).readings
    assert reading.text == text
    return reading


Numbers = tuple[int, int]
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def instants(first: int) -> st.SearchStrategy[datetime]:
    """Whole minutes of the years that a reference may be in, from ``first`` on."""
    start, last = datetime(first, 1, 2, tzinfo=UTC), datetime(2990, 1, 1, tzinfo=UTC)
    return st.integers(0, (last - start) // MINUTE).map(lambda minutes: start + minutes * MINUTE)


class TestDates:
    """A date that is printed in any style is read back as it was meant."""

    @given(pair=dates())
    def test_it_is_read_back(self, pair: tuple[str, str]) -> None:
        text, iso = pair
        assert only(text).iso == iso

    @pytest.mark.parametrize("calendar", ["gregorian", *NAMED])
    @given(data=st.data())
    def test_it_is_read_back_in_the_calendar_that_is_said(
        self, calendar: str, data: st.DataObject
    ) -> None:
        text, iso = data.draw(dates(calendar))
        reading = only(text, calendars=calendar)
        assert (reading.calendar, reading.iso) == (calendar, iso)

    @given(pair=dates(), before=st.sampled_from(["", "Printed on ", "(", "x\n"]))
    def test_it_is_read_in_its_surroundings(self, pair: tuple[str, str], before: str) -> None:
        text, iso = pair
        found = parse_meta(f"{before}{text}\nThe river rose.").readings
        assert [(one.text, one.iso) for one in found] == [(text, iso)]

    @pytest.mark.parametrize("calendar", NAMED)
    def test_every_spelling_names_its_month(self, calendar: str) -> None:
        year = calendars.named(calendar).from_gregorian(date(2021, 6, 15))[0]
        words = [word for word in GRAMMAR.words.of("MONTH") if word.stem == calendar]
        read = [only(f"15 {word.spelling} {year}", calendars=calendar) for word in words]
        assert [one.field("month") for one in read] == [int(word.key) for word in words]

    @given(day=st.dates(date(1000, 1, 1), date(2999, 12, 31)), joint=st.sampled_from("/-"))
    def test_either_order_is_kept_until_one_is_asked_for(self, day: date, joint: str) -> None:
        assume(day.day <= 12 and day.day != day.month)
        text = joint.join((f"{day.day:02}", f"{day.month:02}", f"{day.year}"))
        reading = only(text, calendars="gregorian")
        assert reading.iso is None
        assert day.isoformat() in {one.iso for one in reading.alternatives}
        assert only(text, calendars="gregorian", order="dmy").iso == day.isoformat()


class TestLetters:
    """A date whose numbers are letters is read as with digits."""

    @given(day=st.dates(date(1300, 1, 1), date(2230, 1, 1)), thousands=st.sampled_from(["", "ה׳ "]))
    def test_hebrew_ones(self, day: date, thousands: str) -> None:
        year, month, number = calendars.named("hebrew").from_gregorian(day)
        assume(len(hebrew(year % 1000)) > 2)
        names = [one for one in GRAMMAR.words.of("MONTH") if one.stem == "hebrew"]
        spelled = [n.spelling for n in names if n.key == str(month) and n.spelling[0] >= "א"]
        letters = hebrew(number) if len(hebrew(number)) > 1 else f"{hebrew(number)}׳"
        assert (
            only(f"{letters} {spelled[0]} {thousands}{hebrew(year % 1000)}").iso == day.isoformat()
        )

    @given(year=st.integers(1800, 2190), day=st.integers(1, 30), word=st.sampled_from(["", "ሺ"]))
    def test_ethiopic_ones(self, year: int, day: int, word: str) -> None:
        years = f"{ethiopic(year // 1000)}{word}{ethiopic(year % 1000)}" if word else ethiopic(year)
        text = f"መስከረም {ethiopic(day)} ቀን {years} ዓ.ም"
        assert only(text).iso == calendars.named("ethiopic").to_gregorian(year, 1, day).isoformat()


class TestDesignations:
    """Volume and issue are read back as numbers, whatever the digits and the joints."""

    @given(printed=designations())
    def test_they_are_read_back(self, printed: tuple[str, dict[str, Numbers]]) -> None:
        text, numbers = printed
        [found] = [one for one in parse_meta(text).readings if one.designation]
        assert {
            field.name: (one.first, one.last)
            for field in fields(Designation)
            if field.name != "year_of_publication"
            if (one := getattr(found.designation, field.name)) and one.raw
        } == numbers


def options() -> st.SearchStrategy[dict[str, object]]:
    """What a caller may say of a page."""
    offsets = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
    zones = offsets | st.sampled_from(ZONES).map(ZoneInfo)
    references = st.builds(datetime.astimezone, instants(1000), zones)
    widths = st.integers(1, 10**6).map(lambda minutes: minutes * MINUTE)
    return st.fixed_dictionaries(
        {},
        optional={
            "reference": references
            | st.builds(lambda first, width: (first, first + width), instants(1000), widths),
            "tz": st.sampled_from([*ZONES, "+05:45", "-12:00", "Z"]),
            "languages": st.sampled_from(["en", "ne"]),
            "calendars": st.sampled_from(calendars.KEYS),
            "order": st.sampled_from(ORDERS),
            "dialect": st.sampled_from(dialects.KEYS),
            "prose": st.booleans(),
        },
    )


def everything(reading: Reading) -> list[Reading]:
    return [reading, *(one for each in reading.alternatives for one in everything(each))]


class TestAnyText:
    """Whatever stands in a text, nothing is raised and what is found there is sound."""

    @given(text=texts(), hints=options())
    def test_readings_stand_where_they_say(self, text: str, hints: dict[str, object]) -> None:
        readings = parse_meta(text, **hints).readings
        for one in readings:
            above = text[: one.span.start].split("\n")
            assert one.text == text[one.span.start : one.span.end]
            assert (one.line, one.column) == (len(above), len(above[-1]) + 1)
        assert all(one.span.end <= other.span.start for one, other in pairwise(readings))

    @given(text=texts(), hints=options())
    def test_intervals_are_aware_and_hold_something(
        self, text: str, hints: dict[str, object]
    ) -> None:
        found = parse_meta(text, **hints)
        held = [one.interval for each in found.readings for one in everything(each)]
        held += [found.reference.interval] if found.reference else []
        for interval in filter(None, held):
            assert interval.earliest.utcoffset() is not None
            assert interval.earliest.astimezone(UTC) < interval.latest.astimezone(UTC)

    @given(text=texts(), hints=options())
    def test_notes_point_at_readings(self, text: str, hints: dict[str, object]) -> None:
        found = parse_meta(text, **hints)
        assert {note.span for note in found.notes} <= {one.span for one in found.readings}

    @given(text=texts(), hints=options())
    def test_a_hull_holds_its_alternatives(self, text: str, hints: dict[str, object]) -> None:
        readings = parse_meta(text, **hints).readings
        for one in (one for one in readings if one.certainty is Certainty.AMBIGUOUS):
            for choice in one.alternatives:
                if choice.interval:
                    assert one.interval
                    assert one.interval.earliest <= choice.interval.earliest
                    assert choice.interval.latest <= one.interval.latest


def named_by(iso: str) -> tuple[datetime, datetime]:
    """The first instant that an ISO 8601 form names, and the first after it."""
    first, _, last = iso.partition("/")
    if last:
        return named_by(first)[0], named_by(last)["T" not in last]
    year_only = len(first) == len("2025")
    if year_only or len(first) == len("2025-06"):
        start = datetime.fromisoformat(f"{first}{'-01' * (1 + year_only)}")
        return start, (start + timedelta(days=366 if year_only else 31)).replace(day=1)
    clock = re.sub(r"[+-][0-9:]*$", "", first[len("2025-06-21") :])
    widths = {0: timedelta(days=1), len("T09"): timedelta(hours=1), len("T09:01"): MINUTE}
    start = datetime.fromisoformat(first)
    return start, start + widths.get(len(clock), timedelta(seconds=1))


def edges(interval: Interval, like: datetime) -> tuple[datetime, datetime]:
    """The ends of an interval: instants if ``like`` is one, else what the clock shows there."""
    if like.tzinfo:
        return interval.earliest, interval.latest
    latest = interval.latest.astimezone(interval.earliest.tzinfo)
    return interval.earliest.replace(tzinfo=None), latest.replace(tzinfo=None)


def year_and_month(reading: Reading) -> tuple[int, int]:
    fields = dict(reading.fields)
    return int(fields["year"]), int(fields["month"])


class TestIso:
    """The ISO 8601 form of a reading names its interval."""

    @given(pair=dates(), zone=st.sampled_from([None, *ZONES]))
    def test_a_date_is_what_it_names(self, pair: tuple[str, str], zone: str | None) -> None:
        reading = only(pair[0], tz=zone)
        start, end = named_by(reading.iso or "")
        assert reading.interval
        doubt = DAY * calendars.named(reading.calendar).doubt(*year_and_month(reading))
        walls = (reading.interval.earliest + doubt, reading.interval.latest - doubt)
        if start.tzinfo:
            walls = (written(walls[0]), written(walls[1]))
        assert [wall.replace(tzinfo=None) for wall in walls] == [
            edge.replace(tzinfo=None) for edge in (start, end)
        ]
        assert start.tzinfo is None or start in reading.interval

    @given(pair=ages(), made=instants(1050), zone=st.sampled_from(ZONES))
    def test_an_age_lies_in_what_it_names(
        self, pair: tuple[str, timedelta], made: datetime, zone: str
    ) -> None:
        reading = only(pair[0], reference=(made, made + timedelta(seconds=1)), tz=zone)
        assert reading.interval
        start, end = named_by(reading.iso or "")
        earliest, latest = edges(reading.interval, start)
        assert start <= earliest < latest <= end
