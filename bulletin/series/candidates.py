"""Issues in, grids out: the frequencies that their days suggest, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median_low

from bulletin import calendars
from bulletin.model import Precision
from bulletin.series.grids import LAST, STEPS, WEEK, YEAR, Grid, Months, Weeks
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
    if all(one.precision < Precision.DAY for one in dates):
        yield from (grid for key in keys for grid in _months(key, dates, fine=False))
        return
    yield from _weeks(dates, len(issues))
    for key in keys:
        yield from _months(key, dates, fine=len(issues) > len(_SEVERAL) + 1)


def _weeks(dates: Sequence[Printed], count: int) -> Iterator[Weeks]:
    weekdays = Counter(one.day.weekday() for one in dates)
    [(commonest, _)] = weekdays.most_common(1)
    on = [one.day for one in dates if one.day.weekday() == commonest]
    for weeks in _WEEKS:
        phase = _mode((day.toordinal() - 1) // WEEK % weeks for day in on)
        yield Weeks(weeks, (commonest,), phase)
    yield Weeks(1, tuple(range(WEEK)))
    several = tuple(sorted(day for day, times in weekdays.items() if times > 1))
    if 1 < len(several) < WEEK and 2 * len(several) <= count:
        yield Weeks(1, several)


def _months(key: str, dates: Sequence[Printed], *, fine: bool) -> Iterator[Months]:
    """The grids of one calendar; those with several days a month if the run is ``fine``."""
    calendar = calendars.named(key)
    days = [calendar.from_gregorian(one.day) for one in dates if _knows(key, one)]
    if not days or calendar.months_in_year(days[0][0]) != YEAR:
        return
    numbers = Counter(day for *_, day in days)
    middle = {_mode(day for *_, day in days), median_low([day for *_, day in days])}
    if max(numbers) >= _FEBRUARY:
        middle.add(LAST)
    for number in sorted(middle):
        for step in STEPS:
            phase = _mode(_index(*day, number) % step for day in days)
            yield Months(key, step, (number,), phase)
    for times in _SEVERAL if fine else ():
        commonest = [day for day, seen in numbers.most_common(times) if seen > 1]
        if len(commonest) == times and 2 * times <= len(days):
            yield Months(key, 1, tuple(sorted(commonest)))


def _index(year: int, month: int, day: int, number: int) -> int:
    """The month, counted, in which a day is nearest to a day ``number`` of it."""
    half = LAST // 2
    return year * YEAR + month - 1 + (day - number > half) - (number - day > half)


def _knows(key: str, printed: Printed) -> bool:
    years = calendars.named(key).YEARS
    try:
        return calendars.named(key).from_gregorian(printed.day)[0] in years
    except ValueError:
        return False


def _mode(values: Iterable[int]) -> int:
    return Counter(values).most_common(1)[0][0]
