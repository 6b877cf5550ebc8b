"""``bulletin convert``: dates of one calendar in, dates of another out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

import click

from bulletin.cli.codes import Code
from bulletin.cli.inputs import STDIN, stdin_lines
from bulletin.cli.named import Named, Sureness, chosen, iso, named, sureness
from bulletin.cli.output import complain, write
from bulletin.normalize.days import Day, as_day, ends, local_days

_DATE = re.compile(r"(\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_OTHER = {"gregorian": "bikram_sambat"}


class Asked(NamedTuple):
    """What is to be converted: its first and its last Gregorian day, and how it is written."""

    calendar: Named
    first: date
    last: date
    shown: str


class Converted(NamedTuple):
    """A date in one calendar and in another; of several days the first and the last, as ``a/b``."""

    date: str
    calendar: str
    source: str
    source_calendar: str
    weekday: str
    days: int
    known: Sureness

    def __str__(self) -> str:
        """The line that is printed."""
        parts = [f"{self.date} {self.calendar}", f"{self.source} {self.source_calendar}"]
        parts += [self.weekday, *([f"{self.days} days"] if self.days > 1 else []), self.known.said]
        if self.known.off and self.known.margin is not None:
            parts.append(f"margin {self.known.margin:.0f} min")
        return "  ".join(parts)


@click.command("convert")
@click.argument("dates", nargs=-1, metavar="[DATE|-]...")
@click.option(
    "--from",
    "source",
    metavar="KEY",
    callback=chosen,
    help="The calendar of the dates; bs is bikram_sambat. By default the one that a date "
    "names, gregorian for numbers.",
)
@click.option(
    "--to",
    "target",
    metavar="KEY",
    callback=chosen,
    help="The calendar to convert to; by default gregorian, from it bikram_sambat.",
)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def command(
    *, dates: tuple[str, ...], source: Named | None, target: Named | None, as_json: bool
) -> int:
    """Convert dates from one calendar to another.

    A DATE is YYYY-MM-DD, a month YYYY-MM, a year YYYY, two of them with a
    stroke between, or a date as the press prints it ("Jestha-23,2082").
    Reads lines of standard input if there is no DATE or it is a dash. Prints the
    date, what it was made from, the weekday, and how sure the calendars are of
    it: by how many days it may be off, and by how many minutes the sun decides
    that. Exit code 3: some could not be converted.
    """
    code = Code.DONE
    for text in _texts(dates):
        try:
            found = converted(text, source, target)
        except ValueError as error:
            complain(f"{text}: {error}")
            code = Code.UNREADABLE
        else:
            write(f"{_json(found) if as_json else found}\n")
    return code


def _json(found: Converted) -> str:
    fields = found._asdict()
    return json.dumps(fields | fields.pop("known")._asdict(), ensure_ascii=False)


def _texts(dates: tuple[str, ...]) -> Iterator[str]:
    for each in dates or (STDIN,):
        if each == STDIN:
            yield from filter(None, stdin_lines())
        else:
            yield each


def converted(text: str, source: Named | None, target: Named | None) -> Converted:
    """One date, converted. ValueError if it is none, ImpossibleDate if a calendar has it not."""
    asked = _asked(text, source)
    to = target or named(_OTHER.get(asked.calendar.key, "gregorian"))
    days = (asked.first, asked.last)
    ends = [
        [calendar.days.from_gregorian(day) for day in days] for calendar in (to, asked.calendar)
    ]
    return Converted(
        _run(map(iso, ends[0])),
        to.key,
        asked.shown,
        asked.calendar.key,
        "/".join(f"{day:%A}" for day in dict.fromkeys(days)),
        (asked.last - asked.first).days + 1,
        sureness([*((to, end) for end in ends[0]), *((asked.calendar, end) for end in ends[1])]),
    )


def _asked(text: str, source: Named | None) -> Asked:
    """What a text asks for: numbers of the calendar ``source``, or a date as printed."""
    ends = [_DATE.fullmatch(end) for end in text.split("/", 1)]
    calendar = source or named("gregorian")
    days = [Day(calendar.key, *map(_number, end.groups())) for end in ends if end]
    if len(days) < len(ends):
        days = list(dict.fromkeys(_printed(text, source)))
        calendar = named(days[0].calendar)
    first, last = local_days(days[0])[0], local_days(days[-1])[1]
    if last <= first:
        raise ValueError("ends before it begins")
    return Asked(calendar, first.date(), (last - timedelta(days=1)).date(), _run(map(_iso, days)))


def _printed(text: str, source: Named | None) -> tuple[Day, Day]:
    """The first and the last of the one date that a text prints, read as on a page."""
    from bulletin import parse_meta

    readings = parse_meta(text, calendars=source and source.key).readings
    if len(readings) != 1 or readings[0].alternatives or not readings[0].field("year"):
        raise ValueError("not a date as YYYY-MM-DD")
    day = as_day(readings[0])
    if source and day.calendar != source.key:
        raise ValueError(f"a date of {day.calendar}, not of {source.key}")
    return ends(readings[0], day)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _iso(day: Day) -> str:
    year, *rest = (part for part in day[1:] if part)
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])


def _run(ends: Iterable[str]) -> str:
    return "/".join(dict.fromkeys(ends))
