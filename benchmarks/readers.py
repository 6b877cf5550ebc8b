"""The readers that are compared: each takes a text and says how many dates it found in it.

A reader is imported where it runs, in a process of its own. What it returns
besides the number is not looked at: every tool reads something else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import metadata
from typing import NamedTuple

Count = Callable[[str], int]


class Reader(NamedTuple):
    """How a reader is made, and the distribution that it comes from.

    ``by_line``: it reads one date from one line, and is not asked for more.
    """

    make: Callable[[], Count]
    distribution: str
    by_line: bool = False


def version(name: str) -> str:
    """The installed version; PackageNotFoundError if there is none."""
    return metadata.version(READERS[name].distribution)


def _scan() -> Count:
    from bulletin.grammar import load_grammar
    from bulletin.scan import scan

    grammar = load_grammar()
    return lambda text: sum(1 for _ in scan(text, grammar))


def _parse_meta() -> Count:
    from bulletin import parse_meta

    return lambda text: len(parse_meta(text).readings)


def forget() -> None:
    """Empty what ``parse_meta`` remembers of phrases: a new text is read as the first."""
    from bulletin.normalize import normalizer

    normalizer.cache_clear()


def _dateparser() -> Count:
    from dateparser.search import search_dates

    return lambda text: len(search_dates(text, languages=["en"]) or ())


def _datefinder() -> Count:
    from datefinder import find_dates

    return lambda text: sum(1 for _ in find_dates(text))


def _dateutil() -> Count:
    from dateutil.parser import parse

    def count(text: str) -> int:
        try:
            parse(text, fuzzy=True)
        except (ValueError, OverflowError):
            return 0
        return 1

    return count


def _parsedatetime() -> Count:
    from parsedatetime import Calendar

    nlp = Calendar().nlp
    return lambda text: len(nlp(text) or ())


def _timefhuman() -> Count:
    from timefhuman import timefhuman

    def count(text: str) -> int:
        found = timefhuman(text)
        return len(found) if isinstance(found, list) else found is not None

    return count


READERS: Mapping[str, Reader] = {
    "scan": Reader(_scan, "bulletin"),
    "parse_meta": Reader(_parse_meta, "bulletin"),
    "dateparser": Reader(_dateparser, "dateparser"),
    "datefinder": Reader(_datefinder, "datefinder"),
    "dateutil": Reader(_dateutil, "python-dateutil", by_line=True),
    "parsedatetime": Reader(_parsedatetime, "parsedatetime"),
    "timefhuman": Reader(_timefhuman, "timefhuman"),
}
OURS = ("scan", "parse_meta")
"""What this project measures of itself."""
PEERS = tuple(name for name in READERS if name not in OURS)
