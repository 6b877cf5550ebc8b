"""Whole pages, printed at an instant that is known and that the page does not say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bulletin.calendars import bikram_sambat, gregorian
from bulletin.dialects import django
from bulletin.testing._ages import true_ages

KATHMANDU = ZoneInfo("Asia/Kathmandu")
_WORDS = (
    *("Snow", "Closes", "the", "Upper", "Track", "Library", "Lends", "Its", "Book", "Two"),
    *("Bridges", "One", "Engineer:", "Night", "Buses", "Return", "‘We counted every heron’"),
    *("Orange", "Growers", "Meet", "Before", "Harvest", "दूध", "र", "चिया", "No", "in", "a"),
)
_BYLINES = ("", " By Wire desk", " By HILL GAZETTE ONLINE", " |", " –")
_FIRST = datetime(1990, 1, 1, tzinfo=KATHMANDU)
_FORTNIGHT = timedelta(days=14)
_ages = true_ages([timedelta(hours=1), timedelta(days=1), timedelta(days=7), timedelta(days=60)])


@dataclass(frozen=True, slots=True)
class Item:
    """A headline and when it came out; ``dated`` and ``aged`` say how the page stamps it."""

    title: str
    published: datetime
    dated: bool
    aged: bool


@dataclass(frozen=True, slots=True)
class Issue:
    """A masthead: volume, number and day."""

    volume: int
    number: int
    day: date


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page as text, and the truth behind it.

    ``made`` is the instant at which it was printed, ``published`` when its own
    article came out, to the minute; both are in Kathmandu.
    """

    text: str
    made: datetime
    published: datetime
    items: tuple[Item, ...]
    issues: tuple[Issue, ...]


def dateline(instant: datetime) -> str:
    """An instant as Django's ``N j, Y, P`` prints it, without the names of hours.

    >>> dateline(datetime(2024, 11, 16, 11, 12))
    'November 16, 2024, 11:12 a.m.'
    """
    half = "p.m." if instant.hour >= 12 else "a.m."  # noqa: PLR2004  # noon
    return f"{printed_day(instant)}, {instant.hour % 12 or 12}:{instant.minute:02} {half}"


def printed_day(day: date) -> str:
    """A day as a headline list prints it."""
    return f"{gregorian.MONTHS[day.month - 1]} {day.day}, {day.year}"


def masthead(issue: Issue) -> str:
    """A masthead with its day in two calendars.

    >>> masthead(Issue(18, 21, date(2025, 6, 6)))
    'VOL. 18, No. 21,June.06, 2025 (Jestha-23,2082)'
    """
    year, month, day = bikram_sambat.from_gregorian(issue.day)
    western = f"{gregorian.MONTHS[issue.day.month - 1]}.{issue.day.day:02}, {issue.day.year}"
    nepali = f"{bikram_sambat.MONTHS[month - 1]}-{day:02},{year}"
    return f"VOL. {issue.volume}, No. {issue.number},{western} ({nepali})"


@st.composite
def pages(draw: st.DrawFn) -> PrintedPage:
    """A page with a dateline, headlines that are stamped with dates, ages or both, and mastheads.

    The ages are Django's. Every statement is true: nothing in it lies after ``made``.
    """
    made = _FIRST + draw(st.timedeltas(timedelta(0), timedelta(days=25_000)))
    published = (made - draw(_ages)).replace(second=0, microsecond=0)
    items = tuple(draw(_items(made)))
    issues = tuple(draw(_issues(made.date())))
    blocks = [
        [line for one in items if one.dated for line in (one.title, printed_day(one.published))],
        [line for one in items if one.aged for line in _aged(draw, one, made)],
        [line for one in issues for line in (masthead(one), "")],
    ]
    head = ["A Clinic Above the River", "", dateline(published), ""]
    lines = head + [line for block in draw(st.permutations(blocks)) for line in (*block, "")]
    return PrintedPage("\n".join(lines), made, published, items, issues)


@st.composite
def _items(draw: st.DrawFn, made: datetime) -> list[Item]:
    words = st.lists(st.sampled_from(_WORDS), min_size=3, max_size=7).map(" ".join)
    titles = draw(st.lists(words, min_size=1, max_size=6, unique_by=str.casefold))
    ages = sorted(draw(_ages) for _ in titles)
    stamps = st.sampled_from([(True, True), (True, True), (True, False), (False, True)])
    return [Item(title, made - age, *draw(stamps)) for title, age in zip(titles, ages, strict=True)]


@st.composite
def _issues(draw: st.DrawFn, newest: date) -> list[Issue]:
    volume, number = draw(st.integers(1, 40)), draw(st.integers(4, 26))
    newest -= timedelta(days=draw(st.integers(0, 20)))
    back = draw(st.integers(0, 3))
    return [Issue(volume, number - n, newest - n * _FORTNIGHT) for n in range(back)]


def _aged(draw: st.DrawFn, item: Item, made: datetime) -> list[str]:
    age = django.render(made - item.published, made)
    byline = draw(st.sampled_from(_BYLINES))
    return [f"{item.title}{byline} {age}"] if byline else [item.title, age]
