"""Readings in, gaps out: how far apart two things came out, finer than the page tells when.

The ages of a list all count from the instant at which it was made. Unknown as
that is, it is the same for two of them, and their difference does not need it.

>>> from bulletin import parse_meta
>>> page = "Tern lands: 1 hour, 18 minutes ago. Gull waits: 17 hours, 33 minutes ago."
>>> [found] = gaps(parse_meta(page))
>>> str(found.least), str(found.most)
('16:14:00.000001', '16:16:00')
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from bulletin.model import BulletinMeta, Reading


class Gap(NamedTuple):
    """What ``later`` stamps came out ``least`` after what ``earlier`` stamps, less than ``most``.

    A negative ``least`` says that it may be the other way round.
    """

    later: Reading
    earlier: Reading
    least: timedelta
    most: timedelta


def gap(later: Reading, earlier: Reading) -> Gap:
    """How long after ``earlier`` the thing that ``later`` stamps came out.

    Both are ages of one list, made at one instant; where the page resolves them,
    the instants that they can be count as well.
    Raises: ValueError for a reading that is no age.
    """
    if not (later.age and earlier.age):
        raise ValueError(f"not two ages: {later.text!r} and {earlier.text!r}")
    least, most = earlier.age.least - later.age.most, earlier.age.most - later.age.least
    if later.interval and earlier.interval:
        nearest = later.interval.earliest - earlier.interval.latest
        farthest = later.interval.latest - earlier.interval.earliest
        if max(least, nearest) < min(most, farthest):
            least, most = max(least, nearest), min(most, farthest)
    return Gap(later, earlier, least + timedelta.resolution, most)


def gaps(meta: BulletinMeta) -> tuple[Gap, ...]:
    """The gaps between neighbours by age, list by list."""
    return tuple(gap(*pair) for ages in _lists(meta) for pair in pairwise(ages))


def _lists(meta: BulletinMeta) -> Iterator[list[Reading]]:
    """The ages that count from one instant each, the youngest first; a day word's clock is none."""
    known = (*meta.reference.blocks, *meta.reference.cached) if meta.reference else ()
    of = {name: number for number, block in enumerate(known, start=1) for name in block.readings}
    found: dict[int, list[Reading]] = defaultdict(list)
    for one in meta.readings:
        if one.age and not one.clock and not one.prose:
            found[of.get(one.id, 0)].append(one)
    for ages in found.values():
        yield sorted(ages, key=lambda one: (one.age.least, one.age.most) if one.age else ())
