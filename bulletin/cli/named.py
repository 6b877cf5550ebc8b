"""Calendars by the names that the command line takes, and how sure they are of a day."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import click

from bulletin import calendars

_STATUSES = ("published", "disputed", "computed")
"""How the days of a month are known, the surest first."""

Parts = tuple[int, int, int]
"""Year, month and day."""


class Named(NamedTuple):
    """A calendar under its key."""

    key: str
    days: calendars.Calendar


def named(key: str) -> Named:
    """The calendar of a key or an alias. ValueError, with the keys there are, for another."""
    key = calendars.ALIASES.get(key, key)
    return Named(key, calendars.named(key))


def chosen(ctx: click.Context, param: click.Parameter, key: str | None) -> Named | None:
    """The calendar that an option or argument names, as click asks for it."""
    del ctx, param
    try:
        return named(key) if key else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


class Sureness(NamedTuple):
    """How sure days are: their ``status``, how many days they may be ``off``, their ``margin``.

    The margin is in minutes: by so much, at the least, the sun would have to be
    earlier or later for another day. None where no month begins by the sun.
    """

    status: str
    off: int
    margin: float | None

    @property
    def said(self) -> str:
        """The status, and by how many days the date may be off."""
        days = f"{self.off} day{'s' if self.off > 1 else ''}"
        return f"{self.status}, may be off by {days}" if self.off else self.status


def sureness(dates: Iterable[tuple[Named, Parts]]) -> Sureness:
    """The least sure of some dates, each of a calendar."""
    known = [_of_month(calendar, year, month) for calendar, (year, month, _) in dates]
    return Sureness(
        max((each.status for each in known), key=_STATUSES.index),
        max(each.off for each in known),
        min((each.margin for each in known if each.margin is not None), default=None),
    )


@lru_cache(maxsize=4096)
def _of_month(calendar: Named, year: int, month: int) -> Sureness:
    days = calendar.days
    margin = round(days.margin(year, month), 1) if isinstance(days, calendars.Solar) else None
    return Sureness(days.status(year, month), days.doubt(year, month), margin)


def iso(date: Parts) -> str:
    """A date of any calendar as ``YYYY-MM-DD``."""
    year, month, day = date
    return f"{year:04}-{month:02}-{day:02}"
