"""What a page decides of zones: which place an abbreviation is of, and where it prints none."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime

from bulletin.assemble.decide import KATHMANDU, places
from bulletin.hints import Hints, zone
from bulletin.model import Reading, Zone
from bulletin.normalize.clocks import UNDETERMINED
from bulletin.normalize.days import BIKRAM_SAMBAT
from bulletin.normalize.instants import local, relocalise
from bulletin.page import Page
from bulletin.words import Words

_HEAD = 4096
"""Characters in which a page has its dateline, if it has one."""
_NEAR = 100
"""Characters of a line on either side of a zone's end that are looked at for their script."""


def decide_zones(
    page: Page, readings: Sequence[Reading], words: Words, hints: Hints
) -> tuple[list[Reading], Zone]:
    """Readings whose abbreviation is of one place, as far as told, and the zone of the others."""
    printed = {one.zone.names for one in readings if one.zone.source == "text"}
    sure = {names for names in printed if len(names) == 1}
    where = _zone(page.text, readings, sure, words, hints)
    if sure == printed:
        return list(readings), where
    told = [_told(page, one, where, words, hints) for one in readings]
    printed = {one.zone.names for one in told if one.zone.source == "text"}
    return told, _zone(page.text, told, printed, words, hints)


def _zone(
    text: str,
    readings: Sequence[Reading],
    printed: AbstractSet[tuple[str, ...]],
    words: Words,
    hints: Hints,
) -> Zone:
    """The zone of readings that print none: the only one that others print, or a dateline's.

    Nepal's where a Bikram Sambat date, Nepali or a Nepali dateline says so.
    """
    if len(printed) == 1:
        [(only, *others)] = printed
        return Zone(only, "inferred", tuple(others))
    if "ne" in hints.languages or any(one.calendar == BIKRAM_SAMBAT for one in readings):
        return Zone(KATHMANDU, "inferred")
    for line in text[:_HEAD].split("\n"):
        opens = line.strip()
        found = places(words).match(opens)
        if found and opens[found.end() : found.end() + 1] in {",", " ", "\t", "\u00a0"}:
            [place, *_] = words.meanings("PLACE", found[0])
            return Zone(place.key, "inferred")
    return Zone()


def _told(page: Page, reading: Reading, where: Zone, words: Words, hints: Hints) -> Reading:
    """A reading of one of several zones, in the only one that fits what the page tells.

    The caller's zone, then the language (its word list says what it means by
    an abbreviation), then another zone of the page.
    """
    names = reading.zone.names
    if len(names) == 1:
        return reading
    languages = {*(tag.split("-")[0] for tag in hints.languages), *_scripts(page, reading, words)}
    if where.id == KATHMANDU:
        languages.add("ne")
    meant = {word.key for word in words.of("ZONE") if word.stem in languages}
    at = local(reading.interval)[0] if reading.interval else None
    for fitting in (
        _like(names, hints.tz, at),
        [name for name in names if name in meant],
        _like(names, where.id, at),
    ):
        if len(fitting) == 1:
            return relocalise(reading, Zone(fitting[0], "text"))
    return reading


def _like(names: Sequence[str], told: str | None, at: datetime | None) -> list[str]:
    """The zones whose offset is kept where one is told to be, in either half of that year."""
    if told is None or at is None:
        return []
    kept = {zone(told).utcoffset(at.replace(month=month, day=1)) for month in (1, 7)}
    return [name for name in names if zone(name).utcoffset(at) in kept]


def _scripts(page: Page, reading: Reading, words: Words) -> Iterator[str]:
    """Languages with zones of their own in whose script a line is written that is not Latin."""
    near = page.before(reading.span.end, _NEAR) + page.after(reading.span.end, _NEAR)
    printed = {_script(char) for char in near if char.isalpha() and not char.isascii()}
    for stem in {word.stem for word in words.of("ZONE")} - {UNDETERMINED}:
        if _script(words.spelling("MONTH", stem, "1")[0]) in printed:
            yield stem


def _script(char: str) -> str:
    return unicodedata.name(char, "").split(" ")[0]
