"""The values: what a page prints about its dates, and what that can mean.

Frozen, slotted, hashable, picklable, equal by content; standard library only.
Positions are code points, half-open; instants are aware datetimes. The JSON
shape of each value is in ``wire.py`` and ``schema.json``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where something is printed: code points of the text, ``end`` not included."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse an empty or turned span."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Interval:
    """One unknown instant in ``[earliest, latest)``; not a time that lasted.

    A reading whose ``extent`` is true (a fiscal year, a combined issue) is the
    exception: it did last from ``earliest`` to ``latest``.

    Raises: ValueError for a naive end, or if nothing lies between them.
    """

    earliest: datetime
    latest: datetime

    def __post_init__(self) -> None:
        """Refuse naive ends and empty intervals."""
        if self.earliest.tzinfo is None or self.latest.tzinfo is None:
            raise ValueError(f"an interval needs aware ends: {self.earliest} .. {self.latest}")
        if not self.earliest < self.latest:
            raise ValueError(f"nothing lies in {self.earliest} .. {self.latest}")

    @property
    def width(self) -> timedelta:
        """How far apart the ends are, in elapsed time (not wall-clock time)."""
        return timedelta(seconds=self.latest.timestamp() - self.earliest.timestamp())

    def __contains__(self, instant: datetime) -> bool:
        """Whether an aware instant lies inside."""
        return self.earliest <= instant < self.latest

    def meets(self, other: Interval) -> bool:
        """Whether some instant lies in both."""
        return self.earliest < other.latest and other.earliest < self.latest


class Precision(IntEnum):
    """How finely something is printed, coarse to fine."""

    YEAR = 1
    SEASON = 2
    MONTH = 3
    WEEK = 4
    DAY = 5
    HOUR = 6
    MINUTE = 7
    SECOND = 8


class Kind(StrEnum):
    """What sort of thing was printed."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    DESIGNATION = "designation"
    REGISTRATION = "registration"
    COPYRIGHT = "copyright"


class Certainty(StrEnum):
    """How sure the value is; see ``docs/glossary.md``."""

    EXACT = "exact"
    BOUNDED = "bounded"
    AMBIGUOUS = "ambiguous"
    CONFLICTING = "conflicting"
    UNRESOLVED = "unresolved"


class Role(StrEnum):
    """What a reading is on its page."""

    PUBLISHED = "published"
    UPDATED = "updated"
    LISTED = "listed"
    ISSUE = "issue"
    HEADER_CLOCK = "header_clock"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Zone:
    """The zone of a reading: an IANA name or an offset, and who said so.

    ``source``: ``text``, ``option``, ``inferred`` or ``none`` (then ``id`` is None).
    """

    id: str | None = None
    source: str = "none"


@dataclass(frozen=True, slots=True)
class Age:
    """How long before the page was made: ``least`` is included, ``most`` is not.

    Units:  exact durations; ``units`` as printed, (unit, count), large to small;
            a negative count lies in the future. ``dialects`` are the renderers
            that could have printed it, none of them if that is not known.
    Raises: ValueError if nothing lies between ``least`` and ``most``.
    """

    least: timedelta
    most: timedelta
    units: tuple[tuple[str, int], ...]
    dialects: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an empty age."""
        if not self.least < self.most:
            raise ValueError(f"not an age: {self.least} to {self.most}")


@dataclass(frozen=True, slots=True)
class Numbering:
    """One number of a designation: ``7-8`` is first 7, last 8.

    ``raw`` and ``caption`` as printed; ``members`` where they are not a run;
    ``suffix`` ("bis", "a") as printed; ``system``: ``arabic``, ``roman``, ….
    """

    raw: str
    caption: str
    first: int
    last: int
    members: tuple[int, ...] = ()
    suffix: str = ""
    system: str = "arabic"


@dataclass(frozen=True, slots=True)
class Designation:
    """Volume and issue as one line prints them; ``whole`` counts from the first issue ever."""

    volume: Numbering | None = None
    issue: Numbering | None = None
    part: Numbering | None = None
    whole: Numbering | None = None
    year_of_publication: Numbering | None = None
    supplement: str | None = None
    special: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One printed thing and what it means.

    ``text`` is exact. ``fields`` are (name, value) as printed, in their own
    calendar; those named in ``implied`` were worked out. ``iso`` is the
    narrowest honest ISO 8601 form, None if nothing decides; ``interval`` is
    None only while a relative or yearless reading is unresolved, or where the
    calendar has no such date. ``alternatives`` are the readings it could be.
    """

    kind: Kind
    text: str
    span: Span
    rule: str
    calendar: str = "gregorian"
    fields: tuple[tuple[str, int | str], ...] = ()
    implied: tuple[str, ...] = ()
    iso: str | None = None
    interval: Interval | None = None
    precision: Precision | None = None
    zone: Zone = Zone()
    certainty: Certainty = Certainty.UNRESOLVED
    role: Role = Role.UNKNOWN
    extent: bool = False
    prose: bool = False
    age: Age | None = None
    clock: str | None = None
    designation: Designation | None = None
    alternatives: tuple[Reading, ...] = ()
    status: str = "published"
    id: str = ""
    line: int = 0
    column: int = 0

    def field(self, name: str) -> int | str | None:
        """The value of one printed field, None where it was not printed."""
        return next((value for key, value in self.fields if key == name), None)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What one issue says of itself: its designation, its dates, its identifiers (ids of readings)."""

    designation: str
    readings: tuple[str, ...]
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a periodical comes out.

    ``marc`` is the code of MARC 21 008/18 and 853 $w, ``rrule`` RFC 5545,
    ``period`` the ISO 8601 duration from issue to issue.
    """

    text: str
    marc: str
    rrule: str
    period: str


@dataclass(frozen=True, slots=True)
class NextIssue:
    """The forecast: numbers, and the day in every calendar that the series prints."""

    volume: int | None
    issue: int
    iso: str
    calendars: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """Mastheads (by their designations' ids) that follow one another."""

    mastheads: tuple[str, ...]
    frequency: Frequency | None = None
    next_issue: NextIssue | None = None
    outliers: tuple[str, ...] = ()


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
class Reference:
    """When the page was made: ``source`` is ``given`` or ``inferred``.

    ``support`` is (k, n): k of n statements agree on ``interval``; ``suspects``
    are those that do not; ``runner_up`` is the next best interval, if any.
    """

    interval: Interval
    source: str
    support: tuple[int, int] = (0, 0)
    evidence: tuple[Evidence, ...] = ()
    suspects: tuple[Evidence, ...] = ()
    runner_up: Interval | None = None


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
        """``to_dict`` as JSON text, characters beyond ASCII kept."""
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)
