"""The reference of whole pages: zones, blocks, ambiguous dates, lists, what is wrong."""

from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin import dialects, parse_meta
from bulletin.testing import Simulated, simulated

SEEDS = st.integers(0, 10**6)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def page(seed: int, dialect: str = "django", stories: int = 5, **more: object) -> Simulated:
    made = simulated(Random(seed), dialect, stories, **more)  # type: ignore[arg-type]  # noqa: S311
    assert made
    return made


class TestWindow:
    """The window holds the true instant, and nothing that the statements rule out."""

    @given(seed=SEEDS, dialect=st.sampled_from(["django", "moment", "wordpress", "arrow", "rails"]))
    def test_the_true_instant_is_inside(self, seed: int, dialect: str) -> None:
        one = page(seed, dialect)
        reference = parse_meta(one.text, tz="UTC").reference
        assert reference
        assert one.made in reference.interval
        assert reference.suspects == ()

    @settings(max_examples=20)
    @given(seed=SEEDS, dialect=st.sampled_from(["django", "timeago_js", "bbpress", "wordpress"]))
    def test_every_minute_inside_is_possible_and_none_outside(
        self, seed: int, dialect: str
    ) -> None:
        one = page(seed, dialect, 3)
        reference = parse_meta(one.text, tz="UTC", dialect=dialect).reference
        assert reference
        newest = max(day(each.date) for each in one.stories)
        minutes = [one.made.replace(second=0) + MINUTE * at for at in range(-1500, 1500, 15)]
        possible = {
            at
            for at in minutes
            if at >= newest
            and all(can_be(at, story.date, story.age, dialect) for story in one.stories)
        }
        assert {at for at in minutes if at in reference.interval} == possible

    @settings(max_examples=30)
    @given(seed=SEEDS, dialect=st.sampled_from(["bbpress", "timeago_js", "moment", "wordpress"]))
    def test_whichever_renderer_it_was_its_own_window_is_inside(
        self, seed: int, dialect: str
    ) -> None:
        one = page(seed, dialect)
        found = parse_meta(one.text, tz="UTC")
        left = [each.age.dialects for each in found.readings if each.age]
        assert found.reference
        for key in set.intersection(*map(set, left)):
            own = parse_meta(one.text, tz="UTC", dialect=key).reference
            if own and not own.suspects:
                assert found.reference.interval.earliest <= own.interval.earliest
                assert own.interval.latest <= found.reference.interval.latest

    @given(seed=SEEDS)
    def test_blanks_for_no_break_spaces_never_make_it_narrower(self, seed: int) -> None:
        one = page(seed)
        marked, plain = (
            parse_meta(text, tz="UTC").reference
            for text in (one.text, one.text.replace("\u00a0", " "))
        )
        assert marked and plain
        assert plain.interval.earliest <= marked.interval.earliest
        assert plain.interval.latest >= marked.interval.latest


def day(date: str) -> datetime:
    return datetime.strptime(date, "%B %d, %Y").replace(tzinfo=UTC)


def can_be(made: datetime, date: str, age: str, dialect: str) -> bool:
    """Whether a thing of that date has that age at an instant, by looking at each half minute."""
    start = day(date)
    return any(start <= made - back < start + DAY for back in printed(dialect)[age])


@cache
def printed(dialect: str) -> dict[str, list[timedelta]]:
    """The ages, by half minutes, of what a renderer prints; forwards, without any inversion."""
    found: dict[str, list[timedelta]] = {}
    for halves in range(2 * 60 * 24 * 6):
        age = MINUTE / 2 * halves
        text = dialects.render(dialect, age, datetime(2025, 6, 21, tzinfo=UTC))
        found.setdefault(text, []).append(age)
    return found


