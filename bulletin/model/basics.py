"""Where, when, how finely, how surely: what all values are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import IntEnum, StrEnum


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


def written(instant: datetime) -> datetime:
    """The same instant at the closest offset of whole minutes: ISO 8601 can write no other.

    Local mean times have seconds; Dutch time did until 1937.
    Source: RFC 3339, 5.8.

    >>> noon = datetime(1937, 1, 1, 12, tzinfo=timezone(timedelta(minutes=19, seconds=32)))
    >>> written(noon).isoformat()
    '1937-01-01T12:00:28+00:20'
    """
    minute, offset = timedelta(minutes=1), instant.utcoffset() or timedelta(0)
    if not offset % minute:
        return instant
    return instant.astimezone(timezone(minute * round(offset / minute)))


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
    ``others``: where nothing tells which place an abbreviation is of (CST), what
    else it can be; ``id`` is the likeliest and an interval holds them all.
    """

    id: str | None = None
    source: str = "none"
    others: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that it can be, the likeliest first; empty if nothing says."""
        return (self.id, *self.others) if self.id is not None else ()


NOWHERE = Zone()
"""The zone of a reading of which nobody says where it was printed."""
