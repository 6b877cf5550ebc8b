"""Zones whose abbreviation is of several places, or does not hold on the day beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.check.view import Finding, View, is_day
from bulletin.hints import zone
from bulletin.model import Zone

_ABBREVIATION = re.compile("[A-Z]{3,4}")


def zone_of_several_places(view: View) -> Iterator[Finding]:
    """The zone of {text} can be {names}: nothing on the page tells which."""
    told: set[Zone] = set()
    for one in view.readings:
        if one.zone.source == "text" and one.zone.others and one.zone not in told:
            told.add(one.zone)
            yield Finding(one, {"names": " or ".join(one.zone.names)}, None)


def zone_out_of_season(view: View) -> Iterator[Finding]:
    """{text} prints {zone}, which {place} does not keep on that day."""
    for one in view.readings:
        if one.zone.source != "text" or not one.interval or not is_day(one):
            continue
        for printed in _ABBREVIATION.findall(one.text):
            for word in view.words.meanings("SEASONAL_ZONE", printed):
                kept = one.interval.earliest.astimezone(zone(word.key)).tzname()
                if kept != printed:
                    yield Finding(one, {"zone": printed, "place": word.key}, kept)
