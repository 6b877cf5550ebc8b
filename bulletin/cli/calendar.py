"""``bulletin calendar``: a calendar and a year in, its months or the days of one of them out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

import click

from bulletin.cli.codes import Code
from bulletin.cli.named import Named, Sureness, chosen, iso, sureness
from bulletin.cli.output import write
from bulletin.errors import BulletinError


class Month(NamedTuple):
    """A month: its Gregorian first day, and how sure that is."""

    month: str
    name: str
    days: int
    gregorian: str
    weekday: str
    known: Sureness

    def __str__(self) -> str:
        """The line that is printed: parts apart by two blanks, names in a column of their own."""
        margin = "" if self.known.margin is None else f"  {self.known.margin:.0f} min"
        return (
            f"{self.month}  {self.name:<16}  {self.days} days  {self.gregorian}  {self.weekday:<9}"
            f"  {self.known.said}{margin}"
        )


class Day(NamedTuple):
    """A day of a month, and the same day in Gregorian."""

    date: str
    gregorian: str
    weekday: str
    known: Sureness

    def __str__(self) -> str:
        """The line that is printed."""
        return f"{self.date}  {self.gregorian}  {self.weekday:<9}  {self.known.said}"


@click.command("calendar")
@click.argument("calendar", metavar="CALENDAR", callback=chosen)
@click.argument("year", type=int)
@click.argument("month", type=int, required=False)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def command(*, calendar: Named, year: int, month: int | None, as_json: bool) -> int:
    """Print the months of a YEAR, or the days of one MONTH of it.

    CALENDAR is a key such as bs or hijri. A month's line tells how many days it
    has, the Gregorian date and the weekday of its first day, how that is known,
    and by how many minutes the sun decides it, where the sun does.
    """
    try:
        rows = [*_months(calendar, year)] if month is None else [*_days(calendar, year, month)]
    except ValueError as error:
        raise BulletinError(str(error)) from None
    for row in rows:
        write(f"{_json(row) if as_json else row}\n")
    return Code.DONE


def _json(row: Month | Day) -> str:
    fields = row._asdict()
    return json.dumps(fields | fields.pop("known")._asdict(), ensure_ascii=False)


def _months(calendar: Named, year: int) -> Iterator[Month]:
    """The months of a year, in its order. ImpossibleDate if the calendar has it not."""
    first, last = calendar.days.year_days(year)
    while first <= last:
        _, month, _ = calendar.days.from_gregorian(first)
        days = calendar.days.days_in_month(year, month)
        yield Month(
            f"{year:04}-{month:02}",
            calendar.days.MONTHS[month - 1],
            days,
            first.isoformat(),
            f"{first:%A}",
            sureness([(calendar, (year, month, 1))]),
        )
        first += timedelta(days=days)


def _days(calendar: Named, year: int, month: int) -> Iterator[Day]:
    """The days of a month. ImpossibleDate if the calendar has it not."""
    known = sureness([(calendar, (year, month, 1))])
    for day in range(1, calendar.days.days_in_month(year, month) + 1):
        same = calendar.days.to_gregorian(year, month, day)
        yield Day(iso((year, month, day)), same.isoformat(), f"{same:%A}", known)
