"""Groups in, the reference and everything it decides out.

The reference is when the page was made: given, or worked out from what the
page says of itself. It resolves ages, decides between the readings of a date
that could be any of several, and gives yearless dates their year. No evidence,
no reference; no clock of any machine is ever asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo

from bulletin.assemble import Groups
from bulletin.assemble.decide import in_time_of, only, order
from bulletin.evidence import statements
from bulletin.hints import zone
from bulletin.model import Age, Certainty, Interval, Kind, Reading, Reference, Role, Zone
from bulletin.normalize.dates import ambiguous
from bulletin.normalize.days import BIKRAM_SAMBAT, place_near
from bulletin.normalize.instants import (
    anywhere,
    at_place,
    interval,
    is_anywhere,
    local,
    localise,
    offset_text,
    span_iso,
)
from bulletin.reference import given, infer
from bulletin.titles import of_several, titles

_TICK = timedelta.resolution
_NEPAL = timedelta(hours=5, minutes=45)  # an offset that no other country has
_PLACE = ("id", "role", "line", "column", "prose")
_STAMPS = {Role.LISTED, Role.PUBLISHED, Role.UPDATED}
"""What says when something came out, which is never after the page was made."""


def resolve(groups: Groups, made: Interval | None) -> tuple[tuple[Reading, ...], Reference | None]:
    """The readings, ages and yearless dates among them resolved, and the reference."""
    if made:
        offset = offset_text(made.earliest)
        readings = tuple(
            localise(_timely(one, made), Zone(offset, "inferred")) for one in groups.readings
        )
        groups = replace(groups, readings=readings)
    said = statements(groups)
    reference = given(made, said) if made else infer(said, groups.blocks)
    if reference:
        groups = replace(groups, readings=_decided(groups, reference))
    dates = _dates_by_age(groups)
    of = _references(groups, reference)
    resolved = {
        one.id: _resolved(one, of.get(one.id), dates.get(one.id, ())) for one in groups.readings
    }
    return tuple(_dated(groups.readings, resolved, groups.published, reference)), reference


def _references(groups: Groups, reference: Reference | None) -> Mapping[str, Interval]:
    """When the page was made by the id of a reading: a block may be older than the rest."""
    if reference is None:
        return {}
    made = dict.fromkeys((one.id for one in groups.readings), reference.interval)
    for block in (*reference.blocks, *reference.cached):
        made |= dict.fromkeys(block.readings, block.interval)
    return made


def _decided(groups: Groups, reference: Reference) -> tuple[Reading, ...]:
    """The readings, a date that can be read in several ways as the one that the page allows.

    A stamp is not of the future, and a date with an age is as old as that says;
    the order of day and month that such dates prove holds for the page.
    """
    if not any(one.alternatives for one in groups.readings):
        return groups.readings
    ages = {
        date.id: [age for age in ages if age.age and not age.clock]
        for _, ages, dates in titles(groups)
        for date in dates
    }
    made = _references(groups, reference)
    decided = [
        _fitting(one, [(made[age.id], age.age) for age in ages.get(one.id, ()) if age.age], made)
        for one in groups.readings
    ]
    open_ones = {one.id for one in groups.readings if one.alternatives}
    orders = {order(one) for one in decided if one.id in open_ones} - {None}
    if len(orders) != 1:
        return tuple(decided)
    return tuple(
        _only(one, [each for each in one.alternatives if order(each) in orders]) for one in decided
    )


def _only(reading: Reading, fitting: Sequence[Reading]) -> Reading:
    """An ambiguous reading as those of its alternatives that are left, where it stands."""
    if reading.certainty is not Certainty.AMBIGUOUS:
        return reading
    return _standing(reading, only(reading, fitting))


def _fitting(
    reading: Reading, ages: Sequence[tuple[Interval, Age]], made: Mapping[str, Interval]
) -> Reading:
    """An ambiguous stamp as those of its alternatives that go with its ages and the reference."""
    if reading.role not in _STAMPS:
        return reading
    spans = [Interval(of.earliest - age.most, of.latest - age.least) for of, age in ages]
    fitting = [
        one
        for one in reading.alternatives
        if one.interval
        and one.interval.earliest < made[reading.id].latest
        and all(one.interval.meets(span) for span in spans)
    ]
    return _only(reading, fitting)


def _dates_by_age(groups: Groups) -> dict[str, list[Interval]]:
    return {
        age.id: [one.interval for one in dates if one.interval and not one.alternatives]
        for _, ages, dates in titles(groups)
        for age in ages
    }


def _resolved(reading: Reading, made: Interval | None, dates: Sequence[Interval]) -> Reading:
    """An age as the interval before the reference that it means, cut by the item's own date."""
    if reading.age is None or made is None:
        return reading
    if reading.zone.id or not is_anywhere(made):
        place = zone(reading.zone.id) if reading.zone.id else made.earliest.tzinfo
        found = _before(reading, reading.age, made, dates, place)
        return reading.but(interval=found, iso=span_iso(found), certainty=Certainty.BOUNDED)
    # Without any zone all arithmetic is of the clock on the wall.
    walls = [_wall(one) for one in (made, *filter(is_anywhere, dates))]
    found = _before(reading, reading.age, walls[0], walls[1:], UTC)
    return reading.but(
        interval=anywhere(found.earliest, found.latest),
        iso=span_iso(found, zoned=False),
        certainty=Certainty.BOUNDED,
    )


def _wall(found: Interval) -> Interval:
    return Interval(*(edge.replace(tzinfo=UTC) for edge in local(found)))


def _before(
    reading: Reading, age: Age, made: Interval, dates: Sequence[Interval], place: tzinfo | None
) -> Interval:
    """The instants that are so much before the reference, and in the dates if those agree."""
    found = Interval(
        at_place(made.earliest - age.most, place), at_place(made.latest - age.least, place)
    )
    if reading.clock:
        found = _at_clock(made, reading, place)
    own = [date for date in dates if found.meets(date)]
    for date in () if of_several(own) else own:
        if found.meets(date):
            found = Interval(
                max(found.earliest, at_place(date.earliest, place)),
                min(found.latest, at_place(date.latest, place)),
            )
    return found


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


def _timely(reading: Reading, made: Interval) -> Reading:
    """A date that could be of two calendars, as the one in which it is of the reference's time."""
    if reading.certainty is not Certainty.AMBIGUOUS:
        return reading
    return _standing(reading, in_time_of([made], reading))


def _standing(reading: Reading, meant: Reading) -> Reading:
    """What a reading means, in its own place on the page."""
    return meant.but(**{name: getattr(reading, name) for name in _PLACE})
