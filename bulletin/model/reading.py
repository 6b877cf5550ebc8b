"""One printed thing and what it means: an age, a designation, a date."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import timedelta
from typing import Any

from bulletin.model.basics import (
    NOWHERE,
    Certainty,
    Interval,
    Kind,
    Precision,
    Role,
    Span,
    Zone,
)


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

    ``raw`` and ``caption`` as printed, and 0 where a caption stands alone
    (``Suppl.``); ``members`` where they are not a run;
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
    supplement: Numbering | None = None
    special: Numbering | None = None


@dataclass(frozen=True)
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
    zone: Zone = NOWHERE
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

    def but(self, **changes: Any) -> Reading:
        """The same reading with other values of some fields; TypeError for a field it has not.

        As ``dataclasses.replace``, which takes ten times as long: each stage
        adds to each reading, so this is where a page's time would go.
        """
        if not _FIELDS.issuperset(changes):
            unknown = changes.keys() - _FIELDS
            raise TypeError(f"a reading has no {', '.join(sorted(unknown))}")
        new = object.__new__(Reading)
        new.__dict__.update(self.__dict__, **changes)
        return new

    def field(self, name: str) -> int | str | None:
        """The value of one printed field, None where it was not printed."""
        for key, value in self.fields:
            if key == name:
                return value
        return None


_FIELDS = frozenset(field.name for field in fields(Reading))
