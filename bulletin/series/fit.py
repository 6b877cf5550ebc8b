"""Issues and a grid in, the line that they keep out: number after number, slot after slot.

On its line an issue's slot is its number plus an offset. A volume that starts
again at 1 has an offset of its own; so has what follows an issue left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from bulletin.errors import ImpossibleDate
from bulletin.series.candidates import candidates
from bulletin.series.grids import FEWEST, Grid
from bulletin.series.issues import Issue
from bulletin.series.lines import (
    Choices,
    Kept,
    Line,
    Numbers,
    Place,
    choices_of,
    kept_on,
    lines_of,
)

_ODD = 4
"""At most one issue of so many may be off."""
_OFF = 4.0
_BREAK = 1.5
"""What a day off its slot, divided, and a break of the line cost, in issues."""


_CLOSE, _MOST = 3, 3
"""A fit that explains fewer issues by less than so many is worth a look; so many of them are."""


@dataclass(frozen=True)
class Fit:
    """How issues lie on a grid: ``kept`` is None for what is not on its line.

    ``numbers`` are first and last of each issue as the line counts them: an
    issue that combines several may count once. ``places`` are all its slots.
    ``restarts``: each volume counts from 1.
    """

    grid: Grid
    issues: tuple[Issue, ...]
    numbers: tuple[Numbers, ...]
    places: tuple[tuple[Place, ...], ...]
    lines: tuple[Line, ...]
    kept: tuple[Kept | None, ...]
    restarts: bool

    @property
    def score(self) -> float:
        """How many issues it explains, less what that costs; an issue alone explains nothing."""
        issues = sum(one is not None and one.line.support > 1 for one in self.kept)
        return (
            issues
            - self.untidiness
            - _BREAK * (len(self.lines) - len({one.volume for one in self.lines}))
        )

    @cached_property
    def untidiness(self) -> float:
        """By how much its issues miss the days of their slots, as a number of issues."""
        return sum(one.place.off for one in self.kept if one and one.line.support > 1) / _OFF

    @property
    def is_steady(self) -> bool:
        """Whether enough issues are on lines with others, and few enough are on none."""
        apart = {one.place.slot for one in self.kept if one and one.line.support > 1}
        return len(apart) >= FEWEST and self.kept.count(None) <= len(self.issues) // _ODD

    @property
    def calendars(self) -> tuple[str, ...]:
        """All that its dates are printed in, the first first; its own and the Gregorian besides."""
        printed = [one.calendar for issue in self.issues for one in issue.dates]
        return tuple(dict.fromkeys([*printed, self.grid.frequency.calendar, "gregorian"]))

    @cached_property
    def exact(self) -> int:
        """How many issues are on the very day of their slot."""
        return sum(one is not None and not one.place.off for one in self.kept)

    @property
    def counts_once(self) -> bool:
        """Whether an issue that combines several counts as one, and has the slot of one."""
        return self.numbers != tuple((issue.first, issue.last) for issue in self.issues)

    def in_order(self) -> list[tuple[Issue, Kept]]:
        """The issues that are on a line, slot after slot."""
        kept = [(issue, on) for issue, on in zip(self.issues, self.kept, strict=True) if on]
        return sorted(kept, key=lambda one: (one[1].place.slot, one[0].last))

    def key(self, volume: int | None) -> int | None:
        """What sets an issue's line apart: its volume, if that starts again at 1."""
        return volume if self.restarts else None


