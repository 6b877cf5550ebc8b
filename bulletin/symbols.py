"""Text in, its symbols out: a character each, as ``pattern`` counts them."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from bulletin.pattern import symbol

PREFIX = 4
"""Symbols by which a phrase is known: three let too much through."""
OTHER = "?"
"""What stands in the shadow of a text for a character that is not ASCII."""


def shadow(text: str) -> str:
    """The symbols of a text, as far as it is ASCII: the same length, fast.

    As in ``symbols``, a capital behind a small letter stays: fields are glued there.
    """
    plain = text.encode("ascii", "replace")
    dark = plain.translate(_SHADOW).decode("ascii")
    return _glued(dark, text) if _GLUED.search(plain) else dark


def symbols(text: str) -> str:
    """The symbols of a text: a character each."""
    return _glued(text.translate(_SYMBOLS), text)


def small(symbols: str) -> str:
    """Symbols without the capitals of glued fields; other scripts keep theirs."""
    return symbols.translate(_SMALL)


def _glued(found: str, text: str) -> str:
    marked = list(found)
    for place in _GLUED_TEXT.finditer(text):
        marked[place.end() - 1] = place[0][1]
    return "".join(marked)


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
_GLUED = re.compile(rb"[a-z][A-Z]")
_GLUED_TEXT = re.compile(r"[a-z][A-Z]")
_SHADOW = bytes(ord(symbol(chr(code))) if chr(code).isascii() else code for code in range(256))
