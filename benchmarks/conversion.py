"""A million Bikram Sambat dates to Gregorian and back, and nepali-datetime beside it.

Both convert dates of 1975 to 2083 BS in one run, and CPU time is what counts. A
million dates are 39,813 days, each many times, and a day is converted once: that
is what makes us quick. "Each day once" says what a conversion takes.

    python benchmarks/conversion.py
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import starmap
from random import Random
from time import process_time
from typing import Any

from nepali_datetime import date as nepali_date

from bulletin.calendars.bikram_sambat import from_gregorian, to_gregorian

DATES = 1_000_000
PEERS_DATES = 50_000  # it takes ten times as long
FIRST, LAST = to_gregorian(1975, 1, 1), to_gregorian(2084, 1, 1)


def microseconds(convert: Callable[..., Any], values: Sequence[Any]) -> tuple[float, list[Any]]:
    """CPU time a call with the arguments ``values``, and what was converted."""
    started = process_time()
    converted = list(starmap(convert, values))
    return (process_time() - started) / len(values) * 1e6, converted


def there_and_back(
    to_bs: Callable[..., Any], to_ad: Callable[..., Any], days: Sequence[date]
) -> tuple[float, float, int]:
    """CPU time from AD to BS and from BS to AD, and how many days came back as others."""
    there, dates = microseconds(to_bs, [(day,) for day in days])
    again, back = microseconds(to_ad, dates)
    return there, again, sum(day != one for day, one in zip(days, back, strict=True))


def main() -> None:
    """Print the times and the ratios."""
    chance = Random(2082)
    every = [FIRST + timedelta(at) for at in range((LAST - FIRST).days)]
    days = chance.choices(every, k=DATES)
    from_gregorian.cache_clear()
    to_gregorian.cache_clear()
    ours = there_and_back(from_gregorian, to_gregorian, days)
    theirs = there_and_back(_peer_to_bs, _peer_to_ad, days[:PEERS_DATES])
    print(f"{DATES} dates there and back, {ours[2]} differences")
    for way, own, peers in zip(("AD to BS", "BS to AD"), ours, theirs, strict=False):
        print(f"{way}  {own:.2f} us, nepali-datetime {peers:.2f} us, {peers / own:.0f} times")
    both = sum(theirs[:2]) / sum(ours[:2])
    print(f"there and back  {both:.0f} times as fast")
    from_gregorian.cache_clear()
    to_gregorian.cache_clear()
    there, again, _ = there_and_back(from_gregorian, to_gregorian, every)
    print(f"each day once  {there:.2f} us and {again:.2f} us")


def _peer_to_bs(day: date) -> tuple[int, int, int]:
    found = nepali_date.from_datetime_date(day)
    return found.year, found.month, found.day


def _peer_to_ad(year: int, month: int, day: int) -> date:
    found: date = nepali_date(year, month, day).to_datetime_date()
    return found


if __name__ == "__main__":
    main()
