"""What the page as a whole decides about one reading: the order of day and month, the zone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bulletin.hints import Hints
from bulletin.model import Reading, Zone
from bulletin.words import Words

KATHMANDU = "Asia/Kathmandu"
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]\d{4}")
_DATELINE = re.compile(r"^[^\S\n]*([^\W\d_]{3,20}),?[^\S\n]", re.MULTILINE)


def order(reading: Reading) -> str | None:
    """``dmy`` or ``mdy``, where a numeric reading proves it."""
    found = _NUMBERS.search(reading.text)
    if not found or reading.alternatives:
        return None
    first, second = int(found[1]), int(found[2])
    fields = dict(reading.fields)
    if first == second:
        return None
    return {
        (fields.get("day"), fields.get("month")): "dmy",
        (fields.get("month"), fields.get("day")): "mdy",
    }.get((first, second))


def decide_orders(readings: Sequence[Reading]) -> list[Reading]:
    """Ambiguous readings settled by the others: all that is proven on the page is one order."""
    proven = Counter(found for one in readings if (found := order(one)))
    if len(proven) != 1 or not any(one.alternatives for one in readings):
        return list(readings)
    [wanted] = proven
    return [settle(one, wanted) if one.alternatives else one for one in readings]


def settle(reading: Reading, wanted: str) -> Reading:
    """The alternative that is in the order ``wanted``, or the reading as it was."""
    fitting = [one for one in reading.alternatives if order(one) == wanted]
    return fitting[0] if len(fitting) == 1 else reading


def decide_zone(text: str, readings: Sequence[Reading], words: Words, hints: Hints) -> Zone:
    """The zone of readings that print none: the only one that others print, or Nepal's.

    Nepal's where a Bikram Sambat date, Nepali or a Nepali dateline says so.
    """
    printed = {one.zone.id for one in readings if one.zone.source == "text"}
    if len(printed) == 1:
        [only] = printed
        return Zone(only, "inferred")
    if "ne" in hints.languages or any(one.calendar == "bikram_sambat" for one in readings):
        return Zone(KATHMANDU, "inferred")
    for found in _DATELINE.finditer(text):
        for place in words.meanings("PLACE", found[1]):
            return Zone(place.key, "inferred")
    return Zone()
