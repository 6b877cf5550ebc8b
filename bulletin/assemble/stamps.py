"""Which ages without "ago", and which "last week", count: those of a page that prints ages so.

"5m" can be a length and "20 min" a reading time, "last week" and "now" are words
of any menu. A column of them, newest first and as one renderer prints them, is
a list of stamps; so is one beside the date of the same thing, or below a headline
that has a date elsewhere on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from bulletin import dialects
from bulletin.assemble.layout import ends_its_line, title
from bulletin.model import Certainty, Kind, Precision, Reading
from bulletin.normalize.ages import nominal
from bulletin.page import Page
from bulletin.words import Words, fold

_FEWEST = 3
"""So many bare ages may be a list."""
_FEWEST_OTHERS = 2
"""So many ages with "ago" tell how a page prints them."""
_FEWEST_WORDS = 3
"""So many words are a headline; fewer may stand above anything."""
_JOINTS = " \t\u00a0\u202f|•·–—-,"


def stamps(page: Page, readings: Sequence[Reading], words: Words) -> list[Reading]:
    """The readings without the ages that are in doubt and that nothing on the page confirms."""
    doubtful = [one for one in readings if _doubtful(one)]
    if not doubtful:
        return list(readings)
    counted = [one for one in doubtful if _is_counted(one)]
    named = [one for one in doubtful if not _is_counted(one)]
    confirmed = {id(one) for one in _beside_dates(page, readings)}
    confirmed |= {id(one) for one in _of_dated_titles(page, readings, words)}
    if _is_list(counted):
        confirmed |= set(map(id, counted))
    open_ones = set(map(id, doubtful)) - confirmed
    sure = [one for one in readings if _is_age(one) and id(one) not in open_ones]
    if _are_printed_with(named, sure) or _is_all(page, named):
        confirmed |= set(map(id, named))
    return [
        one.but(certainty=Certainty.UNRESOLVED) if id(one) in confirmed else one
        for one in readings
        if id(one) in confirmed or not _doubtful(one)
    ]


def _is_age(reading: Reading) -> bool:
    return reading.age is not None and reading.clock is None


def _doubtful(reading: Reading) -> bool:
    return _is_age(reading) and reading.certainty is Certainty.AMBIGUOUS


def _is_counted(reading: Reading) -> bool:
    """Whether it has a number: "5m", not "now" or "last week"."""
    return any(char.isdigit() for char in reading.text)


def _is_all(page: Page, words: Sequence[Reading]) -> bool:
    """Whether "last week", or its like, is all that the text says."""
    return any(one.text == page.text.strip() and one.age and one.age.units[0][1] for one in words)


def _beside_dates(page: Page, readings: Sequence[Reading]) -> Iterator[Reading]:
    """Bare ages with nothing but a joint between them and a day."""
    for pair in pairwise(readings):
        between = page.text[pair[0].span.end : pair[1].span.start]
        if not between.strip(_JOINTS) and any(map(_is_day, pair)):
            yield from filter(_doubtful, pair)


def _of_dated_titles(page: Page, readings: Sequence[Reading], words: Words) -> Iterator[Reading]:
    """Bare ages that stamp a headline which elsewhere is stamped with a day."""
    ends = [one for one in readings if ends_its_line(page, one)]
    titles = {id(one): fold(title(page, one, None, words)) for one in ends}
    dated = {titles[id(one)] for one in ends if _is_day(one)}
    for one in ends:
        said = titles[id(one)]
        if _doubtful(one) and said in dated and len(said.split()) >= _FEWEST_WORDS:
            yield one


def _is_day(reading: Reading) -> bool:
    fine = reading.precision is not None and reading.precision >= Precision.DAY
    return reading.kind is Kind.ABSOLUTE and fine


def _is_list(ages: Sequence[Reading]) -> bool:
    """Whether bare ages are a list of stamps: newest first, in more than one unit."""
    if len(ages) < _FEWEST or len({one.age.units[0][0] for one in ages if one.age}) == 1:
        return False
    said = _said(ages)
    in_order = all(first <= second for (_, first), (_, second) in pairwise(said))
    return in_order and bool(dialects.recognise(set(said)))


def _are_printed_with(words: Sequence[Reading], ages: Sequence[Reading]) -> bool:
    """Whether one renderer can have printed words like "now" and the ages of a page."""
    return len(ages) >= _FEWEST_OTHERS and bool(dialects.recognise({*_said(words), *_said(ages)}))


def _said(ages: Sequence[Reading]) -> list[tuple[str, timedelta]]:
    return [(one.text, nominal(one.age.units)) for one in ages if one.age]
