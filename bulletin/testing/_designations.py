"""Volume and issue lines in every style that the grammar reads, each with its numbers."""

from __future__ import annotations

from functools import lru_cache

from hypothesis import assume
from hypothesis import strategies as st

from bulletin.grammar import Grammar, load_grammar
from bulletin.testing._writing import Writer, in_script, names, whole, zeros

Numbers = tuple[int, int]
_PARTS = {
    *("VOLUME", "VOLUME_MARK", "YEAR_OF_PUBLICATION", "YEAR_BEHIND", "ORDINAL", "COUNTER"),
    *("ISSUE", "ISSUE_ALONE", "ISSUE_MARK", "PERIODICAL", "volume", "issue"),
}
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
    writer = Writer(grammar, _PARTS)
    phrases = [
        phrase
        for phrase in grammar.phrases
        if writer.can(grammar.peg[phrase]) and names(grammar.peg[phrase]) >= {"volume", "issue"}
    ]

    @st.composite
    def triples(draw: st.DrawFn) -> tuple[str, Numbers, Numbers]:
        phrase = draw(st.sampled_from(phrases))
        (volume, volumes), (issue, issues) = draw(_numbers(grammar)), draw(_numbers(grammar))
        texts = {"volume": [volume], "issue": [issue]}
        text, _ = writer.write(draw, grammar.peg[phrase], texts)
        found = whole(grammar, phrase, text)
        assume(found and all(found.all(part) == tuple(texts[part]) for part in texts))
        return text, volumes, issues

    return triples()


@st.composite
def _numbers(draw: st.DrawFn, grammar: Grammar) -> tuple[str, Numbers]:
    """One number or a run of them, in digits of any script or in Roman numerals."""
    first = draw(st.integers(1, _MOST))
    if draw(st.booleans()):
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
