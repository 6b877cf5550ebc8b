"""Groups in, the reference and everything it decides out.

The reference is when the page was made: given, or worked out from what the
page says of itself. An item listed with a date and with an age bounds it from
both sides, the page's own date from below. No evidence, no reference; no clock
of any machine is ever asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo

from bulletin.assemble import Groups, Item
from bulletin.assemble.decide import in_time_of
from bulletin.hints import zone
from bulletin.intersect import Window, windows
from bulletin.model import Age, Certainty, Evidence, Interval, Kind, Reading, Reference, Role
from bulletin.normalize.dates import ambiguous
from bulletin.normalize.days import BIKRAM_SAMBAT, place_near
from bulletin.normalize.instants import at_place, interval, local, localise, offset_text, span_iso

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta.resolution
_NEPAL = timedelta(hours=5, minutes=45)  # an offset that no other country has
_PLACE = ("id", "role", "line", "column", "prose")
MOST_STAMPS = 4
"""A title that is stamped more often than this is no title but a caption."""


def resolve(groups: Groups, given: Interval | None) -> tuple[tuple[Reading, ...], Reference | None]:
    """The readings, ages and yearless dates among them resolved, and the reference."""
    readings = groups.readings
    if given:
        offset = offset_text(given.earliest)
        readings = tuple(localise(_timely(one, given), offset, "inferred") for one in readings)
        groups = replace(groups, readings=readings)
    evidence = tuple(_evidence(groups))
    reference = _agreeing(given, evidence) if given else infer(evidence)
    dates = _dates_by_age(groups)
    resolved = {one.id: _resolved(one, reference, dates.get(one.id, ())) for one in readings}
    return tuple(_dated(readings, resolved, groups.published, reference)), reference


def _agreeing(given: Interval, evidence: Sequence[Evidence]) -> Reference:
    """A given reference, and which statements of the page agree with it."""
    agree = [
        e.earliest < given.latest and (e.latest is None or given.earliest < e.latest)
        for e in evidence
    ]
    return _reference(given, "given", evidence, agree)


def _reference(
    window: Interval,
    source: str,
    evidence: Sequence[Evidence],
    agree: Sequence[bool],
    runner_up: Interval | None = None,
) -> Reference:
    return Reference(
        window,
        source,
        (sum(agree), len(evidence)),
        tuple(one for one, yes in zip(evidence, agree, strict=True) if yes),
        tuple(one for one, yes in zip(evidence, agree, strict=True) if not yes),
        runner_up,
    )


def infer(evidence: Sequence[Evidence]) -> Reference | None:
    """The window in which most statements of a page agree; None if they bound nothing."""
    bounds = [(_ticks(e.earliest), _ticks(e.latest) if e.latest else None) for e in evidence]
    found = windows(bounds)
    if not found:
        return None
    best, *others = found
    place = evidence[0].earliest.tzinfo

    def interval(one: Window) -> Interval:
        return Interval(*((_EPOCH + edge * _TICK).astimezone(place) for edge in one[:2]))

    agree = [start <= best.start and (end is None or best.end <= end) for start, end in bounds]
    second = interval(others[0]) if others else None
    return _reference(interval(best), "inferred", evidence, agree, second)


def _ticks(instant: datetime) -> int:
    return (instant - _EPOCH) // _TICK


def _evidence(groups: Groups) -> Iterator[Evidence]:
    """Every statement of the page that bounds the instant it was made at."""
    found = [
        _between(title, age, age.age, date, date.interval)
        for title, ages, dates in _titles(groups)
        for age in ages
        for date in dates
        if age.age and date.interval
    ]
    found += [
        Evidence(
            f"its header says {one.text}", (one.id,), one.interval.earliest, one.interval.latest
        )
        for one in groups.readings
        if one.role is Role.HEADER_CLOCK and one.interval
    ]
    found += [
        Evidence(f"made after its own date, {one.text}", (one.id,), one.interval.earliest)
        for one in groups.readings
        if one.id in {groups.published, groups.updated} and one.interval
    ]
    yield from found
    if found:
        yield from _newest(groups, max(one.earliest for one in found))


def _between(title: str, age: Reading, old: Age, date: Reading, of: Interval) -> Evidence:
    """An item that is so old and of such a date bounds the reference from both sides."""
    statement = f"{title or 'the same'} is {age.text} and of {date.text}"
    return Evidence(statement, (date.id, age.id), of.earliest + old.least, of.latest + old.most)


def _newest(groups: Groups, lower: datetime) -> Iterator[Evidence]:
    """The newest stamp of a list, where it says more than all the other statements."""
    stamps = {item.stamp for item in groups.items} - {groups.published, groups.updated}
    listed = [
        (one.interval.earliest, one)
        for one in groups.readings
        if one.id in stamps and one.kind is Kind.ABSOLUTE and one.interval and not one.alternatives
    ]
    if not listed:
        return
    earliest, newest = max(listed, key=lambda pair: pair[0])
    if earliest > lower:
        yield Evidence(f"made after the newest item, {newest.text}", (newest.id,), earliest)


def _titles(groups: Groups) -> Iterator[tuple[str, list[Reading], list[Reading]]]:
    """Each title that is stamped in more than one way: its ages and its dates."""
    by_id = {one.id: one for one in groups.readings}
    stamps: dict[str, list[Item]] = defaultdict(list)
    for item in groups.items:
        stamps[item.key].append(item)
    for same in stamps.values():
        ones = [by_id[item.stamp] for item in same]
        ages = [one for one in ones if one.kind is Kind.RELATIVE]
        dates = [one for one in ones if one.kind is Kind.ABSOLUTE and not one.alternatives]
        if ages and dates and len(ones) <= MOST_STAMPS:
            yield same[0].title, ages, dates


def _dates_by_age(groups: Groups) -> dict[str, list[Interval]]:
    return {
        age.id: [one.interval for one in dates if one.interval]
        for _, ages, dates in _titles(groups)
        for age in ages
    }


def _resolved(reading: Reading, reference: Reference | None, dates: Sequence[Interval]) -> Reading:
    """An age as the interval before the reference that it means, cut by the item's own date."""
    if reading.age is None or reference is None:
        return reading
    made, age = reference.interval, reading.age
    place = zone(reading.zone.id) if reading.zone.id else made.earliest.tzinfo
    found = Interval(
        at_place(made.earliest - age.most, place), at_place(made.latest - age.least, place)
    )
    if reading.clock:
        found = _at_clock(made, reading, place)
    for date in dates:
        if found.meets(date):
            found = Interval(
                max(found.earliest, at_place(date.earliest, place)),
                min(found.latest, at_place(date.latest, place)),
            )
    return reading.but(interval=found, iso=span_iso(found), certainty=Certainty.BOUNDED)


