"""Words to look for in, those of them that a text can hold out: fast, and never too few.

Several hundred words cannot each be sought in every text. What a text surely
does not hold is told at once: by the set of its words, or of its characters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import filterfalse

from bulletin.factors import bare
from bulletin.symbols import small

_LETTERS = re.compile(r"(?<=[^a-z])[a-z]+(?=[^a-z])")
_LETTER = re.compile("[a-z]")
_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_BLANKED = bytes(
    code if chr(code).isascii() and chr(code).isalpha() else ord(" ") for code in range(256)
)


class AsciiTriggers:
    """Triggers of ASCII alone, known by the longest run of letters in each."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words in small letters, with their edges.

        What has no letters, or may have more of them beside its own, is always looked for.
        """
        self._by_letters: dict[str, list[str]] = defaultdict(list)
        self._always: list[str] = []
        for word in words:
            runs = _LETTERS.findall(word)
            letters = self._by_letters[max(runs, key=len)] if runs else self._always
            letters.append(bare(word))

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
        """Take the words in symbols: their ASCII letters are small, the others as printed."""
        self._words = [(word, frozenset(filterfalse(str.isascii, word))) for word in words]

    def held(self, text: str) -> Iterator[tuple[str, str]]:
        """The words of which the text has all characters beyond ASCII, and where to look for each.

        That is the text itself, or, for a word with letters of both kinds, its symbols.
        """
        have = frozenset(text)
        held = [word for word, chars in self._words if chars <= have]
        mixed = {word for word in held if _LETTER.search(word)}
        folded = small(text) if mixed else text
        return ((word, folded if word in mixed else text) for word in held)
