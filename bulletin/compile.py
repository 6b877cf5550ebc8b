"""PEG in, ``re`` out: one standard-library pattern with exactly the PEG's meaning.

Ordered choice and greedy repeats never give back what they took, so every
piece becomes an atomic group ``(?>...)`` and no choice point is left. Possessive
repeats say the same more briefly, but CPython 3.11.0 to 3.11.4 get them wrong
(cpython#106052), so they are not used. This module knows nothing of dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from parsimonious.expressions import (
    Expression,
    Literal,
    Lookahead,
    OneOf,
    Quantifier,
    Regex,
    Sequence,
)

from bulletin.errors import GrammarError
from bulletin.firsts import Firsts
from bulletin.names import is_part

_ONE_CHARACTER = re.compile(r"\\?.|\[[^\]\\]*\]", re.DOTALL)
_BRIEF = 400
"""A pattern up to this length is as soon tried as told by its first character."""
MOST_COPIES = 8
"""A repeat whose body has parts is written out, so it may have only so many copies."""


def children(expression: Expression) -> tuple[Expression, ...]:
    """The expressions one level below."""
    return tuple(getattr(expression, "members", ()))


@dataclass(slots=True)
class Compiler:
    """Turns expressions into patterns, and notes which group holds which part."""

    keep_parts: bool
    parts: list[str] = field(default_factory=list)
    _path: list[str] = field(default_factory=list)
    _groupings: dict[int, bool] = field(default_factory=dict)
    _firsts: Firsts = field(default_factory=Firsts)

    def pattern(self, expression: Expression) -> str:
        """The pattern of one expression; GrammarError if it is recursive."""
        name = expression.name
        if name in self._path:
            raise GrammarError(
                f"rule {name!r} is recursive: {' -> '.join([*self._path, name])}",
                hint="a phrase is flat: spell the repeat out with {0,n}",
            )
        if name:
            self._path.append(name)
        try:
            if self.keep_parts and is_part(name) and not self.holds_parts(expression):
                self.parts.append(name)
                return f"({_plain(expression)})"
            return self._build(expression)
        finally:
            if name:
                self._path.pop()

    def _guarded(self, expression: Expression) -> str:
        text = self.pattern(expression)
        return text if len(text) < _BRIEF else self._firsts.guard(expression) + text

    def holds_parts(self, expression: Expression) -> bool:
        """Whether a named part stands somewhere below: then the rule only groups."""
        known = self._groupings.get(id(expression))
        if known is None:
            self._groupings[id(expression)] = False  # a cycle ends here; pattern() names it
            known = any(
                is_part(below.name) or self.holds_parts(below) for below in children(expression)
            )
            self._groupings[id(expression)] = known
        return known

    def _build(self, expression: Expression) -> str:
        match expression:
            case Literal():
                return re.escape(str(expression.literal))
            case Regex():
                return _leaf(expression)
            case Lookahead():
                return f"(?{'!' if expression.negativity else '='}{_plain(expression.members[0])})"
            case Quantifier():
                return self._repeat(expression)
            case Sequence():
                return "".join(map(self.pattern, expression.members))
            case OneOf():
                return "(?>" + "|".join(map(self._guarded, expression.members)) + ")"
        raise GrammarError(
            f"{type(expression).__name__} cannot be compiled (rule {expression.name!r})"
        )

    def _repeat(self, expression: Quantifier) -> str:
        body, least, most = expression.members[0], expression.min, expression.max
        if self.keep_parts and (is_part(body.name) or self.holds_parts(body)):
            if most > MOST_COPIES:
                raise GrammarError(
                    f"more than {MOST_COPIES} repeats of a rule with parts: {expression.as_rule()}",
                    hint="give it an upper bound: {0,3}",
                )
            required = "".join(self.pattern(body) for _ in range(least))
            optional = [self._guarded(body) for _ in range(int(most) - least)]
            nested = ""
            for copy in reversed(optional):
                nested = f"(?>{copy}{nested}|)"
            return required + nested
        if (least, most) == (0, 1):
            return f"(?>{self._guarded(body)}|)"  # the same as "?", and ``re`` is quicker at it
        text = self.pattern(body)
        item = text if _ONE_CHARACTER.fullmatch(text) else f"(?:{text})"
        return f"(?>{item}{{{least},{'' if most == float('inf') else int(most)}}})"


def _plain(expression: Expression) -> str:
    return Compiler(keep_parts=False)._build(expression)  # noqa: SLF001  # a fresh one of the same class


def _leaf(expression: Regex) -> str:
    pattern = expression.re.pattern
    if int(expression.re.flags) & re.IGNORECASE:
        # ``a`` always: elsewhere the two engines do not agree on what is the same letter.
        return f"(?>(?ia:{pattern}))"
    return str(pattern) if _ONE_CHARACTER.fullmatch(pattern) else f"(?>{pattern})"
