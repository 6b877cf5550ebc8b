"""What a grammar may not do, found when it is loaded and not on somebody's page.

The rules here keep scanning linear and both engines in agreement: see
``grammar/README.md`` for the reasons.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from parsimonious.exceptions import BadGrammar, ParseError, UndefinedLabel, VisitationError
from parsimonious.expressions import Expression, Quantifier, Regex
from parsimonious.grammar import Grammar

from bulletin.compile import Compiler, children
from bulletin.errors import GrammarError
from bulletin.names import is_phrase

if TYPE_CHECKING:
    from bulletin.grammar import Rule

_UNCERTAIN = re.compile(r"(?<!\\)(?:\\\\)*\\[wWdDsSbB]")
_ENDLESS = re.compile(r"(?<!\\)(?:\\\\)*[\w)\]}.][*+]|\{\d+,\}")


def parse_rules(text: str, sources: Sequence[tuple[str, str]]) -> Any:
    """The parsimonious grammar of ``text``; GrammarError says which file and line is wrong."""
    try:
        return Grammar(text)
    except ParseError as error:
        raise _located(error, text, sources) from None
    except (UndefinedLabel, BadGrammar, VisitationError) as error:
        raise GrammarError(
            str(error).split("\n\n", maxsplit=1)[0], hint="define the rule, or correct its name"
        ) from None


def _located(error: ParseError, text: str, sources: Sequence[tuple[str, str]]) -> GrammarError:
    line = text.count("\n", 0, error.pos)
    for name, source in sources:
        lines = source.count("\n") + 1
        if line < lines:
            return GrammarError(
                f"{name}:{line + 1}: not a PEG rule",
                text=text,
                span=(error.pos, error.pos + 1),
                hint="a rule is: name = expression; see grammar/README.md",
            )
        line -= lines
    return GrammarError(
        "a slot's pattern is not a PEG rule", text=text, span=(error.pos, error.pos + 1)
    )


def lint(peg: Mapping[str, Expression], rules: Mapping[str, Rule]) -> None:
    """Raise GrammarError for the first rule that would be slow or read two ways."""
    for name, rule in rules.items():
        where = f"{rule.file}:{rule.line}: rule {name!r}"
        if peg[name].name != name:
            raise GrammarError(
                f"{where} is only another name for {peg[name].name!r}",
                hint="a part gets its name from its own expression: write it out",
            )
        for expression in _own(peg[name]):
            _check(expression, where)
        if is_phrase(name):
            _check_phrase(peg[name], where)


def _own(expression: Expression) -> list[Expression]:
    """The expressions of one rule, without those of the rules it refers to."""
    found = [expression]
    for below in children(expression):
        if not below.name:
            found += _own(below)
    return found


def _check(expression: Expression, where: str) -> None:
    match expression:
        case Regex():
            pattern = expression.re.pattern
            if _UNCERTAIN.search(pattern):
                raise GrammarError(
                    f"{where} has a class that engines read in two ways: {pattern}",
                    hint="write the characters out, as in [0-9] or [A-Za-z]",
                )
            if _ENDLESS.search(re.sub(r"\\.", "_", pattern)):
                raise GrammarError(
                    f"{where} has an unbounded repeat: {pattern}",
                    hint="give it a bound, as in {0,8}",
                )
        case Quantifier() if expression.max == float("inf"):
            raise GrammarError(
                f"{where} has an unbounded repeat: {expression.as_rule()}",
                hint="give it a bound, as in {0,8}",
            )


def _check_phrase(expression: Expression, where: str) -> None:
    pattern = Compiler(keep_parts=False).pattern(expression)
    if _takes_nothing(expression):
        raise GrammarError(f"{where} takes the empty text", hint="a phrase must print something")
    if "\n" in pattern.replace("[^\n", ""):
        raise GrammarError(f"{where} takes a line end", hint="a phrase stands on one line")


def _takes_nothing(expression: Expression) -> bool:
    try:
        expression.match("")
    except ParseError:
        return False
    return True