class TestZone:
    """A zone that nothing tells is one unknown of the page: the window is true in each."""

    @given(seed=SEEDS, zone=st.sampled_from(["Pacific/Kiritimati", "Asia/Kathmandu", "Etc/GMT+12"]))
    def test_it_is_true_wherever_the_page_is_printed(self, seed: int, zone: str) -> None:
        one = page(seed, place=ZoneInfo(zone))
        reference = parse_meta(one.text).reference
        assert reference
        assert one.made in reference.interval

    @given(seed=SEEDS)
    def test_it_is_as_wide_as_in_a_zone_and_all_zones(self, seed: int) -> None:
        one = page(seed)
        zoned, anywhere = (parse_meta(one.text, tz=tz).reference for tz in ("UTC", None))
        assert zoned and anywhere
        assert anywhere.interval.width - zoned.interval.width == timedelta(hours=26)
        assert anywhere.support == zoned.support

    def test_an_age_of_no_zone_has_no_offset(self) -> None:
        text = "A tern lands\nApr 3, 2025\n\nA tern lands\n2\u00a0hours ago\nA gull\n1\u00a0day ago"
        readings = parse_meta(text).readings
        assert [one.iso for one in readings] == [
            "2025-04-03",
            "2025-04-03",
            "2025-04-02T01:00:00/2025-04-03T03:00:00",
        ]

    def test_printed_zones_narrow_that_of_the_others(self) -> None:
        text = (
            "A tern lands\nApr 3, 2025\nA gull waits\nApr 3, 2025 10:00 UTC\nA coot\n"
            "Apr 1, 2025 09:00 EST\n\nA tern lands\n12\u00a0hours ago\n"
            "A gull waits\n3\u00a0hours ago"
        )
        reference = parse_meta(text).reference
        assert reference
        assert reference.interval.earliest == datetime(2025, 4, 3, 13, 0, tzinfo=UTC)
        assert reference.interval.latest == datetime(2025, 4, 3, 14, 1, tzinfo=UTC)
        assert reference.suspects == ()


NUMERIC = (
    "A tern lands\n{}\nA gull waits\n{}\nA coot sings\n{}\n\n"
    "A tern lands\n2 hours ago\nA gull waits\n1 day ago\nA coot sings\n2 days ago\n"
)


class TestAmbiguous:
    """A date that can be read in several ways is read as the page's ages allow."""

    def test_ages_decide_the_order_of_day_and_month_for_the_page(self) -> None:
        page = NUMERIC.format("03/04/2025", "02/04/2025", "01/04/2025") + "\nOld note\n05/03/2025"
        found = parse_meta(page)
        isos = [one.iso for one in found.readings if not one.age]
        assert isos == ["2025-04-03", "2025-04-02", "2025-04-01", "2025-03-05"]
        assert found.reference and found.reference.suspects == ()
        assert found.notes == ()

    def test_a_stamp_is_not_of_the_future(self) -> None:
        [one] = parse_meta("Published 03/08/2025", reference="2025-06-21T12:00Z").readings
        assert one.iso == "2025-03-08"

    def test_where_nothing_decides_it_stays_open(self) -> None:
        [one] = parse_meta("Published 03/04/2025", reference="2025-06-21T12:00Z").readings
        assert (one.iso, len(one.alternatives)) == (None, 2)


LONG = "Heron counts fall in the valley for a third year"


class TestTitles:
    """A title may be cut short, and two stories may have the same one."""

    @given(kept=st.integers(24, 40), end=st.sampled_from(["…", "...", " …"]))
    def test_one_that_is_cut_short_is_the_only_one_that_begins_so(
        self, kept: int, end: str
    ) -> None:
        made, cut = (
            parse_meta(f"{LONG}\nMay 9, 2025\n\nLatest\n{title}\n2 hours ago\n", tz="UTC").reference
            for title in (LONG, LONG[:kept].rstrip() + end)
        )
        assert made and cut
        assert cut.interval == made.interval

    @pytest.mark.parametrize("short", ["Heron counts…", "Heron counts fall in the valleys…"])
    def test_too_little_of_it_or_another_is_none(self, short: str) -> None:
        page = f"{LONG}\nMay 9, 2025\n\nLatest\n{short}\n2 hours ago\n"
        assert parse_meta(page, tz="UTC").reference is None

    def test_of_two_that_begin_so_nobody_knows_which(self) -> None:
        page = f"{LONG}\nMay 9, 2025\n{LONG} in a row\nMay 8, 2025\n\n{LONG[:30]}…\n2 hours ago\n"
        assert parse_meta(page, tz="UTC").reference is None

    @given(first=st.integers(1, 5 * 24 * 60), second=st.integers(1, 5 * 24 * 60))
    def test_two_stories_of_one_title_are_of_either_date(self, first: int, second: int) -> None:
        made = datetime(2025, 5, 9, 13, 20, tzinfo=UTC)
        out = [made - MINUTE * back for back in (first, second)]
        dates = "\n".join(f"Weather\n{at:%B} {at.day}, {at.year}" for at in out)
        ages = "\n".join(f"Weather\n{dialects.render('bbpress', made - at, made)}" for at in out)
        found = parse_meta(f"{dates}\n\nLatest\n{ages}\n", tz="UTC")
        if found.reference:
            assert made in found.reference.interval
            resolved = [one.interval for one in found.readings if one.age]
            assert all(span and at in span for at, span in zip(out, resolved, strict=True))


