"""Groups in, statements out: whatever a page says that bounds the instant it was made at.

A statement is one interval on the reference, or several if what it says can be
read in several ways. What prints no zone is kept by the clock on its wall: the
zone is one unknown of the whole page, not one of each date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import pairwise
from typing import NamedTuple

from bulletin.assemble import Groups
from bulletin.intersect import Bound
from bulletin.model import Reading, Role
from bulletin.titles import of_several, titles

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta.resolution
FEWEST_STAMPS = 3
"""So many stamps at equal distances are a list, which may be older than the page."""
_FEWEST_LISTED = 4
"""So many stamps in order are a list with the newest first."""
_FEWEST_CHANGES = 2


class Statement(NamedTuple):
    """What is said, by which readings; where the reference then lies, in ticks.

    ``place`` is the zone in which it is printed; without one, the bounds are of
    the clock on the wall, wherever that hangs. ``block`` is the list of its age.
    """

    text: str
    readings: tuple[str, ...]
    bounds: tuple[Bound, ...]
    place: tzinfo | None
    block: int | None = None


def ticks(instant: datetime, *, placed: bool) -> int:
    """An instant as a number: of elapsed time, or of the clock on its wall."""
    return ((instant if placed else instant.replace(tzinfo=UTC)) - _EPOCH) // _TICK


def instant(at: int, place: tzinfo) -> datetime:
    """The instant of ticks of elapsed time, as the clock at ``place`` shows it."""
    return (_EPOCH + at * _TICK).astimezone(place)


def wall(at: int) -> datetime:
    """What the clock shows, naive, at ticks of the wall."""
    return (_EPOCH + at * _TICK).replace(tzinfo=None)


def statements(groups: Groups) -> tuple[Statement, ...]:
    """Every statement of the page."""
    by_id = {one.id: one for one in groups.readings}
    blocks = {
        name: number
        for number, block in enumerate(groups.blocks)
        if len(block) >= FEWEST_STAMPS
        for name in block
    }
    found = [
        _between(title, age, told, blocks.get(age.id))
        for title, ages, dates in titles(groups)
        for told in _apart([one for one in dates if one.interval])
        for age in ages
        if age.age
    ]
    # An item that is of some date and age is not newer than the page: that it is of that
    # date says no more, and would be a second voice for the same misprint.
    heard = {name for one in found for name in one.readings}
    own = {groups.published, groups.updated}
    for number, block in enumerate(groups.blocks):
        found += _listed([by_id[name] for name in block if name not in own], number)
    found += [
        _said(f"its header says {one.text}", one, ends=True)
        for one in groups.readings
        if one.role is Role.HEADER_CLOCK and one.interval
    ]
    found += [
        _said(f"made after its own date, {one.text}", one, ends=False)
        for one in groups.readings
        if one.id in own - heard and one.interval
    ]
    return (*found, *_newest(groups, found))


def _apart(dates: Sequence[Reading]) -> list[Sequence[Reading]]:
    """Each of the dates of a title by itself; all in one if they are of several stories.

    Then an item is of one of them, and nobody knows of which.
    """
    intervals = [one.interval for one in dates if one.interval]
    if of_several(intervals) and len({_place(one) for one in dates}) == 1:
        return [dates]
    return [[one] for one in dates]


def _between(title: str, age: Reading, dates: Sequence[Reading], block: int | None) -> Statement:
    """An item that is so old and of such a date bounds the reference from both sides."""
    said = " or ".join(dict.fromkeys(one.text for one in dates))
    text = f"{title or 'the same'} is {age.text} and of {said}"
    least, most = _age(age)
    bounds = tuple((start + least, end + most) for one in dates for start, end in _days(one))
    names = (*(one.id for one in dates), age.id)
    return Statement(text, names, bounds, _place(dates[0]), block)


def _said(text: str, date: Reading, *, ends: bool) -> Statement:
    """Made after a date starts, and before it ends if ``ends``."""
    bounds = tuple((start, end if ends else None) for start, end in _days(date))
    return Statement(text, (date.id,), bounds, _place(date))


def _listed(block: Sequence[Reading], number: int) -> Iterator[Statement]:
    """What follows where dates and ages alternate in a list that has the newest first.

    Where they change but once, two lists may have been taken for one.
    """
    dates = [days[0][0] for one in block if (days := _days(one))]
    ages = [_age(one)[0] for one in block if one.age]
    in_order = dates == sorted(dates, reverse=True) and ages == sorted(ages)
    changes = sum(bool(above.age) != bool(below.age) for above, below in pairwise(block))
    if len(block) < _FEWEST_LISTED or changes < _FEWEST_CHANGES or not in_order:
        return
    for above, below in pairwise(block):
        dated, aged = (below, above) if above.age else (above, below)
        if above.line == below.line or dated.alternatives or not (aged.age and _days(dated)):
            continue
        [(start, end)], (least, most) = _days(dated), _age(aged)
        bound = (start + least, None) if above.age else (start, end + most)
        text = f"{above.text} is listed above {below.text}"
        yield Statement(text, (dated.id, aged.id), (bound,), _place(dated), number)


def _newest(groups: Groups, found: Sequence[Statement]) -> Iterator[Statement]:
    """The newest stamp of a list, where it says more than all the other statements."""
    stamps = {item.stamp for item in groups.items} - {groups.published, groups.updated}
    dates = [one for one in groups.readings if one.id in stamps and not one.alternatives]
    listed = [(days[0][0], one) for one in dates if (days := _days(one))]
    if not (listed and found):
        return
    start, newest = max(listed, key=lambda pair: pair[0])
    alike = [one for one in found if (one.place is None) == (_place(newest) is None)]
    if all(start > min(one.bounds)[0] for one in alike):
        yield _said(f"made after the newest item, {newest.text}", newest, ends=False)


def _days(date: Reading) -> list[tuple[int, int]]:
    """When a date starts and ends, in each way in which it can be read; nothing for an age."""
    placed = date.zone.id is not None
    return [
        (ticks(one.interval.earliest, placed=placed), ticks(one.interval.latest, placed=placed))
        for one in date.alternatives or (date,)
        if one.interval and not date.age
    ]


def _age(reading: Reading) -> tuple[int, int]:
    return (reading.age.least // _TICK, reading.age.most // _TICK) if reading.age else (0, 0)


def _place(date: Reading) -> tzinfo | None:
    return date.interval.earliest.tzinfo if date.interval and date.zone.id else None
