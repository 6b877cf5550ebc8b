"""Pattern in, what can stand in its matches before a trigger out: how it ends, and how long it is.

A trigger that nothing fitting stands before starts its phrase, or belongs to
none: so a number in prose is no reason to look at the words before it. An
ending may be known too often, never too seldom. Blanks and joints are left
out of it: "May 5" and "May.--5" end alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from bulletin.pattern import BLANK, DIGIT, Items, Node, made, widest

ENDING = 4
"""Symbols by which an ending is known."""
GAPS = frozenset(BLANK + ".,:;/|)]&•·–—・-")
"""Symbols that are not counted."""
FARTHEST = 12
"""An ending that is farther from its trigger than so many characters is not looked at."""

_ANY = "\x02"
"""Not a symbol: what stands before is not known."""
_MOST = 60_000
"""With more endings than this, fewer of their symbols are told."""

Endings = Mapping[str, int]
"""Endings, the last symbol first, and how many characters the text that ends so has at most.

Shorter endings than ``ENDING`` are whole texts, or those of which no more is known.
"""


@cache
def before_digit(items: Items) -> Items | None:
    """What stands in a match before its first digit; None if it has no digit."""
    choices: list[Items] = []
    dry: Items = ()
    for node in items:
        if (found := _led(node)) is not None:
            choices.append((*dry, *found))
        without = _dry(node)
        if without is None:
            break
        dry = (*dry, *without)
    return (made("choice", None, tuple(choices)),) if choices else None


def _led(node: Node) -> Items | None:
    """What one operation takes before its first digit."""
    if node.kind == "char":
        return () if node.chars is None or DIGIT in node.chars else None
    if not node.takes:
        return None
    found = [one for items in node.below if (one := before_digit(items)) is not None]
    if not found:
        return None
    bodies = (made("choice", None, tuple(found)),)
    again = _dry_all(node[0]) if node.kind == "repeat" and node.most > 1 else None
    return bodies if again is None else (made("repeat", None, (again,), 0, node.most - 1), *bodies)


def _dry(node: Node) -> Items | None:
    """One operation without its digits; None if it cannot do without."""
    if node.kind == "char":
        if node.chars is None or DIGIT not in node.chars:
            return (node,)
        rest = node.chars - {DIGIT}
        return (made("char", rest),) if rest else None
    if not node.takes:
        return ()
    found = tuple(one for items in node.below if (one := _dry_all(items)) is not None)
    if not found:
        return None if node.least else ()
    return (made(node.kind, None, found, node.least, node.most),)


@cache
def _dry_all(items: Items) -> Items | None:
    parts = [_dry(node) for node in items]
    return None if None in parts else tuple(node for part in parts if part for node in part)


def endings(items: Items, *, gapless: bool) -> Endings:
    """How the matches of a sequence end; ``gapless``: none starts with a gap."""
    found: dict[str, int] = {}
    for text, length in _endings(items).items():
        starts = gapless and not text
        _note(found, text.removesuffix(_ANY), 0 if starts else length)
    return found


@cache
def _endings(items: Items) -> Endings:
    """Endings of which those that ``_ANY`` closes are all that is known."""
    found: dict[str, int] = {"": 0}
    for node in reversed(items):
        wide, heads, after = widest(node), _ending(node), dict[str, int]()
        open_: dict[int, list[str]] = defaultdict(list)
        for tail, length in found.items():
            if _closed(tail):
                _note(after, tail, length + wide)
            else:
                open_[ENDING - len(tail)].append(tail)
        for told, tails in open_.items():
            enough, less = _cut(heads, told), told
            while len(tails) * len(enough) > _MOST:
                less -= 1
                enough = _cut(heads, less, _ANY)
            for tail in tails:
                for head, more in enough.items():
                    _note(after, tail + head, found[tail] + more)
        found = after
    return found


def _note(known: dict[str, int], text: str, length: int) -> None:
    known[text] = max(known.get(text, 0), length)


def _cut(endings: Endings, told: int, mark: str = "") -> Endings:
    """The same endings by so many symbols, ``mark`` after those that had more."""
    found: dict[str, int] = {}
    for text, length in endings.items():
        _note(found, text[:told] + mark if len(text) > told else text, length)
    return found


def _closed(tail: str) -> bool:
    return len(tail) == ENDING or tail.endswith(_ANY)


@cache
def _ending(node: Node) -> Endings:
    """How the matches of one operation end."""
    if not node.takes:
        return {"": 0}
    if node.kind == "char":
        chars = {_ANY} if node.chars is None else node.chars
        return {"" if char in GAPS else char: 1 for char in chars}
    bodies, more = node.below, False
    if node.kind == "repeat":
        most = min(node.most, node.least + ENDING)
        bodies = tuple(node[0] * count for count in range(node.least, most + 1))
        more = most < node.most
    ends: dict[str, int] = {}
    for items in bodies:
        for text, length in _endings(items).items():
            _note(ends, text, length)
    return dict.fromkeys(ends, widest(node)) if more else ends