def _at_clock(made: Interval, reading: Reading, place: tzinfo | None) -> Interval:
    """The days that a word such as "yesterday" can mean, at the clock printed beside it."""
    back = timedelta(days=sum(count for _, count in reading.age.units)) if reading.age else _TICK
    hour, minute = map(int, (reading.clock or "0:0").split(":"))
    first, last = (
        datetime.combine((edge.astimezone(place) - back).date(), time(hour % 24, minute))
        for edge in (made.earliest, made.latest - _TICK)
    )
    return interval(first, last + timedelta(minutes=1), place)


def _dated(
    readings: Sequence[Reading],
    resolved: dict[str, Reading],
    published: str | None,
    reference: Reference | None,
) -> Iterator[Reading]:
    """The readings, each yearless date in the year that its neighbours or the reference imply."""
    main = resolved.get(published or "")
    for at, one in enumerate(readings):
        if one.kind is not Kind.ABSOLUTE or one.interval or one.field("year") is not None:
            yield resolved[one.id]
            continue
        before = resolved[readings[at - 1].id] if at else None
        beside = before if before and before.line == one.line else None
        anchor = next(
            (r.interval for r in (beside, main) if r and r.interval and r.id != one.id), None
        )
        if anchor:
            yield _near(one, anchor, local(anchor)[0], None)
        elif reference:
            made = reference.interval
            yield _near(one, made, *local(made))
        else:
            yield one


def _near(reading: Reading, where: Interval, anchor: datetime, latest: datetime | None) -> Reading:
    """A yearless reading in its year; all that it could be, unless where that is decides."""
    if not reading.alternatives:
        return place_near(reading, anchor, latest)
    found = [place_near(one, anchor, latest) for one in reading.alternatives]
    if where.earliest.utcoffset() == _NEPAL:
        found = [one for one in found if one.calendar == BIKRAM_SAMBAT] or found
    return _standing(reading, found[0] if len(found) == 1 else ambiguous(found))


def _timely(reading: Reading, given: Interval) -> Reading:
    """A date that could be of two calendars, as the one in which it is of the reference's time."""
    if reading.certainty is not Certainty.AMBIGUOUS:
        return reading
    return _standing(reading, in_time_of([given], reading))


def _standing(reading: Reading, meant: Reading) -> Reading:
    """What a reading means, in its own place on the page."""
    return meant.but(**{name: getattr(reading, name) for name in _PLACE})