def best(issues: Sequence[Issue]) -> list[Fit]:
    """How the issues lie on the grid of the frequency that they keep; then, how else they might.

    None if they keep no frequency, or two equally well. Where they are not steady on any
    grid, those on which most are: what is to be set right then tells whether they keep it.
    """
    fits = [fit for grid in candidates(issues) for fit in _fits(grid, issues)]
    if any(fit.is_steady for fit in fits):
        fits = [fit for fit in fits if fit.is_steady]
    else:
        fits = [fit for fit in fits if 2 * fit.score > len(issues) >= FEWEST + 2]
    resets = _resets(issues)
    fits.sort(
        key=lambda fit: (
            fit.restarts != resets,
            -fit.score,
            fit.kept.count(None),
            fit.grid.freedom,
        )
    )
    if not fits:
        return []
    rivals = [
        fit
        for fit in fits
        if (fit.restarts, fit.score) == (fits[0].restarts, fits[0].score)
        and fit.grid != fits[0].grid
        and fit.grid.freedom > 1
    ]
    if any(_part(fits[0], fit) for fit in rivals):
        return []
    likely: dict[tuple[Grid, bool], Fit] = {}
    for fit in fits:
        likely.setdefault((fit.grid, fit.restarts), fit)
    first, *others = likely.values()
    close = [one for one in others if one.grid == first.grid or first.score - one.score < _CLOSE]
    return [first, *close[:_MOST]]


def _resets(issues: Sequence[Issue]) -> bool:
    """Whether more volumes start low where the one before them ended high than go on."""
    ordered = sorted((issue.volume or 0, issue.first, issue.last) for issue in issues)
    turns = [
        (last, first)
        for (before, _, last), (after, first, _) in pairwise(ordered)
        if before < after
    ]
    falls = sum(2 * first <= last for last, first in turns)
    return falls > sum(first == last + 1 for last, first in turns)


def _part(fit: Fit, rival: Fit) -> bool:
    """Whether two fits foretell different days."""
    ends = [max(on.place.slot for on in one.kept if on) for one in (fit, rival)]
    return fit.grid.day(ends[0] + 1) != rival.grid.day(ends[1] + 1)


def _fits(grid: Grid, issues: Sequence[Issue]) -> Iterator[Fit]:
    """The lines on one grid, however volumes and combined issues may count."""
    slots = {day: _slot(grid, day) for issue in issues for day in {one.day for one in issue.dates}}
    places = tuple(
        tuple(Place(*found, one) for one in issue.dates if (found := slots[one.day]))
        for issue in issues
    )
    if sum(map(bool, places)) < max(FEWEST, len(issues) // 2):
        return
    volumes = [issue.volume for issue in issues]
    for restarts in (False, True) if len(set(volumes)) > 1 else (False,):
        keys = volumes if restarts else [None] * len(issues)
        once = _once(issues, keys)
        plain = tuple((issue.first, issue.last) for issue in issues)
        for numbers in dict.fromkeys((plain, once)):
            yield _fit(grid, issues, numbers, places, keys, restarts=restarts)


def _slot(grid: Grid, day: date) -> tuple[int, int] | None:
    try:
        return grid.slot(day)
    except ImpossibleDate:
        return None


def _once(issues: Sequence[Issue], keys: Sequence[int | None]) -> tuple[Numbers, ...]:
    """The numbers as if an issue that combines several had but one."""
    combined = {
        (key, one.first, one.last)
        for one, key in zip(issues, keys, strict=True)
        if one.last > one.first
    }
    return tuple(
        (number, number)
        for issue, key in zip(issues, keys, strict=True)
        for number in [
            issue.first
            - sum(
                last - first
                for volume, first, last in combined
                if volume == key and last < issue.first
            )
        ]
    )


def _fit(  # noqa: PLR0913  # all that a fit is made of
    grid: Grid,
    issues: Sequence[Issue],
    numbers: tuple[Numbers, ...],
    places: tuple[tuple[Place, ...], ...],
    keys: Sequence[int | None],
    *,
    restarts: bool,
) -> Fit:
    groups: dict[int | None, list[Choices]] = defaultdict(list)
    for key, number, found in zip(keys, numbers, places, strict=True):
        groups[key].append(choices_of(number, found))
    lines = {key: list(lines_of(key, members)) for key, members in groups.items()}
    kept = tuple(
        kept_on(choices_of(number, found), lines[key])
        for key, number, found in zip(keys, numbers, places, strict=True)
    )
    ordered = sorted((one for found in lines.values() for one in found), key=lambda one: one.first)
    return Fit(grid, tuple(issues), numbers, places, tuple(ordered), kept, restarts)
