"""The grammar: files of ``grammar/`` in, phrases that can be found and read out.

``*.ppeg`` files hold shapes in parsimonious' PEG notation, ``words/*.toml``
the spellings. The case of a rule's name says what it becomes: ``PascalCase`` a
phrase, ``snake_case`` a part of one (or, if it holds parts itself, a mere
grouping), ``UPPER_CASE`` a slot filled from the word lists, ``_hidden``
nothing. ``#+`` and ``#-`` lines above a rule must and must not parse.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bulletin.engine import Engine, Shape, Tables
from bulletin.errors import GrammarError
from bulletin.names import is_phrase
from bulletin.stored import FOLDER, store
from bulletin.words import Words, gather

if TYPE_CHECKING:
    from parsimonious.nodes import Node

_WHEEL = Path(__file__).resolve().parent / "_grammar"
_CHECKOUT = _WHEEL.parent.parent / "grammar"
_TABLES = "tables"
_MAKERS = (
    *("words", "firsts", "compile", "pattern", "factors", "starts", "befores", "symbols", "tables"),
    "engine",
)
"""The modules that decide what the tables hold, and in which form."""
_RULE = re.compile(r"^([A-Za-z_][A-Za-z0-9_]*)\s*=", re.MULTILINE)
_SLOT = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b")
_QUOTED = re.compile(r'~?r?"(?:\\.|[^"\\])*"|#[^\n]*')


class Made(NamedTuple):
    """What the build made of the shipped files."""

    fingerprint: str
    tables: tuple[Any, ...]
    words: dict[str, tuple[tuple[str, str, str], ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Where a rule stands, and its examples: texts that must and must not parse."""

    name: str
    file: str
    line: int
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


class Grammar:
    """Phrases, in the order in which they are tried, and the words in their slots.

    The files are read when something asks for them; of the shipped ones the
    package has the compiled tables.
    """

    def __init__(
        self, shapes: Sequence[Path], lists: Sequence[Path], made: Made | None = None
    ) -> None:
        """Take ``.ppeg`` and ``.toml`` files, and perhaps what was made of them before."""
        self._shapes, self._lists, self._made = shapes, lists, made

    @cached_property
    def words(self) -> Words:
        """All words. GrammarError names the file that is no word list."""
        return Words(self._made.words if self._made else gather(self._lists))

    @cached_property
    def engine(self) -> Engine:
        """The compiled patterns of all phrases. GrammarError names file, rule and mend."""
        if self._made:
            shapes, *rest = self._made.tables
            return Engine(Tables(tuple(Shape(*shape) for shape in shapes), *rest))
        from bulletin.tables import build

        return Engine(build(self.peg, self.phrases))

    @property
    def phrases(self) -> tuple[str, ...]:
        """The names of the phrases, first tried first."""
        return tuple(name for name in self.rules if is_phrase(name))

    @cached_property
    def sources(self) -> tuple[tuple[str, str], ...]:
        """(file name, text) of every file of shapes. GrammarError if one cannot be read."""
        return tuple((path.name, _read(path)) for path in self._shapes)

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """All rules by name, with their examples. GrammarError for a name that is given twice."""
        found: dict[str, Rule] = {}
        for rule in (rule for name, text in self.sources for rule in _rules(name, text)):
            first = found.setdefault(rule.name, rule)
            if first is not rule:
                raise GrammarError(
                    f"{rule.file}, line {rule.line}: there is a rule {rule.name!r} already",
                    hint=f"the other one is in {first.file}, line {first.line}: rename one of them",
                )
        return found

    @cached_property
    def text(self) -> str:
        """The whole PEG, slots filled. GrammarError for a slot without words."""
        body = "\n".join(text for _, text in self.sources)
        used = set(_SLOT.findall(_QUOTED.sub(" ", body)))
        slots = [name for name in sorted(used) if name not in self.rules]
        for slot in slots:
            if slot not in self.words.slots:
                raise GrammarError(
                    f"slot {slot} has no words",
                    hint=f"add a table [{slot}] to a file of grammar/words/, or use one of "
                    + ", ".join(sorted(self.words.slots)),
                )
        filled = [f'{slot} = ~r"{_quote(self.words.pattern(slot))}"' for slot in slots]
        return body + "\n" + "\n".join(filled) + "\n"

    @cached_property
    def peg(self) -> Any:
        """The parsimonious ``Grammar`` of the same text: the parser of record."""
        from bulletin.lint import lint, parse_rules

        peg = parse_rules(self.text, self.sources)
        lint(peg, self.rules)
        return peg

    def tree(self, phrase: str, text: str, start: int = 0) -> Node:
        """The parse tree of a phrase at ``start``; parsimonious' ParseError if it is not there."""
        return self.peg[phrase].match(text, start)


def load_grammar(extra: Iterable[Path | str] = ()) -> Grammar:
    """The shipped grammar, with the caller's own ``.ppeg`` and ``.toml`` files.

    A phrase of an extra file is tried before the shipped ones. Equal calls
    share one grammar. Raises GrammarError for a file that cannot be used.
    """
    return _load(tuple(Path(path) for path in extra))


@lru_cache
def _load(extra: tuple[Path, ...]) -> Grammar:
    unknown = [path for path in extra if path.suffix not in {".ppeg", ".toml"}]
    if unknown:
        raise GrammarError(
            f"{unknown[0]} is no grammar file", hint="shapes end in .ppeg, word lists in .toml"
        )
    shapes, lists = shipped()
    grammar = Grammar(
        [*(path for path in extra if path.suffix == ".ppeg"), *shapes],
        [*lists, *(path for path in extra if path.suffix == ".toml")],
        None if extra else _tables(),
    )
    if extra:
        _ = grammar.text
    return grammar


def shipped() -> tuple[list[Path], list[Path]]:
    """The package's own files: in a wheel beside the code, in a checkout above it."""
    folder = _WHEEL if _WHEEL.is_dir() else _CHECKOUT
    return sorted(folder.rglob("*.ppeg")), sorted((folder / "words").glob("*.toml"))


def _tables() -> Made | None:
    """What was made of the shipped files when the package was built; None if they changed since."""
    try:
        made = Made(*pickle.loads((FOLDER / _TABLES).read_bytes()))  # noqa: S301  # our own bytes
    except (OSError, TypeError, ValueError, EOFError, pickle.UnpicklingError):
        return None
    return made if _WHEEL.is_dir() or made.fingerprint == fingerprint() else None


def fingerprint() -> str:
    """A digest of the shipped files and of what makes tables of them."""
    makers = [Path(__file__).with_name(f"{name}.py") for name in _MAKERS]
    files = [path for paths in shipped() for path in paths]
    return sha256(b"\0".join(path.read_bytes() for path in [*files, *makers])).hexdigest()


def build_tables() -> None:
    """Make what a process needs of the shipped files, for all that come after it."""
    grammar = Grammar(*shipped())
    shapes, *rest = grammar.engine.tables
    made = (fingerprint(), (tuple(map(tuple, shapes)), *rest), gather(shipped()[1]))
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    (FOLDER / _TABLES).write_bytes(pickle.dumps(made))
    tables = grammar.engine.tables
    for pattern in (*tables.guards, tables.inside, *(shape.pattern for shape in shapes)):
        store(pattern)


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
