"""Seeds in, runs of issues out, and how well ``parse_meta`` reads them.

    python -m benchmarks.series              about two minutes
    python -m benchmarks.series --runs 20    fewer runs of each frequency

A run is printed as a page prints it, masthead by masthead. A clean one has
combined issues and turns of the volume, and sometimes nothing for a while; of
the others, one issue has one misprint, and the truth is known.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import count
from statistics import mean
from typing import NamedTuple

from bulletin import calendars, parse_meta
from bulletin.model import Outlier, Series

MARC = {
    "daily": "d",
    "weekly": "w",
    "fortnightly": "e",
    "semimonthly": "s",
    "monthly": "m",
    "monthly of BS": "m",
    "quarterly": "q",
}
A_YEAR = {
    "daily": 365,
    "weekly": 52,
    "fortnightly": 26,
    "semimonthly": 24,
    "monthly": 12,
    "monthly of BS": 12,
    "quarterly": 4,
}
RESTARTING, PAUSING, IN_TWO_CALENDARS, NEWEST_FIRST = 0.8, 0.01, 0.4, 0.5
"""How many runs count each volume from 1, print two calendars, begin with the newest issue;
how many issues nothing follows for once."""
MISPRINTS = ("repeated", "skipped", "number", "day", "month", "year", "volume")
BS = calendars.named("bikram_sambat")


@dataclass(frozen=True)
class Issue:
    """What one issue prints."""

    volume: int
    first: int
    last: int
    day: date


@dataclass(frozen=True)
class Sample:
    """A run as printed, and what is wrong in it: the issue's place and the true value."""

    frequency: str
    issues: tuple[Issue, ...]
    text: str
    wrong: int | None = None
    truth: str = ""


def days(frequency: str, start: date, rng: random.Random) -> Iterator[date]:
    """The days of a frequency, from ``start`` on."""
    if frequency in {"daily", "weekly", "fortnightly"}:
        step = {"daily": 1, "weekly": 7, "fortnightly": 14}[frequency]
        yield from (start + timedelta(days=step * at) for at in count())
    first = rng.choice([1, 1, 5, 15, 20, 28])
    for at in count(start.month - 1):
        year, month = start.year + at // 12, at % 12 + 1
        if frequency == "monthly":
            yield date(year, month, first)
        elif frequency == "semimonthly":
            yield from (date(year, month, day) for day in (1, 15))
        elif frequency == "quarterly" and at % 3 == 0:
            yield date(year, month, first)
        elif frequency == "monthly of BS":
            yield BS.to_gregorian(year + 57, month, 1)


def run(frequency: str, rng: random.Random) -> list[Issue]:
    """A clean run: somewhere in its first volume, over one turn of the volume or none."""
    length = rng.randint(8, 30)
    start = date(rng.randint(1990, 2027), rng.randint(1, 12), rng.randint(1, 28))
    units = A_YEAR[frequency]
    volume, number = rng.randint(1, 60), rng.randint(1, units)
    restarts = rng.random() < RESTARTING
    combining = rng.choice([0.0, 0.0, 0.08])
    issues: list[Issue] = []
    coming = days(frequency, start, rng)
    while len(issues) < length:
        day = next(coming)
        opened = (number - 1) % units
        more = int(rng.random() < combining and opened + 1 < units)
        issues.append(Issue(volume, number, number + more, day))
        if more:
            next(coming)
        number += 1 + more
        if opened + 1 + more >= units:
            volume, number = volume + 1, 1 if restarts else number
        if rng.random() < PAUSING:
            next(coming)  # nothing came out
    return issues


def misprinted(issues: list[Issue], kind: str, rng: random.Random) -> tuple[int, Issue, str] | None:
    """One issue of a run with one misprint: its place, what it prints, the true value."""
    at = rng.randrange(len(issues))
    one, before = issues[at], issues[at - 1] if at else None
    if kind == "volume":
        volume = max(1, one.volume + rng.choice([-1, 1]))
        return (at, replace(one, volume=volume), str(one.volume)) if volume != one.volume else None
    if kind in {"day", "month", "year"}:
        day = _other_day(one, kind, before, rng)
        return (at, replace(one, day=day), str(one.day)) if day and day != one.day else None
    number = _other_number(one, kind, before, rng)
    if one.first != one.last or number in {one.first, None}:
        return None
    return at, replace(one, first=number, last=number), str(one.first)


def _other_day(one: Issue, part: str, before: Issue | None, rng: random.Random) -> date | None:
    """A day with another day or month, or in January with the year of the issue before."""
    if part == "year":
        is_new = before and one.day.month == 1 and before.day.year < one.day.year
        return one.day.replace(year=one.day.year - 1) if is_new else None
    try:
        return one.day.replace(**{part: rng.randint(1, 28 if part == "day" else 12)})
    except ValueError:
        return None


