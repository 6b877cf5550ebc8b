"""The table of Bikram Sambat in; which day is which date out, each found once and then known.

A conversion takes as long as the memory that it reads, so the days of a month
and the dates of all days lie in sequences, which take a quarter of the room of
dicts. A sequence counts negative places from its end: who asks takes care.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import NamedTuple

YEARS = range(1800, 2301)
MONTHS = 12


class Table(NamedTuple):
    """The file, month after month from Baisakh 1800; a month's place is its index.

    ``starts``: ordinals of first days, and of the day after the last month.
    ``statuses``: one a year. ``in_dispute``: months whose first day sources put
    on different days; they are one day apart.
    """

    starts: list[int]
    statuses: list[str]
    in_dispute: frozenset[int]


@cache
def table() -> Table:
    """The table, read when a date is first converted."""
    text = Path(__file__).with_name("bikram_sambat.csv").read_text(encoding="utf-8")
    rows = [line.split(",") for line in text.splitlines() if line[:1].isdigit()]
    lengths = [int(days) for row in rows for days in row[2 : 2 + MONTHS]]
    first = date.fromisoformat(rows[0][1]).toordinal()
    return Table(
        starts=list(accumulate(lengths, initial=first)),
        statuses=[row[14] for row in rows],
        in_dispute=frozenset(
            MONTHS * at + int(month) - 1 for at, row in enumerate(rows) for month in row[15].split()
        ),
    )


class Days(dict[int, dict[int, tuple[date, ...]]]):
    """Gregorian days by year, month and day, a year of them once it is asked for.

    Day 0 is the one before the month. LookupError for what there is not.

    >>> Days()[2082][2][23]
    datetime.date(2025, 6, 6)
    """

    def __missing__(self, year: int) -> dict[int, tuple[date, ...]]:
        if year not in YEARS:
            raise KeyError(year)
        starts = table().starts[(year - YEARS[0]) * MONTHS :][: MONTHS + 1]
        self[year] = {
            month: tuple(map(date.fromordinal, range(first - 1, after)))
            for month, (first, after) in enumerate(pairwise(starts), 1)
        }
        return self[year]


class Dates(list[tuple[int, int, int] | None]):
    """Dates by the ordinal of their day, a month of them once ``learn`` was asked.

    IndexError or None for what there is not.
    """

    def learn(self, ordinal: int) -> tuple[int, int, int] | None:
        """The date of a day, and from now on those of its month. None outside the table."""
        starts = table().starts
        at = bisect_right(starts, ordinal) - 1
        if not 0 <= at < len(starts) - 1:
            return None
        first, after = starts[at : at + 2]
        self.extend([None] * (after - len(self)))
        year, month = _YEARS[at // MONTHS], at % MONTHS + 1
        self[first:after] = [(year, month, day) for day in range(1, after - first + 1)]
        return self[ordinal]


_YEARS = tuple(YEARS)  # one object a year, in all of its dates
