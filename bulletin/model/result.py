"""What readings make together: mastheads, series, the reference, notes, the whole result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bulletin.model.basics import Interval, Span
from bulletin.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Masthead:
    """What one issue says of itself, by ids: its designation, its dates, its identifiers.

    A designation may take several lines (``VOL. 18``, ``No. 21``): the first is the
    ``designation``, what stands below it is among the ``readings``. ``imprint`` are
    (``publisher``, ``editor`` or ``price``, what is printed behind that caption).
    """

    designation: str
    readings: tuple[str, ...]
    identifiers: tuple[str, ...] = ()
    imprint: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a periodical comes out.

    ``marc`` is the code of MARC 21 008/18 and 853 $w, ``rrule`` RFC 5545,
    ``period`` the ISO 8601 duration from issue to issue; each None where that
    notation cannot say it, as of months of another ``calendar``.
    """

    text: str
    marc: str
    rrule: str | None
    period: str | None
    calendar: str = "gregorian"


@dataclass(frozen=True, slots=True)
class NextIssue:
    """The forecast: numbers, and the day in every calendar that the series prints."""

    volume: int | None
    issue: int
    iso: str
    calendars: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Outlier:
    """What one issue prints and the series does not allow, with the smallest repair.

    ``code`` is that of its note; ``masthead`` and ``reading`` are the ids of the
    issue's designation and of what is wrong. ``observed`` and ``expected`` are
    numbers, or days in ISO form; ``repair`` is what changes: ``2024→2025``.
    """

    code: str
    masthead: str
    reading: str
    observed: str
    expected: str
    repair: str


@dataclass(frozen=True, slots=True)
class Series:
    """Mastheads (by their designations' ids) that follow one another, the oldest first.

    ``repeating`` is the ISO 8601 repeating interval, ``R/2025-04-25/P14D``.
    """

    mastheads: tuple[str, ...]
    frequency: Frequency | None = None
    next_issue: NextIssue | None = None
    outliers: tuple[Outlier, ...] = ()
    repeating: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement that bounds the reference; ``latest`` None where it only bounds from below.

    ``readings`` are the ids it rests on, ``statement`` says it in words.
    """

    statement: str
    readings: tuple[str, ...]
    earliest: datetime
    latest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A list of the page, made in ``interval`` by its own statements: ``evidence``.

    ``readings`` are the ids of its stamps.
    """

    interval: Interval
    readings: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """When the page was made: ``source`` is ``given`` or ``inferred``.

    ``support`` is (k, n): k of n statements agree on ``interval``; ``suspects``
    are those that do not, the farthest off first; ``runner_up`` is the next best
    interval, if any, and where all agree what would be left without any one of
    them. Where the page has several lists ``blocks`` are those that may be as new
    as the page, and ``cached`` those that a cache kept, and that are older.
    """

    interval: Interval
    source: str
    support: tuple[int, int] = (0, 0)
    evidence: tuple[Evidence, ...] = ()
    suspects: tuple[Evidence, ...] = ()
    runner_up: Interval | None = None
    blocks: tuple[Block, ...] = ()
    cached: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Something that does not agree: ``code`` and ``severity`` as in ``docs/glossary.md``."""

    code: str
    span: Span
    message: str
    expected: str | None = None
    severity: str = "error"


@dataclass(frozen=True, slots=True)
class BulletinMeta:
    """All that one text says about its dates, in the order of the text."""

    readings: tuple[Reading, ...] = ()
    published: Reading | None = None
    updated: Reading | None = None
    mastheads: tuple[Masthead, ...] = ()
    series: tuple[Series, ...] = ()
    reference: Reference | None = None
    notes: tuple[Note, ...] = ()
    text_sha256: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The JSON document of ``schema.json``, as Python's own dicts and lists."""
        from bulletin.wire import meta_to_dict

        return meta_to_dict(self)

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> BulletinMeta:
        """The value that ``to_dict`` was made from. KeyError or ValueError for another document."""
        from bulletin.wire import meta_from_dict

        return meta_from_dict(document)

    def to_json(self, *, indent: int | None = None) -> str:
        """``to_dict`` as JSON text, characters beyond ASCII kept, half a character escaped."""
        from bulletin.wire import meta_to_json

        return meta_to_json(self, indent)
