"""Text in, candidate spans out: where a phrase stands, and which one.

Left to right, leftmost first; at one place the grammar's order decides. No
meaning is looked at: what is impossible is found all the same. The time is
linear in the text, whatever it holds: a phrase is no longer than the grammar's
``width``.

Prose is passed over: only where one of the grammar's triggers stands is a
phrase tried, and only from where one may start. ``plain`` tries everywhere;
both find the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bulletin.engine import Engine
from bulletin.grammar import Grammar
from bulletin.symbols import PREFIX, foreign, lit, shadow, symbols

CHUNK = 1 << 16
"""Characters that are looked at together; a chunk ends with a line where it can."""
SHORT = 1024
"""A text up to this length is not worth the search for triggers."""
_DIGITS = re.compile(r"\d*")

Match = tuple[str, re.Match[str]]
"""A phrase's name and what its pattern took."""


class Found(NamedTuple):
    """A phrase at ``text[start:end]``, code points, half-open; ``rule`` names it."""

    start: int
    end: int
    rule: str


def scan(text: str, grammar: Grammar) -> Iterator[Found]:
    """Every phrase of ``text``, in order, without overlaps."""
    return (Found(one.start(), one.end(), name) for name, one in matches(text, grammar.engine))


def scan_stream(lines: Iterable[str], grammar: Grammar) -> Iterator[Found]:
    """What ``scan`` finds in the lines joined, with no more than a chunk of them in memory.

    ``lines`` is an open text file, or any pieces that end where a line ends.
    """
    offset, held, size = 0, [], 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= CHUNK:
            yield from _moved(scan("".join(held), grammar), offset)
            offset, held, size = offset + size, [], 0
    yield from _moved(scan("".join(held), grammar), offset)


def _moved(found: Iterable[Found], offset: int) -> Iterator[Found]:
    return (Found(start + offset, end + offset, rule) for start, end, rule in found)


def plain(text: str, grammar: Grammar) -> Iterator[Found]:
    """What ``scan`` finds, by trying every phrase at every place."""
    patterns = [(name, grammar.engine.pattern(name)) for name in grammar.phrases]
    at = 0
    while at < len(text):
        hits = ((name, one) for name, regex in patterns if (one := regex.match(text, at)))
        name, one = next(hits, ("", None))
        if one:
            yield Found(at, one.end(), name)
        at = one.end() if one else at + 1


def matches(text: str, engine: Engine) -> Iterator[Match]:
    """The phrases of ``text``, as their patterns took them apart."""
    if len(text) > SHORT and engine.tables.triggers:
        yield from _chunks(text, engine)
        return
    yield from _tried(text, symbols(text), 0, (0, len(text)), engine)


def _tried(
    text: str, held: str, offset: int, within: tuple[int, int], engine: Engine
) -> Iterator[Match]:
    """The phrases that start ``within`` a range of a text; its symbols are ``held``.

    ``held`` starts at ``offset`` of the text, and may end before it does.
    """
    (done, stop), names, ready = within, engine.names, engine.ready
    brief = len(text) <= SHORT and engine.is_cold
    for first, last in engine.places(held, done - offset, stop - offset):
        at = first + offset
        if at < done:
            continue
        if at >= stop:
            return
        for name in names(held[first] + held[last : last + PREFIX - 1]):
            if brief and not engine.possible(name, text):
                continue
            if one := (ready.get(name) or engine.pattern(name)).match(text, at):
                yield name, one
                done = one.end()
                break


def _chunks(text: str, engine: Engine) -> Iterator[Match]:
    """The phrases of a long text; none that starts before ``done`` is still to be found."""
    low, done, size = 0, 0, len(text)
    farthest = engine.triggers.farthest
    while low < size:
        high = limit = min(size, low + max(CHUNK, 2 * farthest))
        if high < size:
            high = limit = (text.rfind("\n", low, high) + 1) or high
            if text[high - 1] != "\n":
                # The triggers of what starts later may lie in the next chunk.
                limit = high - farthest
        for one in _chunk(text, (low, high), (done, limit), engine):
            done = one[1].end()
            yield one
        done = max(done, limit)
        low = limit


def _chunk(
    text: str, within: tuple[int, int], starts: tuple[int, int], engine: Engine
) -> Iterator[Match]:
    """The phrases that hold a trigger ``within`` a range and start in another, half-open both."""
    (low, high), (done, limit) = within, starts
    start = max(done, low - engine.triggers.farthest)
    piece = text[start : high + engine.tables.width + PREFIX]
    dark = shadow(piece)
    held, offset = "" if foreign(dark) else lit(dark, piece), start
    windows = engine.triggers.windows(piece, dark, low - start, high - start)
    if windows is None:
        yield from _tried(text, held or symbols(piece), offset, (max(start, done), limit), engine)
        return
    for first, last in windows:
        at, stop = max(done, start + first), min(limit, start + last)
        if at >= stop:
            continue
        near, origin = (held, offset) if held else (_window(text, at, stop, engine), at)
        for one in _tried(text, near, origin, (at, stop), engine):
            done = one[1].end()
            yield one
        done = max(done, stop)


def _window(text: str, start: int, stop: int, engine: Engine) -> str:
    """The symbols by which a phrase that starts between two places is known."""
    digits = _DIGITS.match(text, stop, stop + engine.tables.width)
    return symbols(text[start : (digits.end() if digits else stop) + PREFIX])
