"""Text in, its symbols out: a character each, as ``pattern`` counts them."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from bulletin.pattern import symbol

PREFIX = 5
"""Symbols by which a phrase is known: three let too much through."""
EDGE = "\x01"
"""Not a symbol: a word has to start or end there, or a run of digits to start."""
_FOREIGN = 8
"""With more than one character in so many not ASCII, a shadow tells too little."""
OTHER = "?"
"""What stands in the shadow of a text for a character that is not ASCII."""


def shadow(text: str) -> str:
    """The symbols of a text in small letters, as far as it is ASCII: the same length, fast.

    A capital behind a small letter stays: fields are glued there.
    """
    plain = text.encode("ascii", "replace")
    dark = plain.translate(_SHADOW).decode("ascii")
    return _glued(dark, text) if b"aA" in plain.translate(_CASES) else dark


def foreign(shadow: str) -> bool:
    """Whether so much of a text is not ASCII that its shadow tells too little."""
    return shadow.count(OTHER) * _FOREIGN > len(shadow)


def symbols(text: str) -> str:
    """The symbols of a text: a character each, a capital where a word of ASCII letters starts."""
    return lit(shadow(text), text)


def lit(shadow: str, text: str) -> str:
    """The symbols of a text whose shadow is known."""
    if foreign(shadow):
        return _worded(text)
    titled = shadow.encode().title().decode()
    if shadow != shadow.lower():
        titled = _glued(titled, text)
    if text.isascii():
        return titled
    at, found = -1, list[str]()
    for part in titled.split(OTHER):
        found += (text[at : at + 1].translate(_SYMBOLS) if found else "", part)
        at += len(part) + 1
    return "".join(found)


def _worded(text: str) -> str:
    """The symbols of a text, one by one."""
    return _glued(_WORD.sub(_capital, text.translate(_SYMBOLS)), text)


def _capital(word: re.Match[str]) -> str:
    return word[0].upper()


def small(symbols: str) -> str:
    """Symbols without the capitals; other scripts keep theirs."""
    return symbols.translate(_SMALL)


def _glued(found: str, text: str) -> str:
    if not _GLUED_TEXT.search(text):
        return found
    marked = list(found)
    for place in _GLUED_TEXT.finditer(text):
        marked[place.end() - 1] = place[0][1]
    return "".join(marked)


def bare(word: str) -> str:
    """A word without its edges."""
    return word.replace(EDGE, "")


@lru_cache(maxsize=1)
def grams(text: str) -> frozenset[str]:
    """All strings of one to ``PREFIX`` symbols in ``text``."""
    found = small(symbols(text))
    return frozenset(found[at : at + n] for n in range(1, PREFIX + 1) for at in range(len(found)))


class _Symbols(dict[int, str]):
    """The symbols by code point, each worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        found = self[code] = symbol(chr(code))
        return found


_SYMBOLS = _Symbols()
_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)
_WORD = re.compile(r"(?<![a-z])[a-z]")
_GLUED_TEXT = re.compile(r"[a-z][A-Z]")
_CASES = bytes(
    ord("a" if chr(code).islower() else "A" if chr(code).isupper() else " ") for code in range(128)
).ljust(256)
_SHADOW = bytes(ord(symbol(chr(code))) if chr(code).isascii() else code for code in range(256))
