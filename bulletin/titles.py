"""Groups in, titles out: what is stamped more than once, with its ages and its dates.

Two stories may have one title, and a list may cut titles short.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from bulletin.assemble import Groups, Item
from bulletin.model import Interval, Kind, Reading

MOST_STAMPS = 4
"""A title that is stamped more often than this is no title but a caption."""
_CUT = ("…", "...")
_LEAST_KEPT = 24
"""So many characters of a title that is cut short tell which one it was."""


def titles(groups: Groups) -> Iterator[tuple[str, list[Reading], list[Reading]]]:
    """Each title that is stamped in more than one way: its ages and its dates."""
    by_id = {one.id: one for one in groups.readings}
    stamps: dict[str, list[Item]] = defaultdict(list)
    for item in groups.items:
        stamps[item.key].append(item)
    for short, whole in [*_whole(stamps)]:
        stamps[whole] += stamps.pop(short)
    for same in stamps.values():
        ones = [by_id[item.stamp] for item in same]
        ages = [one for one in ones if one.kind is Kind.RELATIVE]
        dates = [one for one in ones if one.kind is Kind.ABSOLUTE]
        if ages and dates and len(ones) <= MOST_STAMPS:
            yield same[0].title, ages, dates


def _whole(keys: Collection[str]) -> Iterator[tuple[str, str]]:
    """Each title that was cut short, and the only other one that begins so."""
    cut = [key for key in keys if key.endswith(_CUT)]
    names = sorted(keys) if cut else []
    for short in cut:
        start = short.rstrip(" .…")
        if len(start) >= _LEAST_KEPT:
            at = bisect_left(names, start)
            begins = [one for one in names[at : at + 3] if one.startswith(start) and one != short]
            if len(begins) == 1 and not begins[0].endswith(_CUT):
                yield short, begins[0]


def of_several(intervals: Sequence[Interval]) -> bool:
    """Whether no instant is in all of the intervals: they are of several stories."""
    if len(intervals) < 2:  # noqa: PLR2004  # one has its own instants
        return False
    return max(one.earliest for one in intervals) >= min(one.latest for one in intervals)
