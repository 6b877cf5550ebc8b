"""Rules in, tables out: all that scanning and reading need of a grammar, as plain data.

The tables are made from the parsimonious rules, for the shipped grammar once at
build time (``hatch_build.py``), for a caller's own when it is first used.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bulletin.befores import GAPS, before_digit, endings
from bulletin.engine import Shape, Tables
from bulletin.factors import Factor, cheapest, factors
from bulletin.pattern import DIGIT, Items, PatternError, parse, width
from bulletin.starts import digits_before, prefixes
from bulletin.symbols import EDGE, OTHER, PREFIX, bare
from bulletin.words import CASED, INDIC, SMALL, trie

NEVER = "(?!)"
"""A pattern that matches nothing."""

_TOLD = 4
"""So many symbols of a start are looked for; the others are looked up."""


def build(peg: Mapping[str, Any], names: Sequence[str]) -> Tables:
    """The tables of the phrases ``names`` of a parsimonious grammar."""
    from bulletin.compile import Compiler

    compilers = [Compiler(keep_parts=True) for _ in names]
    patterns = [one.pattern(peg[name]) for one, name in zip(compilers, names, strict=True)]
    try:
        trees = [parse(text) for text in patterns]
        sought = [cheapest(tree, _to_seek) for tree in trees]
    except PatternError:
        trees, sought = [() for _ in names], [None for _ in names]
    shapes = tuple(
        Shape(name, pattern, tuple(one.parts), tuple(_needs(tree)))
        for name, pattern, one, tree in zip(names, patterns, compilers, trees, strict=True)
    )
    known = [one for one in sought if one]
    if len(known) < len(shapes):
        return Tables(shapes)
    starts = _starts(trees)
    triggers, befores = _triggers(zip(trees, known, strict=True), gapless=_gapless(starts))
    widest = max(map(width, trees), default=0)
    rows = tuple(_rows(starts))
    return Tables(shapes, _guards(starts), _inside(starts, trees), rows, triggers, befores, widest)


def _gapless(starts: Iterable[str]) -> bool:
    """Whether no phrase starts with a blank or a joint."""
    return GAPS.isdisjoint(start.removeprefix(EDGE)[:1] for start in starts)


def _guards(starts: Iterable[str]) -> tuple[str, str]:
    """Patterns for the first symbol of whatever may start a phrase, all of a run of digits.

    One for ASCII, which tells what must follow, and one for all other symbols.
    Both lead with characters, which ``re`` seeks fast.
    """
    rests: dict[str, set[str]] = defaultdict(set)
    free, others = set[str](), set[str]()
    for start in starts:
        edged, word = start.startswith(EDGE), start.removeprefix(EDGE)
        first, rest = word[0], word[1:_TOLD]
        if not first.isascii():
            (others if edged else free).add(first)
        elif first == DIGIT:
            rests[f"{DIGIT}(?<!{DIGIT}{DIGIT})(?>{DIGIT}*)"].add(rest.lstrip(DIGIT))
        else:
            # A word starts with a capital: the symbols have it so.
            for head in {first.upper()} if edged else {first, first.upper()}:
                rests[re.escape(head)].add(rest)
    told = "|".join(f"{head}(?={trie(rest, _either)})" for head, rest in sorted(rests.items()))
    unedged = f"(?<={_class(free)})|" if free else ""
    edge = f"(?:{unedged}(?<![{INDIC}][{INDIC}])(?<![{CASED}][{SMALL}]))"
    return told or NEVER, f"{_class(free | others)}{edge}" if free | others else NEVER


def _inside(starts: Mapping[str, set[int]], trees: Sequence[Items]) -> str:
    """A pattern for a digit behind others at which a phrase may start; "" if none does.

    It sees what follows the digits, which are its group: no more than a phrase is long,
    or a long number would be read again from each of its digits.
    """
    free = {start: shapes for start, shapes in starts.items() if start.startswith(DIGIT)}
    if not free:
        return ""
    shapes = set().union(*free.values())
    before = min(digits_before(trees[shape]) for shape in shapes)
    longest = max(width(trees[shape]) for shape in shapes)
    rests = {start[1:_TOLD].lstrip(DIGIT) for start in free}
    behind = f"(?<={DIGIT}{{{max(1, before) + 1}}})"
    run = f"((?>{DIGIT}{{0,{longest}}}))(?!{DIGIT})"
    return f"{DIGIT}{behind}(?={run}{trie(rests, _either)})"


def _class(chars: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(chars)))}]"


def _either(symbol: str) -> str:
    """A symbol as it is, or as a shadow or a capital shows it."""
    if not symbol.isascii():
        return f"[{symbol}{OTHER}]"
    return f"[{symbol.upper()}{symbol}]" if "a" <= symbol <= "z" else re.escape(symbol)


def _triggers(sought: Iterable[tuple[Items, Factor]], *, gapless: bool) -> tuple[Any, Any]:
    """Every trigger, and how what stands before it can end; equal ones are one."""
    before: dict[str, dict[str, int]] = {}
    for tree, factor in sought:
        for word in factor.words:
            # Whatever has a digit has a first one.
            items = before_digit(tree) if word == DIGIT else factor.before
            known = before.setdefault(word, {})
            for ending, length in endings(items or (), gapless=gapless).items():
                known[ending] = max(known.get(ending, 0), length)
    numbers: dict[tuple[tuple[int, str], ...], int] = {}
    triggers = tuple(
        (word, numbers.setdefault(_packed(known), len(numbers)))
        for word, known in sorted(before.items())
    )
    return triggers, tuple(numbers)


def _packed(known: Mapping[str, int]) -> tuple[tuple[int, str], ...]:
    """Endings by how far back their phrases start, a line each."""
    alike: dict[int, list[str]] = defaultdict(list)
    for ending, reach in sorted(known.items()):
        alike[reach].append(ending)
    return tuple((reach, "\n".join(endings)) for reach, endings in sorted(alike.items()))


def _needs(tree: Any) -> Iterator[tuple[str, ...]]:
    for one in factors(tree, _to_tell):
        words = set(map(bare, one.words))
        if all(len(word) == 1 and word.isalpha() for word in words):
            continue  # the first letters of the words of a slot
        yield tuple(sorted({word[:PREFIX] for word in words}))


def _to_seek(words: frozenset[str]) -> int:
    """The cost of finding every place of ``words``: short ones stand everywhere.

    Those that can stand inside other words most of all.
    """
    return sum(map(_cost, words))


def _cost(word: str) -> int:
    if word == DIGIT:
        return 2
    known = bare(word)
    inside = known.isascii() and len(word) < len(known) + len(EDGE * 2)
    return 1 + (1000 if inside else 50) * (len(known) < PREFIX)


def _to_tell(words: frozenset[str]) -> int:
    """The cost of telling from ``words`` that a phrase is not there: a digit tells least."""
    return len(words) + 10_000 * (DIGIT in words)


def _starts(trees: Sequence[Any]) -> dict[str, set[int]]:
    """Every start, and the shapes that have it."""
    known: dict[str, set[int]] = defaultdict(set)
    for at, tree in enumerate(trees):
        for start in map(_cut, prefixes(tree, PREFIX)):
            known[start].add(at)
    return known


def _rows(starts: Mapping[str, set[int]]) -> Iterator[tuple[str, tuple[int, ...], str]]:
    """Starts by their first symbol and their shapes, a line each."""
    alike: dict[tuple[str, tuple[int, ...]], list[str]] = defaultdict(list)
    for start, found in sorted(starts.items()):
        alike[start.removeprefix(EDGE)[0], tuple(sorted(found))].append(start)
    yield from ((*key, "\n".join(lines)) for key, lines in alike.items())


def _cut(start: str) -> str:
    """Digits say less than letters, so words are known by fewer symbols."""
    return start if DIGIT in start else start[: PREFIX - 1 + start.startswith(EDGE)]
