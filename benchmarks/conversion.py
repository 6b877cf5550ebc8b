"""A million Gregorian days to Bikram Sambat and back, and nepali-datetime beside it.

Days of 1975 to 2083 BS by chance, in rounds: in each the same days are converted
in bulk, one by one, and by nepali-datetime, so that what else the machine does
slows all three. CPU time counts. Its dates are objects, from which year, month
and day are taken before the way back is timed; ours are tuples.

    python benchmarks/conversion.py
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from statistics import median
from time import process_time
from typing import NamedTuple, TypeVar

from nepali_datetime import date as nepali_date

from bulletin.calendars.bikram_sambat import (
    from_gregorian,
    from_gregorian_all,
    to_gregorian,
    to_gregorian_all,
)

ROUNDS, DATES = 20, 50_000
FIRST, LAST = to_gregorian(1975, 1, 1), to_gregorian(2084, 1, 1)
Ymd = tuple[int, int, int]
Asked, Found = TypeVar("Asked"), TypeVar("Found")


class Trip(NamedTuple):
    """CPU seconds to BS and back, and how many days came back as others."""

    to_bs: float
    to_ad: float
    differences: int

    @property
    def both(self) -> float:
        """There and back."""
        return self.to_bs + self.to_ad


def timed(convert: Callable[[Asked], Found], values: Asked) -> tuple[float, Found]:
    """CPU seconds, and what was converted."""
    started = process_time()
    converted = convert(values)
    return process_time() - started, converted


def in_bulk(days: Sequence[date]) -> Trip:
    """By the functions for many dates."""
    there, dates = timed(from_gregorian_all, days)
    return _back(days, there, to_gregorian_all, dates)


def one_by_one(days: Sequence[date]) -> Trip:
    """By the functions for one date."""
    there, dates = timed(lambda days: [from_gregorian(day) for day in days], days)
    return _back(days, there, lambda dates: [to_gregorian(*ymd) for ymd in dates], dates)


def peer(days: Sequence[date]) -> Trip:
    """By nepali-datetime."""
    there, dates = timed(lambda days: [nepali_date.from_datetime_date(day) for day in days], days)
    parts = [(one.year, one.month, one.day) for one in dates]
    return _back(
        days, there, lambda dates: [nepali_date(*ymd).to_datetime_date() for ymd in dates], parts
    )


def _back(
    days: Sequence[date], there: float, to_ad: Callable[[list[Ymd]], list[date]], dates: list[Ymd]
) -> Trip:
    again, back = timed(to_ad, dates)
    return Trip(there, again, sum(day != one for day, one in zip(days, back, strict=True)))


def main() -> None:
    """Print the times, and by how many times nepali-datetime takes longer: the median round."""
    every = [FIRST + timedelta(at) for at in range((LAST - FIRST).days)]
    days = Random(2082).choices(every, k=ROUNDS * DATES)
    trips: dict[str, list[Trip]] = {"in bulk": [], "one by one": [], "nepali-datetime": []}
    for at in range(0, len(days), DATES):
        some = days[at : at + DATES]
        for found, convert in zip(trips.values(), (in_bulk, one_by_one, peer), strict=True):
            found.append(convert(some))
    heads = ("AD to BS", "BS to AD", "there and back")
    print(f"{len(days):,} days   {'   '.join(f'{head:<16}' for head in heads)}differences")
    for name, found in trips.items():
        columns = [_column(name, trips, way) for way in ("to_bs", "to_ad", "both")]
        print(f"{name:<16} {'  '.join(columns)}  {sum(trip.differences for trip in found):>12}")


def _column(name: str, trips: dict[str, list[Trip]], way: str) -> str:
    """Microseconds a date, and how many times as fast as nepali-datetime."""
    own, peers = ([getattr(trip, way) for trip in trips[who]] for who in (name, "nepali-datetime"))
    ratio = median(theirs / ours for ours, theirs in zip(own, peers, strict=True))
    times = f"{ratio:2.0f} times" if ratio != 1 else ""
    return f"{median(own) / DATES * 1e6:5.2f} us {times:<8}"


if __name__ == "__main__":
    main()
