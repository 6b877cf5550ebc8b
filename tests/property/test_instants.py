"""Ages, references and zones: the true instant lies in the interval that was read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from django.conf import settings as django
from django.utils.timesince import timesince
from hypothesis import given
from hypothesis import strategies as st

from bulletin import dialects, parse_meta
from bulletin.intersect import windows
from bulletin.model import BulletinMeta, Evidence, Interval, Kind
from bulletin.testing import PrintedPage, ages, pages, printed_day, true_ages

if not django.configured:
    django.configure(USE_I18N=False)

ZONES = (
    *("Asia/Kathmandu", "Europe/Paris", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Beirut"),
    *("Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "Atlantic/Azores", "Africa/Cairo"),
)
FIRST, LAST = datetime(1975, 1, 1, tzinfo=UTC), datetime(2037, 12, 31, tzinfo=UTC)
SECOND = timedelta(seconds=1)
Bounds = tuple[datetime, datetime | None]


def only(text: str, **hints: object) -> Interval:
    """The interval of a text that prints one thing, an age or a date."""
    [reading] = parse_meta(text, **hints).readings
    assert reading.interval
    return reading.interval


instants = st.integers(0, (LAST - FIRST) // SECOND).map(lambda seconds: FIRST + seconds * SECOND)


@cache
def shifts(zone: str) -> tuple[datetime, ...]:
    """When the clocks of a zone were put forward or back, to the minute."""
    place, found, step = ZoneInfo(zone), [], timedelta(days=7)
    at = FIRST
    while at < LAST:
        low, high = at, at + step
        if low.astimezone(place).utcoffset() != high.astimezone(place).utcoffset():
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) / 2
                same = middle.astimezone(place).utcoffset() == low.astimezone(place).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            found.append(high.replace(second=0, microsecond=0))
        at += step
    return tuple(found)


@st.composite
def shifted(draw: st.DrawFn) -> tuple[str, datetime]:
    """A zone, and an instant within two days of a shift of its clocks."""
    zone = draw(st.sampled_from(ZONES))
    near = draw(st.integers(-48 * 60, 48 * 60))
    return zone, draw(st.sampled_from(shifts(zone))) + timedelta(minutes=near)


class TestAges:
    """The interval of an age holds the instant of which it was printed."""

    @given(age=true_ages(), made=instants, dialect=st.sampled_from([None, "django"]))
    def test_django_itself_is_read_back(
        self, age: timedelta, made: datetime, dialect: str | None
    ) -> None:
        text = f"{timesince(made - age, made)} ago"
        assert made - age in only(text, reference=made, dialect=dialect)

    @given(data=st.data(), made=instants)
    def test_any_renderer_is_read_back(self, data: st.DataObject, made: datetime) -> None:
        text, age = data.draw(ages(reference=made))
        assert made - age in only(text, reference=made)

    @given(data=st.data(), made=instants, dialect=st.sampled_from(dialects.KEYS))
    def test_a_known_renderer_is_read_back(
        self, data: st.DataObject, made: datetime, dialect: str
    ) -> None:
        text, age = data.draw(ages(dialect, made))
        assert made - age in only(text, reference=made, dialect=dialect)

    @given(pair=ages(), where=shifted())
    def test_a_reference_means_the_same_anywhere(
        self, pair: tuple[str, timedelta], where: tuple[str, datetime]
    ) -> None:
        zone, made = where
        there = only(pair[0], reference=made.astimezone(ZoneInfo(zone)))
        assert there == only(pair[0], reference=made)

    @given(pair=ages(), where=shifted())
    def test_a_zone_changes_no_instant(
        self, pair: tuple[str, timedelta], where: tuple[str, datetime]
    ) -> None:
        zone, made = where
        assert only(pair[0], reference=made, tz=zone) == only(pair[0], reference=made)

    @given(
        pair=ages(),
        made=instants,
        edges=st.lists(st.integers(1, 10**6), min_size=4, max_size=4, unique=True).map(sorted),
    )
    def test_a_narrower_reference_never_widens_it(
        self, pair: tuple[str, timedelta], made: datetime, edges: list[int]
    ) -> None:
        first, second, third, last = (made + edge * SECOND for edge in edges)
        wide = only(pair[0], reference=(first, last))
        narrow = only(pair[0], reference=(second, third))
        assert wide.earliest <= narrow.earliest < narrow.latest <= wide.latest


@st.composite
def misprinted(draw: st.DrawFn) -> PrintedPage:
    """A page, some of whose dates are those of other days."""
    page = draw(pages())
    text = page.text
    for item in page.items:
        off = draw(st.sampled_from([0, 0, 1, 30]))
        right, wrong = (printed_day(item.published + timedelta(days=n)) for n in (0, off))
        text = text.replace(f"{item.title}\n{right}", f"{item.title}\n{wrong}")
    return replace(page, text=text)


class TestReference:
    """What a page says of its items bounds the instant at which it was made."""

    @given(page=pages(), dialect=st.sampled_from([None, "django"]))
    def test_the_instant_lies_in_it(self, page: PrintedPage, dialect: str | None) -> None:
        found = parse_meta(page.text, dialect=dialect).reference
        twice = [one for one in page.items if one.dated and one.aged]
        assert bool(found) == bool(twice)
        if found:
            assert page.made in found.interval
            assert found.support == (len(found.evidence),) * 2
            assert len([one for one in found.evidence if one.latest]) == len(twice)

    @given(page=misprinted(), dialect=st.sampled_from([None, "django"]))
    def test_it_is_what_those_share_that_agree(
        self, page: PrintedPage, dialect: str | None
    ) -> None:
        found = parse_meta(page.text, dialect=dialect)
        if reference := found.reference:
            said = [*reference.evidence, *reference.suspects]
            most, best = shared([(one.earliest, one.latest) for one in said])
            assert reference.support == (most, len(said))
            made = reference.interval  # with several lists it lasts as long as the last of them
            assert any(made.earliest == start and made.latest >= end for start, end in best)
            assert [bounds_of(one, found) for one in said] == [
                (one.earliest, one.latest) for one in said
            ]

    @given(page=pages(), dialect=st.sampled_from([None, "django"]))
    def test_ages_hold_their_items(self, page: PrintedPage, dialect: str | None) -> None:
        found = parse_meta(page.text, dialect=dialect)
        aged = [one.interval for one in found.readings if one.kind is Kind.RELATIVE]
        items = [one for one in page.items if one.aged]
        for interval, item in zip(aged, items, strict=True):
            assert interval is None or item.published in interval


def bounds_of(statement: Evidence, found: BulletinMeta) -> Bounds:
    """The bounds that follow from the readings a statement rests on."""
    by_id = {one.id: one for one in found.readings}
    date, *more = (by_id[name] for name in statement.readings)
    assert date.interval
    for one in more:
        assert one.age
        return date.interval.earliest + one.age.least, date.interval.latest + one.age.most
    return date.interval.earliest, None


def shared(bounds: list[Bounds]) -> tuple[int, list[Bounds]]:
    """How many intervals agree at most where one of them ends, and the widest windows there."""
    found: list[tuple[int, timedelta, Bounds]] = []
    for start, _ in bounds:
        holding = [end for low, end in bounds if low <= start and (end is None or start < end)]
        ends = [end for end in holding if end is not None]
        if ends:
            found.append((-len(holding), start - min(ends), (start, min(ends))))
    most, width, _ = min(found, key=lambda one: one[:2])
    return -most, [window for support, wide, window in found if (support, wide) == (most, width)]


class TestWindows:
    """The best window is the widest one on which the most intervals agree."""

    @given(
        bounds=st.lists(
            st.tuples(st.integers(0, 20), st.integers(1, 20) | st.none()).map(
                lambda one: (one[0], None if one[1] is None else one[0] + one[1])
            ),
            max_size=8,
        )
    )
    def test_no_place_has_more(self, bounds: list[tuple[int, int | None]]) -> None:
        days = [(FIRST + a * SECOND, None if b is None else FIRST + b * SECOND) for a, b in bounds]
        found = windows(bounds)
        assert bool(found) == any(end is not None for _, end in bounds)
        if found:
            most, best = shared(days)
            assert found[0].support == most
            assert (FIRST + found[0].start * SECOND, FIRST + found[0].end * SECOND) in best


class TestZones:
    """A local time holds the instant at which clocks showed it, also where they were shifted."""

    @given(where=shifted())
    def test_a_minute_holds_its_instant(self, where: tuple[str, datetime]) -> None:
        zone, instant = where
        wall = instant.astimezone(ZoneInfo(zone))
        assert instant in only(f"{wall:%Y-%m-%d %H:%M}", tz=zone)

    @given(where=shifted())
    def test_a_day_holds_its_instants(self, where: tuple[str, datetime]) -> None:
        zone, instant = where
        wall = instant.astimezone(ZoneInfo(zone))
        assert instant in only(f"{wall:%Y-%m-%d}", tz=zone)

    @given(where=shifted(), skipped=st.integers(-180, 180))
    def test_a_time_that_no_clock_showed_is_still_some_time(
        self, where: tuple[str, datetime], skipped: int
    ) -> None:
        zone, instant = where
        wall = instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        wall += timedelta(minutes=skipped)
        found = only(f"{wall:%Y-%m-%d %H:%M}", tz=zone)
        assert found.earliest.astimezone(UTC) < found.latest.astimezone(UTC)
        assert abs(found.earliest.replace(tzinfo=None) - wall) < timedelta(hours=24)
