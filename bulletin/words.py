"""Word lists: spellings in, what they mean out.

A file of ``grammar/words/`` holds the spellings of one language (its BCP 47
tag names the file, ``und`` for none in particular) or of one calendar (the
calendar's key names it). A table is a slot of the grammar, a key is what the
words under it mean, the first spelling of a key is the one that is printed.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from bulletin import calendars
from bulletin.errors import GrammarError

_MANY = 10_000
"""So many printed words are remembered with what they mean."""
_BLOCK = 128
"""Scripts have blocks of so many code points, or of multiples of it."""
_BOUND = frozenset({"AGO"})
"""Slots of postpositions, which Nepali and its kin write with the word before: दिनअघि."""
_FEW = 4
"""So many first characters are as soon tried as told."""
BLANK = "[ \\t\\u00a0\\u2009\\u202f]"
"""The blanks that may stand inside a phrase: no line end among them."""

SMALL = "a-zß-öø-ÿα-ώа-џ"
_LARGE = "A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я"
CASED = "A-Za-zÀ-ɏͰ-ӿ"
_SEMITIC = "\u05d0-\u05ea\u0621-\u064a"
INDIC = "\u0900-\u0963\u0980-\u09e3"
"""Letters and signs of Devanagari and Bengali, as a class of ``re`` has them."""
_DIGITS = "0-9०-९০-৯٠-٩۰-۹๐-๙"
_VISARGA = "\u0903"
_SIGNS = "\u0900-\u0902\u093a-\u094f\u0981-\u0983\u09bc-\u09cd"

# Crawled text glues fields: "PublishedMay 5" is two words, "Mayor" is one. A
# vowel sign or virama after an Indic letter makes another word: पुस, पुस्तक. A
# visarga that no letter follows is how typists of Devanagari print a colon: नंः ५.
# Arabic and Hebrew glue particles before a word, not behind it: ومارس, not مارسX.
# The case of the letters beside an edge tells, so it is looked at as printed,
# and each letter of a word is a class: ``re`` is slow in what ignores case.
CASED_EDGE = f"(?:(?<![{CASED}])|(?<=[{SMALL}])(?=[{_LARGE}]))"
"""Where a word starts with a letter that has case."""
LEFT_EDGE = (
    f"(?:(?![{CASED}{INDIC}{_DIGITS}])|(?=[{CASED}]){CASED_EDGE}"
    f"|(?=[{INDIC}])(?<![{INDIC}])|(?=[{_DIGITS}])(?<![{_DIGITS}]))"
)
_BORDERED = f"{CASED}{INDIC}{_SEMITIC}"
RIGHT_EDGE = (
    f"(?:(?![{_BORDERED}{_SIGNS}])|(?<![{_BORDERED}])|(?<=[{_SEMITIC}])(?![{_SEMITIC}])"
    f"|(?<=[{CASED}])(?:(?![{CASED}])|(?<=[{SMALL}])(?=[{_LARGE}]))"
    f"|(?<=[{INDIC}])(?![{_SIGNS}]|{_VISARGA}[{INDIC}]))"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One spelling: the slot it fills, the file (stem) it comes from, what it means."""

    slot: str
    stem: str
    key: str
    spelling: str


def fold(text: str) -> str:
    """``text`` as it is looked up: one blank for many, case ignored, no outer dots."""
    return " ".join(text.replace("\u00ad", "").split()).casefold()


def is_language(stem: str) -> bool:
    """Whether a word file is a language's (``en``, ``pt-BR``), not a calendar's."""
    return len(stem.partition("-")[0]) <= len("und") and stem not in calendars.KEYS


