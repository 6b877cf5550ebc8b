"""What stands together on a page. Readings are named by their ids."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.model import Masthead, Reading


@dataclass(frozen=True, slots=True)
class Item:
    """A title and the reading that stamps it; ``title`` is folded for comparison."""

    title: str
    stamp: str


@dataclass(frozen=True, slots=True)
class Groups:
    """The readings of a page, and how they belong together.

    ``pairs`` are (first, second) ids of one date printed in two calendars.
    """

    readings: tuple[Reading, ...]
    items: tuple[Item, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    mastheads: tuple[Masthead, ...] = ()
    published: str | None = None
    updated: str | None = None
