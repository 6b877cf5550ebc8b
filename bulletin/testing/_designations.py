"""Volume and issue lines in every style that the grammar reads, each with its numbers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

from bulletin.grammar import Grammar, load_grammar
from bulletin.testing._numerals import ethiopic, han, han_digits, hebrew, roman
from bulletin.testing._writing import in_script, names, spelled, whole, writer, zeros

Numbers = dict[str, tuple[int, int]]
_FREE = frozenset(
    {
        *("VOLUME", "ROMAN_VOLUME", "VOLUME_MARK", "YEAR_OF_PUBLICATION", "YEAR_BEHIND"),
        *("ISSUE", "ISSUE_ALONE", "ISSUE_BEHIND", "ISSUE_MARK", "ORDINAL", "COUNTER"),
        *("PERIODICAL", "WHOLE", "PART", "SUPPLEMENT", "SPECIAL", "EDITION", "suffix", "enclosed"),
    }
)
"""What may stand beside the numbers."""
_DOUBTED = frozenset({"IssueNumber", "VolumeAlone", "VolumeExtra", "ExtraIssue"})
"""Phrases that count beside a date only."""
_BESIDE = ("{} (2025-06-06)", "{} | 6 June 2025", "Friday, June 6, 2025, {}")
"""How a line prints such a phrase with its date."""
_NAMES = ("volume", "issue", "part", "whole", "supplement", "special")
_MOST = 3999
"""The largest number that stands in Roman numerals."""
_MOST_LETTERS = 999
"""The largest number that stands in Hebrew letters without thousands."""
_TEN = 10

Printed = tuple[dict[str, str], tuple[int, int]]
"""The text of each part that a number is printed in, and its first and last."""


class Way(NamedTuple):
    """How a number may be printed: any of the parts that hold it, or all; and what they hold."""

    parts: tuple[str, ...]
    numbers: st.SearchStrategy[Printed]
    together: bool = False

    def is_among(self, names: Collection[str]) -> bool:
        """Whether a number is printed so where these parts are."""
        return (all if self.together else any)(part in names for part in self.parts)


def designations(grammar: Grammar | None = None) -> st.SearchStrategy[tuple[str, Numbers]]:
    """A line such as ``VOL. 18, No. 7-8`` and its numbers, each first and last, by name.

    The names are those of ``Designation`` that are printed: ``{"volume": (18, 18), "issue":
    (7, 8)}``. Every phrase and numeral system of the grammar occurs; a phrase that counts
    beside a date only has one.
    """
    return _designations(grammar or load_grammar())


@lru_cache(maxsize=64)
def _designations(grammar: Grammar) -> st.SearchStrategy[tuple[str, Numbers]]:
    ways = {name: tuple(_ways(grammar, name)) for name in _NAMES}
    styles = {phrase: [*_styles(grammar, phrase, ways)] for phrase in grammar.phrases}
    printed = [phrase for phrase, found in styles.items() if found]

    @st.composite
    def pairs(draw: st.DrawFn) -> tuple[str, Numbers]:
        phrase = draw(st.sampled_from(printed))
        chosen = draw(st.sampled_from(styles[phrase]))
        drawn = {name: draw(way.numbers) for name, way in chosen.items() if way}
        texts = {part: [text] for held, _ in drawn.values() for part, text in held.items()}
        scribe = writer(grammar, _FREE.union(texts))
        text, used = scribe.write(draw, grammar.peg[phrase], texts)
        assume(all(way.is_among(used) for way in chosen.values() if way))
        found = whole(grammar, phrase, text)
        assume(found and all(len(found.all(part)) == used[part] for part in texts))
        line = draw(st.sampled_from(_BESIDE)).format(text) if phrase in _DOUBTED else text
        return line, {name: numbers for name, (_, numbers) in drawn.items()}

    return pairs()


def _styles(
    grammar: Grammar, phrase: str, ways: Mapping[str, Sequence[Way]]
) -> Iterator[dict[str, Way | None]]:
    """The ways in which a phrase may print its numbers, by name; none if it prints none."""
    for chosen in product(*(_held(grammar, phrase, ways[name]) for name in _NAMES)):
        if any(chosen) and _can(grammar, phrase, [way for way in chosen if way]):
            yield dict(zip(_NAMES, chosen, strict=True))


def _held(grammar: Grammar, phrase: str, ways: Sequence[Way]) -> list[Way | None]:
    """How a phrase may print a number, if it does not leave it out."""
    parts = names(grammar.peg[phrase])
    return [None, *(way for way in ways if way.is_among(parts))]


def _can(grammar: Grammar, phrase: str, ways: Sequence[Way]) -> bool:
    """Whether a phrase can be written with the parts of these numbers alone."""
    free = _FREE.union(*(way.parts for way in ways))
    return writer(grammar, free).can(grammar.peg[phrase])


def _ways(grammar: Grammar, name: str) -> Iterator[Way]:
    """The numeral systems in which the grammar reads a number of this name."""
    digits = (name, f"arabic_{name}", f"old_{name}")
    yield Way(digits, _figures(grammar, digits))
    yield Way((name,), _romans(name))
    for parts, most, *forms in (
        ((f"han_{name}",), _MOST, han, han_digits),
        ((f"hebrew_{name}",), _MOST_LETTERS, hebrew, lambda number: hebrew(number, "")),
        ((f"ethiopic_{name}",), _MOST, ethiopic),
    ):
        yield Way(parts, _single(most, *({parts[0]: form} for form in forms)))
    both: dict[str, Callable[[int], str]] = {f"arabic_{name}": str, f"hebrew_{name}": hebrew}
    yield Way((*both,), _single(_MOST_LETTERS, both), together=True)
    if name == "volume":
        yield Way(("NUMBER_WORD",), _words(grammar))
        yield Way(("TENS_WORD", "NUMBER_WORD"), _tens(grammar), together=True)


@st.composite
def _figures(draw: st.DrawFn, grammar: Grammar, parts: tuple[str, ...]) -> Printed:
    """One number or a run of them, in digits of any script."""
    first = draw(st.integers(1, _MOST))
    last = first + draw(st.sampled_from([0, 0, 1, 2]))
    joint = draw(st.sampled_from(["-", "–", "/", " & "]))
    plain = f"{first}" if first == last else f"{first}{joint}{last}"
    text = in_script(plain, draw(st.sampled_from(zeros(grammar))))
    return dict.fromkeys(parts, text), (first, last)


@st.composite
def _romans(draw: st.DrawFn, name: str) -> Printed:
    """A Roman numeral or a run of two, in capitals or not."""
    first = draw(st.integers(1, _MOST - 1))
    last = first + draw(st.integers(0, 1))
    text = draw(st.sampled_from("-–/")).join(map(roman, dict.fromkeys([first, last])))
    return {name: draw(st.sampled_from([text, text.lower()]))}, (first, last)


@st.composite
def _single(draw: st.DrawFn, most: int, *styles: dict[str, Callable[[int], str]]) -> Printed:
    """One number in one of several styles, each of which says how its parts are written."""
    number, forms = draw(st.integers(1, most)), draw(st.sampled_from(styles))
    return {part: form(number) for part, form in forms.items()}, (number, number)


@st.composite
def _words(draw: st.DrawFn, grammar: Grammar) -> Printed:
    word = draw(st.sampled_from(grammar.words.of("NUMBER_WORD")))
    return {"NUMBER_WORD": draw(spelled((word,)))}, (int(word.key), int(word.key))


@st.composite
def _tens(draw: st.DrawFn, grammar: Grammar) -> Printed:
    """A ten and a unit of one language, which have a word each."""
    ten = draw(st.sampled_from(grammar.words.of("TENS_WORD")))
    units = [
        word
        for word in grammar.words.of("NUMBER_WORD")
        if word.stem == ten.stem and int(word.key) < _TEN
    ]
    unit = draw(st.sampled_from(units))
    number = int(ten.key) + int(unit.key)
    return {word.slot: draw(spelled((word,))) for word in (ten, unit)}, (number, number)
