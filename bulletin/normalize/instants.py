"""Local times and zones to instants, and instants to ISO 8601.

A reading without a zone could be anywhere: its interval starts where the day
starts first (UTC+14) and ends where it ends last (UTC-12). The wall clock of
such an interval is still the printed one, so a zone can be put in later.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Any

from bulletin.hints import zone
from bulletin.model import Certainty, Interval, Precision, Reading, Zone, written

FIRST = timezone(timedelta(hours=14))
LAST = timezone(timedelta(hours=-12))

_SHAPES = {
    Precision.SECOND: len("2025-06-21T09:01:07"),
    Precision.MINUTE: len("2025-06-21T09:01"),
    Precision.HOUR: len("2025-06-21T09"),
    Precision.DAY: len("2025-06-21"),
    Precision.MONTH: len("2025-06"),
    Precision.YEAR: len("2025"),
}
"""How much of an ISO 8601 datetime each precision shows."""
GRAIN = {
    Precision.HOUR: timedelta(hours=1),
    Precision.MINUTE: timedelta(minutes=1),
    Precision.SECOND: timedelta(seconds=1),
}
"""How long a clock shows the same, by how finely it is printed."""


def fixed(local: datetime, place: tzinfo) -> datetime:
    """A naive local time at ``place``, with the plain offset that holds there then."""
    return local.replace(tzinfo=timezone(_offset(local, place)))


def at_place(instant: datetime, place: tzinfo | None) -> datetime:
    """The same instant with the plain offset that holds at ``place`` then, its own if that is None.

    Arithmetic on what it gives is of elapsed time, and comparisons of instants.
    """
    moved = written(instant.astimezone(place) if place else instant)
    return moved.replace(tzinfo=timezone(moved.utcoffset() or timedelta(0)), fold=0)


def _offset(local: datetime, place: tzinfo) -> timedelta:
    return place.utcoffset(local) or timedelta(0)


def _offsets(local: datetime, place: tzinfo) -> set[timedelta]:
    """The offsets at which a clock at ``place`` shows a local time: two where it was put back."""
    return {_offset(local, place), _offset(local.replace(fold=1), place)}


def interval(start: datetime, end: datetime, place: tzinfo | None) -> Interval:
    """The instants of local ``[start, end)`` at ``place``, or anywhere if it is None."""
    if place is None:
        return Interval(start.replace(tzinfo=FIRST), end.replace(tzinfo=LAST))
    earliest = start.replace(tzinfo=timezone(max(_offsets(start, place))))
    latest = end.replace(tzinfo=timezone(min(_offsets(end - timedelta.resolution, place))))
    if earliest >= latest:  # the clock was put forward over it
        latest = earliest + (end - start)
    return Interval(earliest, latest)


def in_any(start: datetime, end: datetime, names: Sequence[str]) -> Interval:
    """The instants of local ``[start, end)`` in any of the zones, or anywhere if there is none."""
    found = [interval(start, end, zone(name)) for name in names] or [interval(start, end, None)]
    return Interval(min(one.earliest for one in found), max(one.latest for one in found))


def iso(local: datetime, precision: Precision, at: datetime | None = None) -> str:
    """``local`` in ISO 8601 at ``precision``; from the hour on with the offset of ``at``."""
    text = local.isoformat()[: _SHAPES[precision]]
    if at is None or precision < Precision.HOUR:
        return text
    return text + offset_text(at)


def offset_text(instant: datetime) -> str:
    """The offset of an aware datetime as ISO 8601 writes it: ``+05:45``."""
    text = instant.strftime("%z")
    return f"{text[:3]}:{text[3:5]}"


def clocked_iso(shown: str, found: Interval) -> str:
    """The ISO form of the instants that a clock showed as ``shown``, its form without offset.

    Where the offset had seconds it is that second, else ``earliest/latest``:
    no minute of another offset is the same.
    """
    first, last = written(found.earliest), written(found.latest)
    if first is found.earliest:
        return shown + offset_text(first)
    short = found.width <= timedelta(seconds=1)
    return first.isoformat() if short else f"{first.isoformat()}/{last.isoformat()}"


def span_iso(found: Interval, *, zoned: bool = True) -> str:
    """The minute, hour or day that holds an interval, in ISO 8601; else ``earliest/latest``."""
    earliest, latest = found.earliest, found.latest.astimezone(found.earliest.tzinfo)
    if latest.microsecond == 1:  # the last instant of an age whose reference is one instant
        latest -= timedelta.resolution
    inside = max(earliest, latest - timedelta.resolution)
    for precision in (Precision.MINUTE, Precision.HOUR, Precision.DAY):
        if iso(earliest, precision) == iso(inside, precision):
            return iso(earliest, precision, earliest if zoned else None)
    ends = (one if zoned else one.replace(tzinfo=None) for one in (earliest, latest))
    return "/".join(one.isoformat(timespec="seconds") for one in ends)


def localise(reading: Reading, where: Zone) -> Reading:
    """A reading that has no zone, put into a zone.

    Alternatives go along. A reading that has a zone already is left alone.
    """
    return reading.but(**in_zone(reading, where))


def relocalise(reading: Reading, where: Zone) -> Reading:
    """A reading of one of several zones, put into the one that is meant."""
    bounded = reading.certainty is Certainty.BOUNDED and reading.status == "published"
    bare = reading.but(
        zone=Zone(),
        certainty=Certainty.EXACT if bounded else reading.certainty,
        alternatives=tuple(relocalise(one, where) for one in reading.alternatives),
        interval=reading.interval and anywhere(*local(reading.interval)),
        iso=reading.iso and _bare(reading.iso, reading.precision),
    )
    return localise(bare, where)


def _bare(shown: str, precision: Precision | None) -> str:
    """An ISO form without its offset."""
    if precision is None or precision < Precision.HOUR:
        return shown
    return shown[: _SHAPES[precision]]


def in_zone(reading: Reading, where: Zone) -> dict[str, Any]:
    """What ``localise`` changes: nothing for a reading that has a zone."""
    if reading.zone.id is not None or where.id is None:
        return {}
    changes: dict[str, Any] = {"zone": where}
    if reading.alternatives:
        moved = tuple(localise(one, where) for one in reading.alternatives)
        changes["alternatives"] = moved
    if reading.interval:
        changes["interval"] = _moved(reading.interval, where.names)
        if reading.iso and reading.precision is not None and reading.precision >= Precision.HOUR:
            # The interval may be wider than what the clock shows: a day can be in doubt.
            shown = datetime.fromisoformat(reading.iso)
            end = shown + GRAIN[reading.precision]
            changes["iso"] = clocked_iso(reading.iso, interval(shown, end, zone(where.id)))
    return changes


@lru_cache(maxsize=10_000)
def _moved(anywhere: Interval, names: tuple[str, ...]) -> Interval:
    return in_any(*local(anywhere), names)


def is_anywhere(found: Interval) -> bool:
    """Whether an interval has no zone: it holds the same clock on any wall."""
    return (found.earliest.tzinfo, found.latest.tzinfo) == (FIRST, LAST)


def anywhere(start: datetime, end: datetime) -> Interval:
    """The instants at which some clock shows what these two show; their own zones do not count."""
    return Interval(start.replace(tzinfo=FIRST), end.replace(tzinfo=LAST))


def local(found: Interval) -> tuple[datetime, datetime]:
    """The wall clocks, naive, at which an interval starts and ends where it was printed."""
    return found.earliest.replace(tzinfo=None), found.latest.replace(tzinfo=None)


def disagree(first: Reading, second: Reading) -> bool:
    """Whether two readings of one date name different days; one without an interval names none."""
    if first.interval is None or second.interval is None:
        return False
    (start, end), (other_start, other_end) = local(first.interval), local(second.interval)
    return not (start < other_end and other_start < end)
