"""The values: what a page prints about its dates, and what that can mean.

Frozen, slotted, hashable, picklable, equal by content; standard library only.
Positions are code points, half-open; instants are aware datetimes. The JSON
shape of each value is in ``wire.py`` and ``schema.json``.
"""

from bulletin.model.basics import Certainty, Interval, Kind, Precision, Role, Span, Zone, written
from bulletin.model.reading import Age, Designation, Numbering, Reading
from bulletin.model.result import (
    Block,
    BulletinMeta,
    Evidence,
    Frequency,
    Masthead,
    NextIssue,
    Note,
    Outlier,
    Reference,
    Series,
)

__all__ = [
    "Age",
    "Block",
    "BulletinMeta",
    "Certainty",
    "Designation",
    "Evidence",
    "Frequency",
    "Interval",
    "Kind",
    "Masthead",
    "NextIssue",
    "Note",
    "Numbering",
    "Outlier",
    "Precision",
    "Reading",
    "Reference",
    "Role",
    "Series",
    "Span",
    "Zone",
    "written",
]
