"""Words to look for in, those of them that a text can hold out: fast, and never too few.

Several hundred words cannot each be sought in every text. What a text surely
does not hold is told at once: by the set of its words, or of its characters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

_LETTERS = re.compile(r"[a-z]+")
_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_BLANKED = bytes(
    code if chr(code).isascii() and chr(code).isalpha() else ord(" ") for code in range(256)
)


class AsciiTriggers:
    """Triggers of ASCII alone, known by the longest run of letters in each."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words in small letters; what has no letter is always looked for."""
        self._by_letters: dict[str, list[str]] = defaultdict(list)
        self._always: list[str] = []
        for word in words:
            runs = _LETTERS.findall(word)
            (self._by_letters[max(runs, key=len)] if runs else self._always).append(word)

    def held(self, text: str, shadow: str) -> Iterator[str]:
        """The words that the text, whose shadow is given, can hold.

        Fields may be glued ("agoShare"): letters change their case there.
        """
        tokens = set(text.encode("ascii", "replace").translate(_BLANKED).decode("ascii").split())
        small = {token for token in tokens if token.islower()}
        for token in tokens - small:
            small.add(token.lower())
            small.update(piece.lower() for piece in _PIECES.findall(token))
        yield from self._always
        for letters in self._by_letters.keys() & small:
            yield from (word for word in self._by_letters[letters] if word in shadow)


class OtherTriggers:
    """Triggers of other scripts, known by their characters."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words as they are printed."""
        self._words = [(word, frozenset(word)) for word in words]

    def held(self, text: str) -> Iterator[str]:
        """The words of which the text has all characters."""
        have = frozenset(text)
        return (word for word, chars in self._words if chars <= have)
