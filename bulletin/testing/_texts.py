"""Texts that no page would print, made of all that has ever misled a reader of dates."""

from __future__ import annotations

from functools import lru_cache

from hypothesis import strategies as st

from bulletin.grammar import Grammar, load_grammar
from bulletin.testing._writing import spelled, written, zeros

_BLANKS = (" ", "  ", "\t", "\u00a0", "\u2009", "\u202f", "\u3000", "\u200b", "\u00ad", "\ufeff")
_LINE_ENDS = ("\n", "\r\n", "\r", "\v", "\f", "\x1c", "\u0085", "\u2028", "\u2029")
_LETTERS = (*"ſıİßﬁːः", "\u212a", "\u0301", "\u094d", "\u0902", "\u200d")
_BROKEN = ("\x00", "\x1b", "\ud800", "\udfff", "\ufffd", "\U0001f4f0", "\U0010ffff")
_JOINTS = (*".,:;/-–—−+|•·()[]&@#।'’\"TZh0९９",)
_STRAY = st.one_of([st.sampled_from(s) for s in (_BLANKS, _LINE_ENDS, _LETTERS, _BROKEN, _JOINTS)])


def texts(grammar: Grammar | None = None) -> st.SearchStrategy[str]:
    """A soup of what the grammar reads, whole and cut, and of what surrounds it at its worst.

    Digits of all scripts, blanks of all widths, line ends of all systems, letters
    whose capitals are another's, marks that stand alone, lone surrogates, NUL.
    """
    return _texts(grammar or load_grammar())


@lru_cache(maxsize=64)
def _texts(grammar: Grammar) -> st.SearchStrategy[str]:
    phrases = st.one_of([written(name, grammar) for name in grammar.phrases])
    words = st.one_of([spelled(grammar.words.of(slot)) for slot in grammar.words.slots])
    digits = [chr(ord(zero) + n) for zero in zeros(grammar) for n in range(10)]
    numbers = st.text(st.sampled_from(digits), min_size=1, max_size=5)
    pieces = st.one_of(
        phrases, mutated(phrases), words, mutated(words), numbers, st.text(max_size=3)
    )
    joints = st.one_of(st.just(""), _STRAY, _STRAY)
    pairs = st.lists(st.tuples(pieces, joints), max_size=6)

    @st.composite
    def soups(draw: st.DrawFn) -> str:  # a strategy of few words, should a test fail
        return "".join(text for pair in draw(pairs) for text in pair)

    return soups()


@st.composite
def mutated(draw: st.DrawFn, whole: st.SearchStrategy[str]) -> str:
    """A text with a piece of it left out, printed twice, or with a stray character in it."""
    text: str = draw(whole)
    start, end = sorted(draw(st.integers(0, len(text))) for _ in range(2))
    stray, piece = draw(_STRAY), text[start:end]
    middle: str = draw(st.sampled_from(["", piece * 2, stray, stray + piece]))
    return text[:start] + middle + text[end:]
