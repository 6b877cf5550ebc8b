"""Volume and issue lines in every style that the grammar reads, each with its numbers."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from hypothesis import assume, reject
from hypothesis import strategies as st

from bulletin.grammar import Grammar, load_grammar
from bulletin.testing._writing import in_script, names, whole, writer, zeros

Numbers = tuple[int, int]
_CAPTIONS = frozenset(
    {
        *("VOLUME", "ROMAN_VOLUME", "VOLUME_MARK", "YEAR_OF_PUBLICATION", "YEAR_BEHIND"),
        *("ISSUE", "ISSUE_ALONE", "ISSUE_MARK", "ORDINAL", "COUNTER", "PERIODICAL"),
    }
)
_PARTS = (("volume", "arabic_volume"), ("issue", "arabic_issue"))
"""The parts that a number can be; Roman numerals stand in the first of each only."""
_MOST = 3999
"""The largest number that stands in Roman numerals."""
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def designations(
    grammar: Grammar | None = None,
) -> st.SearchStrategy[tuple[str, Numbers, Numbers]]:
    """A line such as ``VOL. 18, No. 7-8``, its volume and its issue, each first and last.

    The numbers of a line that combines none are twice the same: ``(18, 18), (7, 8)``.
    """
    return _designations(grammar or load_grammar())


@lru_cache(maxsize=64)
def _designations(grammar: Grammar) -> st.SearchStrategy[tuple[str, Numbers, Numbers]]:
    styles = [
        (phrase, systems)
        for phrase in grammar.phrases
        for systems in product((True, False), repeat=len(_PARTS))
        if all(names(grammar.peg[phrase]).intersection(parts) for parts in _PARTS)
        and writer(grammar, _CAPTIONS.union(*_open_to(systems))).can(grammar.peg[phrase])
    ]

    @st.composite
    def triples(draw: st.DrawFn) -> tuple[str, Numbers, Numbers]:
        phrase, systems = draw(st.sampled_from(styles))
        numbers = [draw(_numbers(grammar, in_roman=in_roman)) for in_roman in systems]
        parts = _open_to(systems)
        texts = {
            part: [text] for (text, _), names in zip(numbers, parts, strict=True) for part in names
        }
        scribe = writer(grammar, _CAPTIONS.union(texts))
        text, _ = scribe.write(draw, grammar.peg[phrase], texts)
        found = whole(grammar, phrase, text)
        if found is None:
            reject()
        read = [[part.text for part in found.parts if part.name in names] for names in parts]
        assume(read == [[printed] for printed, _ in numbers])
        return text, numbers[0][1], numbers[1][1]

    return triples()


def _open_to(systems: tuple[bool, ...]) -> list[tuple[str, ...]]:
    """The parts that may hold each number, by whether it is in Roman numerals."""
    return [
        names[:1] if in_roman else names for in_roman, names in zip(systems, _PARTS, strict=True)
    ]


@st.composite
def _numbers(draw: st.DrawFn, grammar: Grammar, *, in_roman: bool) -> tuple[str, Numbers]:
    """One number or a run of them, in digits of any script or in Roman numerals."""
    first = draw(st.integers(1, _MOST))
    if in_roman:
        return draw(st.sampled_from([roman(first), roman(first).lower()])), (first, first)
    last = first + draw(st.sampled_from([0, 0, 1, 2]))
    joint = draw(st.sampled_from(["-", "–", "/", " & "]))
    text = f"{first}" if first == last else f"{first}{joint}{last}"
    return in_script(text, draw(st.sampled_from(zeros(grammar)))), (first, last)


def roman(number: int) -> str:
    """A number in Roman numerals.

    >>> roman(18), roman(1994)
    ('XVIII', 'MCMXCIV')
    """
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text
