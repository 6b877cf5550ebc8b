"""Texts that no page would print, made of all that has ever misled a reader of dates."""

from __future__ import annotations

from functools import lru_cache

from hypothesis import strategies as st

from bulletin.grammar import Grammar, load_grammar
from bulletin.testing._writing import printed, spelled, zeros

_BLANKS = ("", " ", "  ", "\t", "\u00a0", "\u2009", "\u202f", "\u3000", "\u200b", "\u00ad")
_LINE_ENDS = ("\n", "\r\n", "\r", "\v", "\f", "\x1c", "\u0085", "\u2028", "\u2029")
_LETTERS = ("ſ", "\u212a", "ı", "İ", "ß", "ﬁ", "\u0301", "\u094d", "\u0902", "\u200d")
_BROKEN = ("\x00", "\x1b", "\ud800", "\udfff", "\ufffd", "\U0001f4f0", "\U0010ffff")
_JOINTS = (*".,:;/-–—−+|•·()[]&@#।", "'", "’", '"', "T", "Z", "h")


def texts(grammar: Grammar | None = None) -> st.SearchStrategy[str]:
    """A soup of what the grammar reads, whole and cut, and of what surrounds it at its worst.

    Digits of all scripts, blanks of all widths, line ends of all systems, letters
    whose capitals are another's, marks that stand alone, lone surrogates, NUL.
    """
    return _texts(grammar or load_grammar())


@lru_cache(maxsize=64)
def _texts(grammar: Grammar) -> st.SearchStrategy[str]:
    phrases = st.one_of([printed(name, grammar) for name in grammar.phrases])
    words = st.one_of([spelled(grammar.words.of(slot)) for slot in grammar.words.slots])
    digits = [chr(ord(zero) + n) for zero in (*zeros(grammar), "０") for n in range(10)]
    piece = st.one_of(
        phrases,
        mutated(phrases),
        words,
        mutated(words),
        st.text(digits, min_size=1, max_size=5),
        st.sampled_from(_JOINTS),
        st.sampled_from([*_BLANKS, *_LINE_ENDS]),
        st.sampled_from([*_LETTERS, *_BROKEN]),
        st.text(max_size=3),
    )
    return st.lists(piece, max_size=8).map("".join)


@st.composite
def mutated(draw: st.DrawFn, whole: st.SearchStrategy[str]) -> str:
    """A text with a piece of it left out, printed twice, or replaced by a stray character."""
    text: str = draw(whole)
    start, end = sorted(draw(st.integers(0, len(text))) for _ in range(2))
    stray = draw(st.sampled_from([*_JOINTS, *_BLANKS, *_LINE_ENDS, *_LETTERS, *_BROKEN, "0", "९"]))
    middle: str = draw(st.sampled_from(["", text[start:end] * 2, stray, stray + text[start:end]]))
    return text[:start] + middle + text[end:]
