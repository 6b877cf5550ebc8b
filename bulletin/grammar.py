"""The grammar: files of ``grammar/`` in, phrases that can be found and read out.

``*.ppeg`` files hold shapes in parsimonious' PEG notation, ``words/*.toml``
the spellings. The case of a rule's name says what it becomes: ``PascalCase`` a
phrase, ``snake_case`` a part of one (or, if it holds parts itself, a mere
grouping), ``UPPER_CASE`` a slot filled from the word lists, ``_hidden``
nothing. ``#+`` and ``#-`` lines above a rule must and must not parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bulletin.engine import Engine, build
from bulletin.errors import GrammarError
from bulletin.words import Words, read_words

if TYPE_CHECKING:
    from parsimonious.nodes import Node

_RULE = re.compile(r"^([A-Za-z_][A-Za-z0-9_]*)\s*=", re.MULTILINE)
_SLOT = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b")
_QUOTED = re.compile(r'~?r?"(?:\\.|[^"\\])*"|#[^\n]*')


@dataclass(frozen=True, slots=True)
class Rule:
    """Where a rule stands, and its examples: texts that must and must not parse."""

    name: str
    file: str
    line: int
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


class Grammar:
    """Phrases, in the order in which they are tried, and the words in their slots."""

    def __init__(self, sources: Sequence[tuple[str, str]], words: Words) -> None:
        """Join (file name, text) sources; GrammarError names file, rule and mend."""
        self.words = words
        self.rules = {rule.name: rule for name, text in sources for rule in _rules(name, text)}
        body = "\n".join(text for _, text in sources)
        used = set(_SLOT.findall(_QUOTED.sub(" ", body)))
        slots = [name for name in sorted(used) if name not in self.rules]
        for slot in slots:
            if not words.of(slot):
                raise GrammarError(
                    f"slot {slot} has no words",
                    hint=f"add a table [{slot}] to a file of grammar/words/, or use one of "
                    + ", ".join(sorted(words.slots)),
                )
        filled = [f'{slot} = ~r"{_quote(words.pattern(slot))}"ia' for slot in slots]
        self.slots = tuple(slots)
        self.text = body + "\n" + "\n".join(filled) + "\n"
        self._sources = sources

    @property
    def phrases(self) -> tuple[str, ...]:
        """The names of the phrases, first tried first."""
        from bulletin.compile import is_phrase

        return tuple(name for name in self.rules if is_phrase(name))

    @cached_property
    def peg(self) -> Any:
        """The parsimonious ``Grammar`` of the same text: the parser of record."""
        from bulletin.lint import lint, parse_rules

        peg = parse_rules(self.text, self._sources)
        lint(peg, self.rules)
        return peg

    @cached_property
    def engine(self) -> Engine:
        """The compiled patterns of all phrases."""
        return Engine(build(self.peg, self.phrases))

    def tree(self, phrase: str, text: str, start: int = 0) -> Node:
        """The parse tree of a phrase at ``start``; parsimonious' ParseError if it is not there."""
        return self.peg[phrase].match(text, start)


def grammar_folder() -> Path:
    """The package's own grammar: in a wheel beside the code, in a checkout above it."""
    here = Path(__file__).resolve().parent
    shipped = here / "_grammar"
    return shipped if shipped.is_dir() else here.parent / "grammar"


def load_grammar(extra: Iterable[Path | str] = ()) -> Grammar:
    """The shipped grammar, with the caller's own ``.ppeg`` and ``.toml`` files.

    A phrase of an extra file is tried before the shipped ones. Equal calls
    share one grammar. Raises GrammarError for a file that cannot be used.
    """
    return _load(tuple(Path(path) for path in extra))


@lru_cache
def _load(extra: tuple[Path, ...]) -> Grammar:
    folder = grammar_folder()
    unknown = [path for path in extra if path.suffix not in {".ppeg", ".toml"}]
    if unknown:
        raise GrammarError(
            f"{unknown[0]} is no grammar file", hint="shapes end in .ppeg, word lists in .toml"
        )
    shapes = [*(path for path in extra if path.suffix == ".ppeg"), *sorted(folder.rglob("*.ppeg"))]
    lists = [
        *sorted((folder / "words").glob("*.toml")),
        *(path for path in extra if path.suffix == ".toml"),
    ]
    words = Words(word for path in lists for word in read_words(path))
    return Grammar([(path.name, _read(path)) for path in shapes], words)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GrammarError(
            f"{path}: {error}", hint="a grammar file is UTF-8 text that this user may read"
        ) from None


def _rules(file: str, text: str) -> Iterable[Rule]:
    """The rules of one file, each with the example lines that stand above it."""
    good: list[str] = []
    bad: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith(("#+ ", "#- ")):
            (good if line[1] == "+" else bad).append(unescape(line[3:]))
        elif found := _RULE.match(line):
            yield Rule(found[1], file, number, tuple(good), tuple(bad))
            good, bad = [], []


def unescape(example: str) -> str:
    r"""An example line as text: ``\u00a0`` and the like become what they stand for."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), example)


def _quote(pattern: str) -> str:
    return pattern.replace('"', r"\x22")