def _other_number(one: Issue, kind: str, before: Issue | None, rng: random.Random) -> int | None:
    """The number before, the one behind, or one with another digit."""
    if kind == "repeated":
        return before.first if before and before.volume == one.volume else None
    if kind == "skipped":
        return one.first + 1
    digits = list(str(one.first))
    digits[rng.randrange(len(digits))] = rng.choice("123456789")
    return int("".join(digits))


def styles(rng: random.Random) -> Callable[[Issue, date], str]:
    """How a periodical prints its masthead; the second date is Bikram Sambat, if it has one."""
    shape = rng.choice(
        [
            "VOL. {v}, No. {n}, {d:%B}.{d.day:02}, {d.year}",
            "Volume {v}, Issue {n} | {d.day} {d:%B} {d.year}",
            "Vol. {v} No. {n} ({d:%B} {d.day}, {d.year})",
            "{d.day} {d:%B} {d.year}, Vol. {v}, No. {n}",
        ]
    )
    both = rng.random() < IN_TWO_CALENDARS

    def printed(issue: Issue, right: date) -> str:
        numbers = f"{issue.first}" if issue.first == issue.last else f"{issue.first}-{issue.last}"
        text = shape.format(v=issue.volume, n=numbers, d=issue.day)
        if both:
            year, month, day = BS.from_gregorian(right)
            text += f" ({BS.MONTHS[month - 1]}-{day:02}, {year})"
        return text

    return printed


def sample(frequency: str, rng: random.Random, kind: str | None = None) -> Sample:
    """A run as its page prints it, the newest issue first or last."""
    while True:
        issues = run(frequency, rng)
        found = misprinted(issues, kind, rng) if kind else None
        if kind and not found:
            continue
        shown = list(issues)
        if found:
            shown[found[0]] = found[1]
        say = styles(rng)
        rows = [say(one, right.day) for one, right in zip(shown, issues, strict=True)]
        newest_first = rng.random() < NEWEST_FIRST
        text = "\n\n".join(reversed(rows) if newest_first else rows)
        at = None
        if found:
            at = len(rows) - 1 - found[0] if newest_first else found[0]
        return Sample(frequency, tuple(issues), text, at, found[2] if found else "")


@cache
def read(one: Sample) -> tuple[Series | None, list[tuple[int, Outlier]]]:
    """The series of a sample, and its outliers with the place of their issue on the page."""
    meta = parse_meta(one.text)
    found = next(iter(meta.series), None)
    at = {masthead.designation: place for place, masthead in enumerate(meta.mastheads)}
    return found, [(at[odd.masthead], odd) for odd in found.outliers] if found else []


def is_right(one: Sample) -> bool:
    """Whether the frequency is the true one, counted in the true calendar."""
    found, _ = read(one)
    if not found or not found.frequency:
        return False
    calendar = "bikram_sambat" if "BS" in one.frequency else "gregorian"
    return (found.frequency.marc, found.frequency.calendar) == (MARC[one.frequency], calendar)


def is_repaired(one: Sample) -> bool:
    """Whether the misprint, and nothing else, is found and set right."""
    _, odd = read(one)
    return [(at, found.expected) for at, found in odd] == [(one.wrong, one.truth)]


def is_quiet(one: Sample) -> bool:
    """Whether nothing is called odd."""
    return not read(one)[1]


class Shares(NamedTuple):
    """Of the runs of one frequency, how many are read right."""

    frequency: float
    misprint: float
    silence: float


def measure(each: int, seed: int) -> Iterator[tuple[str, Shares]]:
    """By frequency: the share of runs whose frequency, misprint and silence are right."""
    for frequency in MARC:
        rng = random.Random(f"{seed} {frequency}")
        clean = [sample(frequency, rng) for _ in range(each)]
        wrong = [sample(frequency, rng, MISPRINTS[at % len(MISPRINTS)]) for at in range(each)]
        yield (
            frequency,
            Shares(
                sum(map(is_right, [*clean, *wrong])) / (2 * each),
                sum(map(is_repaired, wrong)) / each,
                sum(map(is_quiet, clean)) / each,
            ),
        )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a row for each frequency, and one for all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.series")
    parser.add_argument("--runs", type=int, default=280, help="of each frequency, clean and odd")
    parser.add_argument("--seed", type=int, default=1)
    said = parser.parse_args(arguments)
    print(f"{'':15}{'frequency':>11}{'misprint':>11}{'no alarm':>11}")
    rows = []
    for name, shares in measure(said.runs, said.seed):
        rows.append(shares)
        print(_row(name, shares))
    print(_row("all", Shares(*(mean(column) for column in zip(*rows, strict=True)))))


def _row(name: str, shares: Shares) -> str:
    return f"{name:15}" + "".join(f"{share:11.1%}" for share in shares)


if __name__ == "__main__":
    main()
