"""Renderers: which ages a printed one can be, and which programs print it so.

Each module here is one renderer and its file name is the renderer's key; a
name with a leading underscore is no renderer. A new renderer is one module
that offers what ``Renderer`` says, a name and a forward function; nothing else
has to know of it, but for a word in ``WORDS`` that no other prints. A renderer
is imported when it is first asked for.

Units:  ages are whole seconds, as most renderers take them: one that rounds
        fractions of a second may turn up to one second off an edge.

>>> [str(edge) for edge in invert("django", "17 hours ago", timedelta(hours=17)) or ()]
['17:00:00', '17:01:00']
>>> recognise([("60 mins ago", timedelta(hours=1)), ("3 days ago", timedelta(days=3))])
('wordpress',)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import cache, lru_cache
from importlib import import_module
from itertools import islice
from pkgutil import iter_modules
from typing import cast

from bulletin.dialects import _search
from bulletin.dialects._search import REFERENCES, Renderer
from bulletin.dialects._union import union
from bulletin.dialects._units import EVER, WEEK, fold, whole

__all__ = ["KEYS", "Renderer", "invert", "named", "of_most", "recognise", "render", "union"]

KEYS = tuple(sorted(found.name for found in iter_modules(__path__) if found.name[0] != "_"))
"""The keys of all renderers."""

_NO_BREAK = re.compile(r"\d\u00a0[^\W\d]")
_QUANTITY = re.compile(r"\d+ ?[a-z]+")
_OF_SEVERAL_UNITS = tuple(
    timedelta(days=days, hours=hours, minutes=1)
    for days, hours in ((0, 1), (1, 1), (8, 1), (400, 0))
)
"""Ages of which a renderer prints several units, if it ever does."""
_WORD = re.compile(r"[^\W\d_]+")
WORDS = frozenset(
    _WORD.findall("""
    a about almost an d day days decade decades few from h half hour hours in just last less long m
    millisecond min mins minute minutes mo moments month months mos now over quarter quarters right
    s sec second seconds than this today w week weeks while year years yesterday yr yrs
    """)
)
"""All words that some renderer prints: what has another is of none."""
_SPARE, _MOST_SPARED = 4, 2
"""One text in so many may be a misprint or of another renderer, but no more than two."""


@cache
def named(key: str) -> Renderer:
    """The renderer of a key; ``timeago.js`` and ``date-fns`` will do for it.

    Raises: ValueError, with the keys there are, for another.
    """
    name = re.sub(r"\W", "_", key.casefold())
    if name not in KEYS:
        raise ValueError(f"no renderer is called {key!r}; there are {', '.join(KEYS)}")
    return cast("Renderer", import_module(f"{__name__}.{name}"))


def render(key: str, age: timedelta, reference: datetime) -> str:
    """What a renderer prints of a thing ``age`` old at ``reference``; "" if that is a date.

    Days and months are those that the reference's own clock shows.

    >>> render("wordpress", timedelta(minutes=59, seconds=30), REFERENCES[0])
    '60 mins ago'
    """
    return named(key).render(age, reference)


def invert(
    key: str, text: str, nominal: timedelta, reference: datetime | None = None
) -> tuple[timedelta, timedelta] | None:
    """The ages, [least, most), that a renderer prints as ``text``; None if it never does.

    ``nominal`` is what the text says at face value, months of 30 days: there the
    search begins. Case, blanks and the `` ago`` do not matter. A text that the
    renderer prints of two runs of ages has the interval around both.

    Without a reference it is the interval around those of ``REFERENCES``, which
    is exact below 28 days and has every length of months beyond.
    """
    folded, seconds = fold(text), whole(nominal)
    if not folded or not 0 <= seconds < EVER:
        return None
    # The wall clock decides; equal instants of two zones are one key of the cache.
    wall = reference.replace(tzinfo=None) if reference else None
    run = _inverted(key, folded, seconds, wall)
    return (timedelta(seconds=run[0]), timedelta(seconds=run[1])) if run else None


@lru_cache(maxsize=8192)
def _inverted(key: str, text: str, nominal: int, wall: datetime | None) -> tuple[int, int] | None:
    renderer = named(key)
    if wall:
        return _search.exact(renderer, text, nominal, wall)
    return _search.hull(renderer, text, nominal, _search.references(renderer, text, nominal))


def recognise(texts: Iterable[tuple[str, timedelta]]) -> tuple[str, ...]:
    """The keys of the renderers that can have printed all of ``texts``, given with nominal ages.

    A no-break space between number and unit speaks for those that print it,
    where there are any; that it is missing says nothing, for pages lose it. Ages
    of the future are passed over.
    """
    return _fewest_missed(texts, at_most=0)


def of_most(texts: Sequence[tuple[str, timedelta]]) -> tuple[str, ...]:
    """The keys of those that leave out the fewest of ``texts``: one in four, two at most.

    >>> page = [(f"{hours} hours ago", timedelta(hours=hours)) for hours in (2, 5, 24, 31)]
    >>> of_most([*page, ("last quarter", timedelta(days=91))])
    ('lobsters',)
    """
    return _fewest_missed(texts, at_most=min(_MOST_SPARED, len(set(texts)) // _SPARE))


def _fewest_missed(texts: Iterable[tuple[str, timedelta]], *, at_most: int) -> tuple[str, ...]:
    """The keys of those that leave out the fewest of ``texts``, if no more than ``at_most``."""
    past = [(text, nominal) for text, nominal in texts if nominal >= timedelta(0)]
    printed = sorted({(fold(text), whole(nominal)) for text, nominal in past}, key=_telling)
    if sum(not _is_known(text) for text, _ in printed) > at_most:
        return ()
    missed = {key: _missed(key, printed, at_most) for key in _speaking(past, at_most)}
    fewest = min(missed.values())
    return tuple(key for key in missed if missed[key] == fewest <= at_most)


def _missed(key: str, printed: Iterable[tuple[str, int]], at_most: int) -> int:
    """How many texts a renderer never prints; one more than ``at_most`` if there are more."""
    return sum(1 for _ in islice((one for one in printed if not _prints(key, *one)), at_most + 1))


def _speaking(past: Iterable[tuple[str, timedelta]], at_most: int) -> Sequence[str]:
    """The renderers that can come into question for what has a no-break space; else all."""
    marked = {(fold(text), whole(nominal)) for text, nominal in past if _NO_BREAK.search(text)}
    if not marked:
        return KEYS
    found = [key for key in KEYS if _marks(key) and _missed(key, marked, at_most) <= at_most]
    return found or KEYS


@cache
def _marks(key: str) -> bool:
    """Whether a renderer prints a no-break space between number and unit."""
    return bool(_NO_BREAK.search(render(key, timedelta(hours=2), REFERENCES[0])))


def _is_known(text: str) -> bool:
    return WORDS.issuperset(_WORD.findall(text))


def _telling(printed: tuple[str, int]) -> tuple[bool, int, str]:
    """First what needs no calendar, and then the longest: it rules out most."""
    text, nominal = printed
    return nominal >= 2 * WEEK, -len(text), text


@lru_cache(maxsize=65536)
def _prints(key: str, text: str, nominal: int) -> bool:
    if not _is_known(text):
        return False
    joints, quantities = _QUANTITY.subn("", text)
    if quantities > 1 and joints not in _joints(key):
        return False  # as the search would find, in some twenty steps more
    return nominal < EVER and _search.prints(named(key), text, nominal)


@cache
def _joints(key: str) -> frozenset[str]:
    """What a renderer prints between two units; empty texts where it prints but one."""
    printed = (fold(render(key, age, REFERENCES[0])) for age in _OF_SEVERAL_UNITS)
    return frozenset(_QUANTITY.sub("", text) for text in printed)
