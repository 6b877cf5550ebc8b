"""What stands together on a page. Readings are named by their ids."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.model import Masthead, Reading


@dataclass(frozen=True, slots=True)
class Item:
    """A title as printed, perhaps empty, and the reading that stamps it.

    Items of one ``key`` are the same thing, stamped more than once.
    """

    key: str
    title: str
    stamp: str


@dataclass(frozen=True, slots=True)
class Groups:
    """The readings of a page, and how they belong together.

    ``pairs`` are (first, second) ids of one date printed in two calendars,
    ``blocks`` the ids of the stamps of each list.
    """

    readings: tuple[Reading, ...]
    items: tuple[Item, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    mastheads: tuple[Masthead, ...] = ()
    published: str | None = None
    updated: str | None = None
    blocks: tuple[tuple[str, ...], ...] = ()
