"""``bulletin convert``: dates of one calendar in, dates of another out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import click

from bulletin import calendars
from bulletin.cli.codes import Code
from bulletin.cli.inputs import STDIN, stdin
from bulletin.cli.output import complain, write

_DATE = re.compile(r"(\d{1,4})-(\d{1,2})-(\d{1,2})")
_STATUSES = ("published", "disputed", "computed")
"""How the days of a month are known, the surest first."""
_OTHER = {"gregorian": "bikram_sambat"}


class Calendar(NamedTuple):
    """A calendar under the name that it is asked for by."""

    key: str
    days: calendars.Calendar


def _calendar(ctx: click.Context, param: click.Parameter, key: str | None) -> Calendar | None:
    del ctx, param
    if key is None:
        return None
    key = calendars.ALIASES.get(key, key)
    try:
        return Calendar(key, calendars.named(key))
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command("convert")
@click.argument("dates", nargs=-1, metavar="[DATE|-]...")
@click.option(
    "--from",
    "source",
    default="gregorian",
    show_default=True,
    metavar="KEY",
    callback=_calendar,
    help="The calendar of the dates; bs is bikram_sambat.",
)
@click.option(
    "--to",
    "target",
    metavar="KEY",
    callback=_calendar,
    help="The calendar to convert to; by default gregorian, from it bikram_sambat.",
)
def command(dates: tuple[str, ...], source: Calendar, target: Calendar | None) -> int:
    """Convert dates (YYYY-MM-DD) from one calendar to another.

    Reads lines of standard input if there is no DATE or it is a dash. Prints the
    date, what it was made from, the weekday, and how sure the calendars are of
    it. Exit code 3: some could not be converted.
    """
    other = _OTHER.get(source.key, "gregorian")
    to = target or Calendar(other, calendars.named(other))
    code = Code.DONE
    for text in _texts(dates):
        try:
            write(f"{converted(text, source, to)}\n")
        except ValueError as error:
            complain(f"{text}: {error}")
            code = Code.UNREADABLE
    return code


def _texts(dates: tuple[str, ...]) -> Iterator[str]:
    for date in dates or (STDIN,):
        if date == STDIN:
            lines = stdin().decode("utf-8-sig", "backslashreplace").split("\n")
            yield from (line.strip() for line in lines if line.strip())
        else:
            yield date


def converted(text: str, source: Calendar, target: Calendar) -> str:
    """One line for one date. ValueError if it is none, ImpossibleDate if a calendar has it not."""
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError("not a date as YYYY-MM-DD")
    printed = (int(found[1]), int(found[2]), int(found[3]))
    day = source.days.to_gregorian(*printed)
    result = target.days.from_gregorian(day)
    both = ((source.days, printed), (target.days, result))
    status = max((days.status(*date[:2]) for days, date in both), key=_STATUSES.index)
    off = max(days.doubt(*date[:2]) for days, date in both)
    shown = [f"{_iso(result)} {target.key}", f"{_iso(printed)} {source.key}", f"{day:%A}", status]
    return "  ".join(shown) + (f", may be off by {off} day{'s' if off > 1 else ''}" if off else "")


def _iso(date: tuple[int, int, int]) -> str:
    year, month, day = date
    return f"{year:04}-{month:02}-{day:02}"
