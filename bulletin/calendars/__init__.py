"""Calendars: a year, month and day of one of them in, a Gregorian ``datetime.date`` out, and back.

Each module here is one calendar and its file name is the calendar's key; a
name with a leading underscore is no calendar. A new calendar is one module
that offers what ``Calendar`` says (``_reckoning.py`` makes most of it from two
small functions) and one word list in ``grammar/words/``; nothing else has to
know of it. A calendar is imported when it is first asked for.

>>> named("bikram_sambat").to_gregorian(2082, 2, 23)    # New Spotlight, vol. 18, no. 21
datetime.date(2025, 6, 6)
"""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

if TYPE_CHECKING:
    KEYS: tuple[str, ...]

ALIASES = {"bs": "bikram_sambat"}  # what one types on the command line


class Calendar(Protocol):
    """What every calendar module offers.

    Units:  the calendar's own years and days; months by number, as its users
            number them: mostly, not always, from 1 in the order of the year.
    Raises: ImpossibleDate for a day, month or year that the calendar has not.
    """

    NAME: str
    """Its name in English."""
    MONTHS: tuple[str, ...]
    """The names of its months, as we print them; month 1 stands first."""
    YEARS: range
    """The years that it converts."""

    def to_gregorian(self, year: int, month: int, day: int) -> date:
        """The Gregorian day (proleptic before 1582) that a date falls on."""
        ...

    def from_gregorian(self, day: date) -> tuple[int, int, int]:
        """The year, month and day of a Gregorian day: ``to_gregorian`` turned round."""
        ...

    def year_days(self, year: int) -> tuple[date, date]:
        """The first and the last Gregorian day of a year."""
        ...

    def months_in_year(self, year: int) -> int:
        """How many months a year has."""
        ...

    def days_in_month(self, year: int, month: int) -> int:
        """How many days a month has."""
        ...

    def status(self, year: int, month: int) -> str:
        """``published``, ``disputed`` or ``computed``: how the month's days are known."""
        ...

    def doubt(self, year: int, month: int) -> int:
        """By how many days, either way, a date of the month may be off."""
        ...


@runtime_checkable
class Solar(Calendar, Protocol):
    """A calendar whose months begin as the sun enters a sign."""

    def margin(self, year: int, month: int) -> float:
        """Minutes by which the sun would have to move to begin the month on another day."""
        ...


@cache
def named(key: str) -> Calendar:
    """The calendar of a key or an alias. ValueError, with the keys there are, for another."""
    name = f"{__name__}.{ALIASES.get(key, key)}"
    if key.isidentifier() and not key.startswith("_"):
        try:
            return cast("Calendar", import_module(name))
        except ModuleNotFoundError as error:
            if error.name != name:
                raise
    raise ValueError(f"no calendar is called {key!r}; there are {', '.join(_keys())}")


@cache
def _keys() -> tuple[str, ...]:
    from pkgutil import iter_modules

    return tuple(sorted(found.name for found in iter_modules(__path__) if found.name[0] != "_"))


if not TYPE_CHECKING:

    def __getattr__(name: str) -> tuple[str, ...]:
        """``KEYS``, the keys of all calendars, listed when first asked for."""
        if name == "KEYS":
            return _keys()
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