def read_words(path: Path) -> Iterator[Word]:
    """The words of one TOML file; GrammarError where it is not a word list."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise GrammarError(
            f"{path.name}: {error}", hint="a word file is TOML: [SLOT], then key = [spellings]"
        ) from None
    for slot, entries in tables.items():
        if not (slot.isupper() and isinstance(entries, dict)):
            raise GrammarError(
                f"{path.name}: [{slot}] is not a slot", hint="a slot is a table named in capitals"
            )
        for key, spellings in entries.items():
            if not (
                isinstance(spellings, list) and all(isinstance(s, str) and s for s in spellings)
            ):
                raise GrammarError(f"{path.name}: {slot}.{key} is not a list of spellings")
            yield from (Word(slot, path.stem, key, spelling) for spelling in spellings)


class Words:
    """All words of a grammar, by slot; ``meanings`` looks a printed word up."""

    def __init__(self, words: Mapping[str, Sequence[tuple[str, str, str]]]) -> None:
        """Take the (stem, key, spelling) of every word, by slot."""
        self._rows = words
        self._index: dict[str, dict[str, tuple[Word, ...]]] = {}
        self._first: dict[str, dict[tuple[str, str], str]] = {}

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of the slots that have words."""
        return tuple(self._rows)

    @cached_property
    def meanings(self) -> Callable[[str, str], tuple[Word, ...]]:
        """Every word of a slot that is spelled as a text is; empty if none is."""
        return lru_cache(_MANY)(self._meanings)

    def _meanings(self, slot: str, printed: str) -> tuple[Word, ...]:
        if slot not in self._index:
            index: dict[str, list[Word]] = defaultdict(list)
            for word in self.of(slot):
                index[fold(word.spelling)].append(word)
            self._index[slot] = {folded: tuple(words) for folded, words in index.items()}
        return self._index[slot].get(fold(printed), ())

    def spelling(self, slot: str, stem: str, key: str) -> str:
        """The first spelling of a key: the one that is printed. KeyError if none."""
        if slot not in self._first:
            rows = reversed(self._rows.get(slot, ()))
            self._first[slot] = {(stem, key): spelling for stem, key, spelling in rows}
        if (stem, key) not in self._first[slot]:
            raise KeyError(f"{stem}.toml has no {slot}.{key}")
        return self._first[slot][stem, key]

    def of(self, slot: str) -> tuple[Word, ...]:
        """All words of one slot."""
        return tuple(Word(slot, *row) for row in self._rows.get(slot, ()))

    def pattern(self, slot: str) -> str:
        """A regular expression that takes the longest word of ``slot``."""
        return slot_pattern({word.spelling for word in self.of(slot)}, bound=slot in _BOUND)


def gather(paths: Iterable[Path]) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """The words of many files as ``Words`` takes them, in their order."""
    rows: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for word in (word for path in paths for word in read_words(path)):
        rows[word.slot].append((word.stem, word.key, word.spelling))
    return {slot: tuple(found) for slot, found in rows.items()}


def slot_pattern(spellings: set[str], *, bound: bool = False) -> str:
    """A pattern for any of ``spellings``, the longest first, between word edges.

    Those that are ``bound`` may follow a letter of their own, Indic script.
    ``re`` tries the branches of a choice one after the other, so each script with
    many has a choice of its own, which is told first what can start its words.
    """
    cased = {
        form for s in spellings for form in ({s} if s.isascii() else {s, s.upper(), s.capitalize()})
    }
    scripts: dict[int, set[str]] = defaultdict(set)
    for word in cased:
        scripts[ord(word[0]) // _BLOCK].add(word)
    latin = {word for word in scripts.get(0, ()) if word[0].isalpha()}
    scripts[0] -= latin
    rest = [_told(words) for _, words in sorted(scripts.items()) if words]
    choices = [_starting(latin) + CASED_EDGE + trie(latin)] if latin else []
    if rest:
        edge = f"(?:(?=[{INDIC}])|{LEFT_EDGE})" if bound else LEFT_EDGE
        choices.append(f"{_starting(cased - latin)}{edge}(?:{'|'.join(rest)})")
    return f"(?:{'|'.join(choices)}){RIGHT_EDGE}"


def _told(words: set[str]) -> str:
    return (_starting(words) if len({word[0] for word in words}) > _FEW else "") + trie(words)


def _starting(words: Iterable[str]) -> str:
    """A look-ahead for the first character of any of ``words``, in either case if it is ASCII."""
    firsts = {form for word in words for form in _cases(word[0])}
    return f"(?=[{''.join(map(re.escape, sorted(firsts)))}])"


def _cases(char: str) -> set[str]:
    return {char.lower(), char.upper()} if char.isascii() else {char}


def _letter(char: str) -> str:
    if char == " ":
        return f"{BLANK}{{1,4}}"
    cased = char.isascii() and char.isalpha()
    return f"[{char.upper()}{char.lower()}]" if cased else re.escape(char)


def trie(words: Iterable[str], letter: Callable[[str], str] = _letter) -> str:
    """A pattern that matches any of ``words``, the longest that fits first.

    ``letter`` gives the pattern of one character.
    """
    tails: dict[str, set[str]] = defaultdict(set)
    ends = False
    for word in words:
        if word:
            tails[word[0].lower() if word[0].isascii() else word[0]].add(word[1:])
        else:
            ends = True
    branches = [letter(head) + trie(rest, letter) for head, rest in sorted(tails.items())]
    if len(branches) > 1 and all(len(branch) == 1 for branch in branches):
        branches = ["[" + "".join(branches) + "]"]
    if ends and branches:
        branches.append("")
    return (
        branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")" if branches else ""
    )