class TestBlocks:
    """Each block of a page may have been made at an instant of its own."""

    @given(seed=SEEDS)
    def test_a_block_that_a_cache_kept_has_its_own(self, seed: int) -> None:
        one = page(seed, stories=12, cached=6)
        reference = parse_meta(one.text, tz="UTC").reference
        assert reference
        if reference.cached:
            [block] = reference.cached
            assert one.stories[-1].made in block.interval
            assert one.made in reference.interval
            assert len(block.readings) == 6

    def test_its_ages_are_of_that_instant(self) -> None:
        fresh = "A tern\n1\u00a0hour ago\nA gull\n2\u00a0hours ago\nA coot\n3\u00a0hours ago\n"
        old = "An owl\n1\u00a0hour ago\nA kite\n2\u00a0hours ago\nA wren\n3\u00a0hours ago\n"
        days = "".join(
            f"{title}\n{day}\n"
            for title, day in [
                *((title, "May 9, 2025") for title in ("A tern", "A gull", "A coot")),
                *((title, "May 6, 2025") for title in ("An owl", "A kite", "A wren")),
            ]
        )
        found = parse_meta(f"{days}\n\nLatest\n\n{fresh}\n\nMost read\n\n{old}", tz="UTC")
        assert found.reference and len(found.reference.cached) == 1
        assert found.reference.suspects == ()
        assert [one.iso for one in found.readings if one.age] == ["2025-05-09"] * 3 + [
            "2025-05-06"
        ] * 3
        assert "kept in a cache" in report(found.reference)


def report(reference: object) -> str:
    from bulletin.report.evidence import evidence

    return evidence(reference, "page.txt")  # type: ignore[arg-type]


class TestLists:
    """Where dates and ages alternate in a list that has the newest first, they bound each other."""

    def test_an_age_below_a_date_is_older(self) -> None:
        found = parse_meta(
            "Published May 1, 2025\n\n"
            "A tern\nMay 9, 2025\nA gull\n2\u00a0days ago\nA coot\nMay 6, 2025\n"
            "An owl\n5\u00a0days ago\n",
            tz="UTC",
        )
        assert found.reference
        assert found.reference.interval.latest == datetime(2025, 5, 12, 1, tzinfo=UTC)
        assert found.reference.interval.earliest == datetime(2025, 5, 9, tzinfo=UTC)

    def test_a_list_that_is_not_in_order_says_nothing(self) -> None:
        text = "A tern\nMay 9, 2025\nA gull\n5 days ago\nA coot\nMay 6, 2025\nAn owl\n2 days ago\n"
        assert parse_meta(text, tz="UTC").reference is None


class TestMisprint:
    """A misprinted date is the first suspect, and the runner-up holds what the window misses."""

    def test_in_nineteen_of_twenty_pages(self) -> None:
        random = Random(5)  # noqa: S311
        inside = first = suspected = 0
        for _ in range(120):
            one = simulated(random, "django", 6, misprint=True)
            assert one and one.misprinted is not None
            found = parse_meta(one.text, tz="UTC").reference
            assert found
            inside += one.made in found.interval or bool(
                found.runner_up and one.made in found.runner_up
            )
            if found.suspects:
                suspected += 1
                first += one.stories[one.misprinted].title in found.suspects[0].statement
        assert inside >= 0.95 * 120
        assert first >= 0.9 * suspected

    def test_an_item_later_than_the_reference_is_a_note(self) -> None:
        text = "Published May 8, 2025\n\nA tern\nMay 9, 2025\nA gull\nMay 12, 2025\n"
        notes = parse_meta(text, reference="2025-05-10T12:00Z").notes
        assert [(one.code, one.span.start) for one in notes] == [("B205", 49)]


@pytest.mark.parametrize("stories", [0, 1])
def test_less_than_two_sides_are_no_reference_or_a_wide_one(stories: int) -> None:
    one = page(1, stories=stories)
    reference = parse_meta(one.text, tz="UTC").reference
    assert (reference is None) == (stories == 0)
