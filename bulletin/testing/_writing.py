"""Rules of the grammar in, texts that they take out: the grammar run backwards."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from parsimonious.exceptions import ParseError
from parsimonious.expressions import (
    Expression,
    Literal,
    Lookahead,
    OneOf,
    Quantifier,
    Regex,
)

from bulletin.compile import Compiler, children
from bulletin.grammar import Grammar, load_grammar
from bulletin.names import is_part
from bulletin.pattern import parse, width
from bulletin.read import Phrase, read_tree
from bulletin.words import Word

if TYPE_CHECKING:
    from parsimonious.nodes import Node

_BLANKS = " \u00a0\u2009\u202f"


class Writer:
    """Writes what a rule takes, choice by choice; look-arounds are not looked at.

    ``parts`` are the names of the parts that it may write, all if None: an
    optional piece that needs another is left out, a choice that does is not made.
    """

    def __init__(self, grammar: Grammar, parts: Collection[str] | None = None) -> None:
        """Remember the grammar; what can be written is found out when it is asked."""
        self.grammar = grammar
        self._parts = parts
        self._known: dict[int, bool] = {}

    def can(self, expression: Expression) -> bool:
        """Whether an expression can be written with the parts that are allowed."""
        if id(expression) not in self._known:
            self._known[id(expression)] = self._can(expression)
        return self._known[id(expression)]

    def _can(self, expression: Expression) -> bool:
        if isinstance(expression, Lookahead):
            return True
        if isinstance(expression, Quantifier) and not expression.min:
            return True
        members = children(expression)
        if members and any(map(_holds_parts, members)):
            return (any if isinstance(expression, OneOf) else all)(map(self.can, members))
        return self._parts is None or not is_part(expression.name) or expression.name in self._parts

    def write(
        self, draw: st.DrawFn, expression: Expression, texts: Mapping[str, Sequence[str]]
    ) -> tuple[str, Counter[str]]:
        """A text for one expression, its parts as ``texts`` says, in turn, else as drawn.

        Beside it, how often each of ``texts`` was used.
        """
        used: Counter[str] = Counter()

        def written(one: Expression) -> str:
            if fixed := texts.get(one.name):
                used[one.name] += 1
                return fixed[(used[one.name] - 1) % len(fixed)]
            if isinstance(one, Literal):
                return str(one.literal)
            if isinstance(one, Regex):
                return draw(self._leaf(one))
            return "".join(map(written, self._chosen(draw, one)))

        return written(expression), used

    def _chosen(self, draw: st.DrawFn, expression: Expression) -> Sequence[Expression]:
        """The members of an expression that are written, in their order."""
        members = children(expression)
        match expression:
            case Lookahead():
                return ()
            case OneOf():
                return [draw(st.sampled_from([*filter(self.can, members)]))]
            case Quantifier():
                most = int(expression.max) if self.can(members[0]) else 0
                return members * draw(st.integers(expression.min, most))
        return members

    def _leaf(self, expression: Regex) -> st.SearchStrategy[str]:
        if words := self.grammar.words.of(expression.name):
            return spelled(words)
        return _matching(Compiler(keep_parts=False).pattern(expression))


@lru_cache(maxsize=256)
def writer(grammar: Grammar, parts: frozenset[str]) -> Writer:
    """The writer of some parts; it remembers what it can."""
    return Writer(grammar, parts)


def _holds_parts(expression: Expression) -> bool:
    return is_part(expression.name) or any(map(_holds_parts, children(expression)))


@lru_cache(maxsize=4096)
def _names(expression: Expression, _id: int) -> frozenset[str]:
    """``names``; the id tells expressions apart at once, which are equal by content."""
    below = frozenset[str]().union(*map(names, children(expression)))
    return below | {expression.name} if is_part(expression.name) else below


def names(expression: Expression) -> frozenset[str]:
    """The names of all parts, and of their groupings, that an expression may print."""
    return _names(expression, id(expression))


@lru_cache(maxsize=1024)
def _matching(pattern: str) -> st.SearchStrategy[str]:
    """What a leaf takes; nothing at all if it only looks around."""
    return st.from_regex(pattern, fullmatch=True) if width(parse(pattern)) else st.just("")


@lru_cache(maxsize=1024)
def spelled(words: tuple[Word, ...]) -> st.SearchStrategy[str]:
    """Any of ``words`` as a page may print it: in capitals or not, with any blank inside."""
    forms = {
        cased.replace(" ", blank): None
        for spelling in (word.spelling for word in words)
        for cased in (spelling, spelling.upper(), spelling.lower())
        for blank in _BLANKS
    }
    return st.sampled_from([*forms])


@lru_cache(maxsize=64)
def zeros(grammar: Grammar) -> tuple[str, ...]:
    """The digit 0 of every script in which the grammar reads numbers."""
    return tuple(c for c in grammar.peg["_digit"].re.pattern if unicodedata.digit(c, -1) == 0)


def in_script(text: str, zero: str) -> str:
    """``text`` with the digits of the script whose 0 is ``zero``."""
    return text.translate({ord("0") + value: ord(zero) + value for value in range(10)})


def whole(grammar: Grammar, rule: str, text: str) -> Phrase | None:
    """What the parser of record reads if ``rule`` takes ``text`` from end to end, else None."""
    try:
        node: Node = grammar.peg[rule].parse(text)
    except ParseError:
        return None
    return read_tree(node)


def written(rule: str, grammar: Grammar | None = None) -> st.SearchStrategy[str]:
    """Texts as ``printed`` makes them, whether or not what stands around them lets them count.

    Look-arounds are not heeded, so a few are not taken by the rule after all.
    """
    rules = grammar or load_grammar()
    expression, scribe = rules.peg[rule], Writer(rules)

    @st.composite
    def texts(draw: st.DrawFn) -> str:
        return scribe.write(draw, expression, {})[0]

    return texts()


def printed(rule: str, grammar: Grammar | None = None) -> st.SearchStrategy[str]:
    """Texts that one rule takes from end to end: a phrase such as ``NamedDate``, or a part.

    Raises: KeyError if there is no such rule.
    """
    rules = grammar or load_grammar()
    return written(rule, rules).filter(lambda text: whole(rules, rule, text) is not None)
