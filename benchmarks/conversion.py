"""A million Bikram Sambat dates to Gregorian and back, and nepali-datetime beside it.

Both convert dates of 1975 to 2083 BS in one run, and CPU time is what counts:

    python benchmarks/conversion.py
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from time import process_time
from typing import Any

from nepali_datetime import date as nepali_date

from bulletin.calendars.bikram_sambat import from_gregorian, to_gregorian

DATES = 1_000_000
PEERS_DATES = 50_000  # it takes ten times as long
FIRST, LAST = to_gregorian(1975, 1, 1), to_gregorian(2084, 1, 1)


def microseconds(convert: Callable[[Any], Any], values: Sequence[Any]) -> tuple[float, list[Any]]:
    """CPU time a value, and what was converted."""
    started = process_time()
    converted = [convert(value) for value in values]
    return (process_time() - started) / len(values) * 1e6, converted


def main() -> None:
    """Print the times and the ratios."""
    chance = Random(2082)
    days = [FIRST + timedelta(chance.randrange((LAST - FIRST).days)) for _ in range(DATES)]
    from_gregorian(days[0])  # reads the table
    to_bs, dates = microseconds(from_gregorian, days)
    to_ad, back = microseconds(lambda parts: to_gregorian(*parts), dates)
    differences = sum(day != again for day, again in zip(days, back, strict=True))
    print(f"{DATES} dates there and back, {differences} differences")

    peer_to_bs, peers = microseconds(nepali_date.from_datetime_date, days[:PEERS_DATES])
    peer_to_ad, _ = microseconds(_peer_to_ad, [(p.year, p.month, p.day) for p in peers])
    for way, ours, theirs in (("AD to BS", to_bs, peer_to_bs), ("BS to AD", to_ad, peer_to_ad)):
        print(f"{way}  {ours:.2f} us, nepali-datetime {theirs:.2f} us, {theirs / ours:.0f} times")


def _peer_to_ad(parts: tuple[int, int, int]) -> date:
    day: date = nepali_date(*parts).to_datetime_date()
    return day


if __name__ == "__main__":
    main()
