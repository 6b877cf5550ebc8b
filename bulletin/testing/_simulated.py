"""Pages made at known instants by the forward functions: truth to measure a reader against.

Unlike a strategy, a page here is drawn from a ``random.Random``: the same seed
is the same page, and ten thousand of them are a matter of seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from random import Random

from bulletin import dialects
from bulletin.testing._pages import printed_day

_WORDS = (
    *("Heron", "Library", "River", "Bridge", "Clinic", "School", "Market", "Orchard", "Ferry"),
    *("Snow", "Tea", "Goat", "Road", "Choir", "Mill", "Counts", "Opens", "Floods", "Closes"),
    *("Wins", "Loses", "Returns", "Waits", "Sings", "Crosses", "Doubles", "Early", "Again"),
)
_FIRST = datetime(2012, 1, 1, tzinfo=UTC)
_DAYS = 5200
_MINUTE, _DAY = timedelta(minutes=1), timedelta(days=1)
_OLDEST = 5 * _DAY
_MOST_OFF = 3
_CACHED = 2 * _DAY
_PATIENCE = 200


@dataclass(frozen=True, slots=True)
class Story:
    """A headline and when it came out; ``date`` and ``age`` are the stamps as printed.

    ``made`` is the instant at which its age was printed.
    """

    title: str
    published: datetime
    made: datetime
    date: str
    age: str


@dataclass(frozen=True, slots=True)
class Simulated:
    """A page as text, the instant at which it was made, and its stories.

    ``misprinted`` is the place of the story whose date is wrong; None if all are right.
    """

    text: str
    made: datetime
    stories: tuple[Story, ...]
    misprinted: int | None = None


def simulated(  # noqa: PLR0913  # what can be known of a page, all of it named
    random: Random,
    dialect: str,
    stories: int,
    *,
    place: tzinfo = UTC,
    misprint: bool = False,
    cached: int = 0,
) -> Simulated | None:
    """A page of so many stories, each listed with its day and with its age, newest first.

    ``cached`` of them stand in a block that was made up to two days earlier.
    None if the renderer does not print so many different ages below five days.

    >>> page = simulated(Random(1), "django", 2)
    >>> page and page.text.count(" ago")
    2
    """
    made = _FIRST + random.randrange(_DAYS * _DAY // _MINUTE) * _MINUTE + _seconds(random)
    made = made.astimezone(place)
    kept = made - random.randrange(1, _CACHED // _MINUTE) * _MINUTE
    fresh = _stories(random, dialect, stories - cached, made)
    older = _stories(random, dialect, cached, kept)
    if fresh is None or older is None:
        return None
    found = [*fresh, *older]
    wrong = random.randrange(len(found)) if misprint else None
    if wrong is not None:
        off = random.choice((-1, 1)) * random.randint(1, _MOST_OFF) * _DAY
        story = found[wrong]
        found[wrong] = Story(
            story.title, story.published, story.made, printed_day(story.published + off), story.age
        )
    return Simulated(_printed(random, found, len(fresh)), made, tuple(found), wrong)


def _seconds(random: Random) -> timedelta:
    return timedelta(seconds=random.randrange(60))


def _stories(random: Random, dialect: str, count: int, made: datetime) -> list[Story] | None:
    """Stories up to five days old, the newest first."""
    drawn: list[Story] = []
    for _ in range(_PATIENCE + count):
        if len(drawn) == count:
            return sorted(drawn, key=lambda one: one.published, reverse=True)
        age = _MINUTE + random.randrange((_OLDEST - _MINUTE) // timedelta(seconds=1)) * timedelta(
            seconds=1
        )
        text = dialects.render(dialect, age, made)
        if text:
            title = f"{' '.join(random.sample(_WORDS, 5))} {random.randrange(10**6)}"
            drawn.append(Story(title, made - age, made, printed_day(made - age), text))
    return None


def _printed(random: Random, stories: list[Story], fresh: int) -> str:
    """A list of dates, then the lists of ages: below their titles, or behind a byline."""
    dates = [f"{one.title}\n{one.date}" for one in random.sample(stories, len(stories))]
    bare = not any(one.age.endswith(" ago") for one in stories)
    joint = random.choice(("\n", " | ", " | " if bare else " By Wire desk "))
    blocks = [
        "\n".join(f"{one.title}{joint}{one.age}" for one in block)
        for block in (stories[:fresh], stories[fresh:])
        if block
    ]
    heads = ("More from the valley", "Most read")
    return "\n\n".join(
        [
            "The Latest",
            *dates,
            *(part for pair in zip(heads, blocks, strict=False) for part in pair),
        ]
    )
