"""Issues in, grids out: the frequencies that their days suggest, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from statistics import median_low

from bulletin import calendars
from bulletin.model import Precision
from bulletin.series.grids import (
    FEWEST,
    LAST,
    SLACK,
    STEPS,
    WEEK,
    YEAR,
    Grid,
    Months,
    Weeks,
    counted,
)
from bulletin.series.issues import Issue, Printed

_WEEKS = range(1, 5)
_FEBRUARY = 28
_SEVERAL = (2, 3)
_ALWAYS = ("gregorian", "bikram_sambat")
"""An issue may keep a calendar that it does not print."""


def candidates(issues: Sequence[Issue]) -> Iterator[Grid]:
    """Every grid worth a try; one that needs more days than there are issues is none.

    A run of months, seasons or years has no weekdays.
    """
    dates = [one for issue in issues for one in issue.dates]
    keys = list(dict.fromkeys([*(one.calendar for one in dates), *_ALWAYS]))
    days = [frozenset(one.day for one in issue.dates) for issue in issues]
    if all(one.precision < Precision.DAY for one in dates):
        yield from (grid for key in keys for grid in _months(key, days, fine=False))
        return
    yield from _weeks(dates, len(issues))
    for key in keys:
        yield from _months(key, days, fine=len(issues) > len(_SEVERAL) + 1)


def _weeks(dates: Sequence[Printed], count: int) -> Iterator[Weeks]:
    weekdays = Counter(one.day.weekday() for one in dates)
    commonest = _mode(one.day.weekday() for one in dates)
    on = [one.day for one in dates if one.day.weekday() == commonest]
    for weeks in _WEEKS:
        phase = _mode((day.toordinal() - 1) // WEEK % weeks for day in on)
        yield Weeks(weeks, (commonest,), phase)
    if len(weekdays) > 1:
        yield Weeks(1, tuple(range(WEEK)))
    several = tuple(sorted(day for day, times in weekdays.items() if times > 1))
    if 1 < len(several) < WEEK and 2 * len(several) <= count:
        yield Weeks(1, several)


def _months(key: str, issues: Sequence[frozenset[date]], *, fine: bool) -> Iterator[Months]:
    """The grids of one calendar; those with several days a month if the run is ``fine``."""
    known = [[day for one in dates if (day := _in(key, one))] for dates in issues]
    days = [day for dates in known for day in dates]
    if not days or calendars.named(key).months_in_year(days[0][0]) != YEAR:
        return
    numbers = Counter(day for *_, day in days)
    middle = {_mode(day for *_, day in days), median_low([day for *_, day in days])}
    if max(numbers) >= _FEBRUARY:
        middle.add(LAST)
    enough = max(FEWEST, len(issues) // 2)
    for number in sorted(middle):
        near = [
            [_index(*day, number) for day in dates if _is_near(day[2], number)] for dates in known
        ]
        for step in STEPS if sum(map(bool, near)) >= enough else ():
            phase = _mode(index % step for indices in near for index in indices)
            if sum(any(one % step == phase for one in indices) for indices in near) >= enough:
                yield Months(key, step, (number,), phase)
    for times in _SEVERAL if fine else ():
        commonest = [day for day, seen in numbers.most_common(times) if seen > 1]
        if len(commonest) == times and 2 * times <= len(days):
            yield Months(key, 1, tuple(sorted(commonest)))


def _is_near(day: int, number: int) -> bool:
    """Whether a day can be near another day of the month, or of the next: it is its last, maybe."""
    apart = abs(day - number)
    return apart <= SLACK or apart >= _FEBRUARY - SLACK or min(day, number) >= _FEBRUARY - SLACK


def _index(year: int, month: int, day: int, number: int) -> int:
    """The month, counted, in which a day is nearest to a day ``number`` of it."""
    half = LAST // 2
    return year * YEAR + month - 1 + (day - number > half) - (number - day > half)


def _in(key: str, day: date) -> tuple[int, int, int] | None:
    """A day as a calendar counts it; None outside the years that it knows."""
    try:
        found = counted(key, day)
    except ValueError:
        return None
    return found if found[0] in calendars.named(key).YEARS else None


def _mode(values: Iterable[int]) -> int:
    """The commonest value, the first of several."""
    times = Counter(values)
    return max(times, key=times.__getitem__)
