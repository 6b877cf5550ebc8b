"""Pattern in, what each of its matches must contain and start with out.

A scan that looks only where such a factor stands skips prose and misses
nothing: a factor or prefix, in the symbols of ``pattern``, may be found too
often, never too seldom. Nothing here knows what a date is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from bulletin.pattern import BLANK, BLANKS, DIGIT, DIGITS, MANY, characters, inner, lead, widest


class Factor(NamedTuple):
    """Every match contains one of ``words``; the first starts at most ``reach`` characters in."""

    words: frozenset[str]
    reach: int


def spelled(items: Sequence[Any]) -> frozenset[str] | None:
    """All texts that ``items`` match, in symbols, if they are few; None otherwise."""
    texts = {""}
    for op, argument in items:
        found = _spelled(str(op), argument)
        if found is None or len(texts) * len(found) > MANY:
            return None
        texts = {text + more for text in texts for more in found}
    return frozenset(texts)


def _spelled(op: str, argument: Any) -> frozenset[str] | None:
    if (found := characters(op, argument)) is not None:
        return found
    match op:
        case "BRANCH":
            parts = [spelled(items) for items in argument[1]]
            return None if None in parts else frozenset().union(*(p for p in parts if p))
        case "MAX_REPEAT":
            return frozenset({BLANK}) if _is_blank(argument) else None
        case "NOT_LITERAL" | "ANY" | "IN" | "MIN_REPEAT":
            return None
    parts = [spelled(items) for items in inner(op, argument)] or [frozenset({""})]
    return parts[0] if len(parts) == 1 else None


def _is_blank(repeat: Any) -> bool:
    least, _, body = repeat
    return bool(least) and len(body) == 1 and characters(str(body[0][0]), body[0][1]) == BLANKS


def factors(items: Sequence[Any], cost: Callable[[frozenset[str]], int]) -> Iterator[Factor]:
    """Sets of which each match must contain a member; of a choice the cheapest by ``cost``."""
    before = 0
    run: list[Any] = []
    for item in items:
        op, argument = str(item[0]), item[1]
        if op == "ASSERT":
            yield from (Factor(one.words, before + one.reach) for one in _ahead(argument, cost))
        elif (texts := spelled([*run, item])) is not None:
            run.append(item)
            words = frozenset(max(text.split(BLANK), key=len) for text in texts)
            if "" not in words:
                words = frozenset(DIGIT if DIGIT in word else word for word in words)
                yield Factor(words, lead(items) if words == DIGITS else before)
        else:
            run = []
            for found in _inner(op, argument, cost):
                only = found.words == DIGITS
                yield Factor(found.words, lead(items) if only else before + found.reach)
        before += widest(op, argument)


def _ahead(argument: Any, cost: Callable[[frozenset[str]], int]) -> Iterator[Factor]:
    """What has to follow stands no farther from the start than if it were consumed."""
    direction, items = argument
    if direction > 0:
        yield from factors(items, cost)


def _inner(op: str, argument: Any, cost: Callable[[frozenset[str]], int]) -> Iterator[Factor]:
    match op:
        case "BRANCH":
            best = [cheapest(factors(items, cost), cost) for items in argument[1]]
            if all(best):
                words = frozenset().union(*(one.words for one in best if one))
                yield Factor(words, max(one.reach for one in best if one))
        case "MAX_REPEAT" | "MIN_REPEAT":
            if argument[0]:
                yield from factors(argument[2], cost)
        case "NOT_LITERAL" | "ANY" | "IN":
            return
        case _:
            for below in inner(op, argument):
                yield from factors(below, cost)


def cheapest(found: Iterator[Factor], cost: Callable[[frozenset[str]], int]) -> Factor | None:
    """The factor whose words cost least to look for; None if there is none."""
    return min(found, key=lambda one: cost(one.words), default=None)


EDGE = "\x01"
"""Not a symbol: the start of a word has to be there."""


def prefixes(items: Sequence[Any], length: int, edge: str) -> frozenset[str]:
    """Symbols of which every match starts with one, up to ``length`` of them.

    Digits at the very start are one symbol, however many there are; after a
    digit further on anything may follow. Where the tree whose text is ``edge``
    comes first, so does ``EDGE``.
    """
    return frozenset(text for text, _ in _Starts(length, edge).of(items, last=True))


class _Starts(NamedTuple):
    """How every match starts: pairs of symbols and whether what follows can add to them."""

    length: int
    edge: str

    def of(self, items: Sequence[Any], *, last: bool) -> set[tuple[str, bool]]:
        """The starts of a sequence; ``last`` says that nothing follows it."""
        going: set[str] = {""}
        done: set[str] = set()
        for number, (op, argument) in enumerate(items, start=1):
            found = self.one(str(op), argument, last=last and number == len(items))
            after: set[str] = set()
            for head in going:
                for tail, ends in found:
                    text, closed = _joined(head, tail, self.length)
                    (after if ends and not closed else done).add(text)
            going = after
            if not going:
                break
        return {(text, False) for text in done} | {(text, True) for text in going}

    def one(self, op: str, argument: Any, *, last: bool) -> set[tuple[str, bool]]:
        """The starts of one operation."""
        if (found := characters(op, argument)) is not None:
            return {(symbol, True) for symbol in found}
        if repr(argument) == self.edge:
            return {(EDGE, True)}
        if op in {"NOT_LITERAL", "ANY", "IN"}:
            return {("", False)}
        if op == "BRANCH":
            return set().union(*(self.of(items, last=last) for items in argument[1]))
        if op in {"MAX_REPEAT", "MIN_REPEAT"}:
            least, most, body = argument
            counts = range(least, min(int(most), least + self.length) + 1)
            return set().union(*(self.of([*body] * count, last=last) for count in counts))
        ahead = op == "ASSERT" and argument[0] > 0 and last
        trees = [argument[1]] if ahead else inner(op, argument)
        return self.of(trees[0], last=last) if trees else {("", True)}


def _joined(head: str, tail: str, length: int) -> tuple[str, bool]:
    """Two starts as one, and whether nothing can be added to it."""
    tail = tail.removeprefix(EDGE) if head else tail
    text = head + (tail.removeprefix(DIGIT) if head == DIGIT else tail)
    marked = text.startswith(EDGE)
    digit = text.find(DIGIT, 1 + marked) + 1
    text = text[: digit or None][: length + marked]
    return text, bool(digit) or len(text) == length + marked
