"""Simulated pages, and what ``parse_meta`` makes of them without reading each one whole.

A million pages are too many to read; but a page here is nothing but stamps, and
what a stamp says does not depend on what stands around it. So each stamp is
read once, and the stages behind the reading, which weigh them against each
other, do all of their work. ``tests/test_benchmarks.py`` holds both ways together.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from random import Random
from typing import Any

from bulletin import dialects, load_grammar, parse_meta
from bulletin.assemble import Groups, Item
from bulletin.assemble.renderers import recognised
from bulletin.evidence import statements
from bulletin.hints import Hints
from bulletin.model import Reading, Reference, Role
from bulletin.normalize import normalizer
from bulletin.normalize.ages import nominal
from bulletin.reference import infer
from bulletin.scan import matches
from bulletin.testing import Simulated, Story, simulated


def drawn(dialect: str, stories: int, count: int, **more: Any) -> list[Simulated]:
    """So many pages of a renderer, the same ones in each run; fewer if it prints no such ages."""
    chance = Random(f"{dialect} {stories} {more}")
    pages = [simulated(chance, dialect, stories, **more) for _ in range(count)]
    return [page for page in pages if page]


def read(page: Simulated, tz: str | None = "UTC") -> Reference | None:
    """The reference of a page that is read whole, as anybody's page is."""
    return parse_meta(page.text, tz=tz).reference


def weighed(page: Simulated) -> Reference:
    """The same of its stamps, each of which is read once for all pages; all are in UTC."""
    groups = _groups(page.stories)
    found = infer(statements(groups), groups.blocks)
    if found is None:
        raise ValueError(f"nothing of this bounds its reference:\n{page.text}")
    return found


def ideal(dialect: str, page: Simulated) -> timedelta:
    """How wide the reference is where the renderer is known: what its statements share."""
    edges = [_edges(dialect, story.date, story.age) for story in page.stories]
    return min(latest for _, latest in edges) - max(earliest for earliest, _ in edges)


@cache
def _edges(dialect: str, date: str, age: str) -> tuple[datetime, datetime]:
    day, old = _stamp(date).interval, _stamp(age).age
    run = dialects.invert(dialect, age, nominal(old.units)) if old else None
    if not (day and run):
        raise ValueError(f"{dialect} prints no {age!r}, or {date!r} is no day")
    return day.earliest + run[0], day.latest + run[1]


def _groups(stories: Sequence[Story]) -> Groups:
    """The dates of stories, and their ages in one list."""
    stamps = [_stamp(one.date) for one in stories] + [_stamp(one.age) for one in stories]
    placed = [one.but(id=f"r{at}", line=at) for at, one in enumerate(stamps, start=1)]
    readings = recognised(placed)
    items = tuple(
        Item(story.title, story.title, one.id)
        for story, one in zip([*stories, *stories], readings, strict=True)
    )
    ages = tuple(one.id for one in readings if one.age)
    return Groups(tuple(readings), items, blocks=(ages,))


@cache
def _stamp(text: str) -> Reading:
    """What one stamp says."""
    rules, meaning = _reader()
    [one] = [one for match in matches(text, rules.engine) if (one := meaning(*match))]
    return one.but(role=Role.LISTED)


@cache
def _reader() -> tuple[Any, Any]:
    rules = load_grammar()
    return rules, normalizer(rules, Hints("UTC"))
