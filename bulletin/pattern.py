"""A pattern in, its tree out: characters, choices, repeats, and how wide their matches can be.

Digits of the scripts that dates are printed in are one symbol, ``0``, blanks
another, and letters are in lower case. Equal pieces of a tree are one object,
so what is worked out of one is worked out once.

Source: the tree of the standard library's own ``re`` parser, which is not a
        public interface: ``PatternError`` says that it changed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

DIGIT = "0"
BLANK = " "
BLANKS = frozenset({BLANK})
_ZEROS = "0٠۰०০๐"
DIGITS = frozenset(chr(ord(zero) + number) for zero in _ZEROS for number in range(10))
"""All characters that have the symbol of a digit."""
_EMPTY = frozenset({"ahead", "behind", "nothing"})
_MANY = 5000
"""A class of more characters is as good as any character."""


class PatternError(Exception):
    """The ``re`` parser does not give the tree that this module knows."""


@dataclass(frozen=True, eq=False, slots=True)
class Node:
    """One operation of a pattern.

    ``kind`` is ``char``, ``choice``, ``repeat``, ``group``, ``ahead``, ``behind`` or ``nothing``.
    ``chars`` are the symbols of a character, None if it can be almost any, or
    those that must not stand before;
    ``below`` the sequences of a choice, or the one of another kind; a repeat is
    of ``least`` to ``most`` times. The last three take no text: what has to
    follow, what must not stand before, and any other condition, as that so many
    digits stand before: ``least``.
    """

    kind: str
    chars: frozenset[str] | None = None
    below: tuple[Items, ...] = ()
    least: int = 1
    most: int = 1

    @property
    def takes(self) -> bool:
        """Whether it takes text."""
        return self.kind not in _EMPTY

    def __getitem__(self, at: int) -> Items:
        """One of the sequences below."""
        return self.below[at]


Items = tuple[Node, ...]
"""A sequence of operations."""


@cache
def made(*fields: Any) -> Node:
    """The one node of these fields."""
    return Node(*fields)


def parse(pattern: str) -> Items:
    """The tree of a pattern; PatternError where this Python has none to give."""
    try:
        from re import _parser  # type: ignore[attr-defined]

        return _items(_parser.parse(pattern))
    except (ImportError, TypeError, ValueError, AttributeError) as error:
        raise PatternError(str(error)) from None


def _items(tree: Any) -> Items:
    return tuple(_built(str(op), argument) for op, argument in tree)


def _built(op: str, argument: Any) -> Node:
    if op not in _FIELDS:
        raise PatternError(f"unknown operation {op}")
    return made(*_FIELDS[op](argument))


@cache
def _members(members: tuple[tuple[Any, Any], ...]) -> frozenset[str] | None:
    found: set[str] = set()
    for kind, value in members:
        if str(kind) == "LITERAL":
            found.add(chr(value))
        elif str(kind) == "RANGE" and value[1] - value[0] < _MANY:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return frozenset(found)


@cache
def _class(members: tuple[tuple[Any, Any], ...]) -> frozenset[str] | None:
    found = _members(members)
    return found and frozenset(map(symbol, found))


@cache
def symbol(char: str) -> str:
    """The symbol of a character: ``0`` for a digit, one blank for all, small ASCII letters."""
    if char in DIGITS:
        return DIGIT
    return BLANK if char.isspace() else char.lower() if char.isascii() else char


def _look(argument: Any) -> tuple[Any, ...]:
    direction, tree = argument
    items = _items(tree)
    if direction > 0:
        return "ahead", None, (items,)
    return "nothing", None, (items,), _digits_at_end(items)


def _digits_at_end(items: Items) -> int:
    """How many digits at least end what a sequence takes."""
    found = 0
    for node in reversed(items):
        one = node[0][0] if node.kind == "repeat" and len(node[0]) == 1 else node
        if one.chars != frozenset({DIGIT}):
            break
        found += node.least
    return found


def _bar(argument: Any) -> tuple[Any, ...]:
    direction, tree = argument
    if direction > 0:
        return "nothing", None, (_items(tree),), 0
    chars = None
    if len(tree) == 1 and str(tree[0][0]) == "IN":
        barred = _members(tuple(tree[0][1])) or frozenset()
        chars = frozenset(map(symbol, filter(lambda one: _alike(one) <= barred, barred)))
    return "behind", chars, (_items(tree),)


def _alike(char: str) -> frozenset[str]:
    """All characters that have the symbol of one, but for blanks."""
    return DIGITS if char in DIGITS else frozenset({char.lower(), char.upper()})


_FIELDS: dict[str, Callable[[Any], tuple[Any, ...]]] = {
    "LITERAL": lambda code: ("char", frozenset({symbol(chr(code))})),
    "IN": lambda members: ("char", _class(tuple(members))),
    "NOT_LITERAL": lambda _: ("char",),
    "ANY": lambda _: ("char",),
    "BRANCH": lambda found: ("choice", None, tuple(map(_items, found[1]))),
    "MAX_REPEAT": lambda found: ("repeat", None, (_items(found[2]),), found[0], int(found[1])),
    "MIN_REPEAT": lambda found: ("repeat", None, (_items(found[2]),), found[0], int(found[1])),
    "SUBPATTERN": lambda found: ("group", None, (_items(found[-1]),)),
    "ATOMIC_GROUP": lambda tree: ("group", None, (_items(tree),)),
    "ASSERT": _look,
    "ASSERT_NOT": _bar,
    "AT": lambda _: ("nothing", None, (), 0),
}


@cache
def width(items: Items) -> int:
    """How many characters a match has at most."""
    return sum(map(widest, items))


def widest(node: Node) -> int:
    """How many characters one operation takes at most."""
    if node.kind == "char":
        return 1
    if node.kind in _EMPTY:
        return 0
    return node.most * max(map(width, node.below))
