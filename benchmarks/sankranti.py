"""How well the Surya Siddhanta sun foretells the months that almanacs have published.

Fits the thresholds of ``bulletin.surya_siddhanta`` to the months
published for some years and counts the right month starts of others:

    python benchmarks/sankranti.py

A threshold is fitted by counting: each published month is right for thresholds
from the hour of its ingress to 24 hours later, the widest stretch on which most
months are right is taken, and its middle is the threshold.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise, product

from bulletin.calendars import bikram_sambat
from bulletin.surya_siddhanta import THREE, TWELVE, ingress, month_start, thresholds

PUBLISHED = range(1975, 2084)
MONTHS = range(1, 13)
KARKA, MAKARA = 4, 10
COMPUTED_ELSEWHERE = (*range(1901, 1975), *range(2084, 2200))  # bikram-sambat 0.2.0 has them
HELD_OUT = (
    (range(1975, 2031), range(2031, 2084)),
    (range(2031, 2084), range(1975, 2031)),
    (range(1975, 2081), range(2081, 2084)),
)

Rule = tuple[float, ...]


def hour(year: int, month: int) -> float:
    """Hours from the midnight that begins a tabled month to its ingress."""
    first = bikram_sambat.to_gregorian(year, month, 1).toordinal()
    return (ingress(year, month) - first) * 24


def threshold(years: Iterable[int], months: Iterable[int]) -> float:
    """The hour that gets most of these months right."""
    hours = sorted(hour(*each) for each in product(years, months))
    edges = sorted({*hours, *(one + 24 for one in hours)})

    def right(at: float) -> int:
        return bisect_right(hours, at) - bisect_right(hours, at - 24)

    best = max(pairwise(edges), key=lambda stretch: (right(stretch[0]), stretch[1] - stretch[0]))
    return sum(best) / 2


def three(years: Iterable[int]) -> Rule:
    """The rule of three numbers, fitted to ``years``."""
    years = list(years)
    ordinary = [month for month in MONTHS if month not in {KARKA, MAKARA}]
    return thresholds(*(threshold(years, months) for months in (ordinary, [KARKA], [MAKARA])))


def twelve(years: Iterable[int]) -> Rule:
    """A number for each month, fitted to ``years``."""
    years = list(years)
    return tuple(threshold(years, [month]) for month in MONTHS)


def misses(rule: Rule, years: Iterable[int]) -> list[tuple[int, int]]:
    """The months (year, month) that begin on another day in the table."""
    return [
        (year, month)
        for year, month in product(years, MONTHS)
        if month_start(year, month, rule) != bikram_sambat.to_gregorian(year, month, 1).toordinal()
    ]


def score(rule: Rule, years: Iterable[int]) -> str:
    """Right month starts of all, as ``1301/1308``."""
    years = list(years)
    months = len(years) * len(MONTHS)
    return f"{months - len(misses(rule, years))}/{months}"


def in_ten_parts(fit: Callable[[Iterable[int]], Rule]) -> str:
    """The score when each tenth of the years is foretold from the other nine."""
    missed = 0
    for part in range(10):
        rule = fit(year for year in PUBLISHED if year % 10 != part)
        missed += len(misses(rule, (year for year in PUBLISHED if year % 10 == part)))
    months = len(PUBLISHED) * len(MONTHS)
    return f"{months - missed}/{months}"


def report() -> Iterator[str]:
    """The lines that are printed, and that docs/bikram_sambat.md holds."""
    fitted = three(PUBLISHED)
    hours = (fitted[0], fitted[KARKA - 1], fitted[MAKARA - 1])
    yield "fitted: midnight {:.2f} h, Karka {:.2f} h, Makara {:.2f} h".format(*hours)
    scores = {
        "three numbers, fitted to 1975-2083": score(fitted, PUBLISHED),
        **{
            f"three numbers, {_years(seen)} foretell {_years(unseen)}": score(three(seen), unseen)
            for seen, unseen in HELD_OUT
        },
        "three numbers, nine tenths foretell the tenth": in_ten_parts(three),
        "three numbers, as shipped": score(THREE, PUBLISHED),
        "three numbers, years computed elsewhere": score(THREE, COMPUTED_ELSEWHERE),
        "twelve numbers, fitted to 1975-2083": score(twelve(PUBLISHED), PUBLISHED),
        "twelve numbers, nine tenths foretell the tenth": in_ten_parts(twelve),
        "twelve numbers, as shipped": score(TWELVE, PUBLISHED),
        "twelve numbers, years computed elsewhere": score(TWELVE, COMPUTED_ELSEWHERE),
    }
    yield from (f"{what:<48}{right}" for what, right in scores.items())


def _years(years: range) -> str:
    return f"{years[0]}-{years[-1]}"


if __name__ == "__main__":
    print(*report(), sep="\n")
