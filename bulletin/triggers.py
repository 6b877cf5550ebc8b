"""Where a text may hold a phrase: its triggers, and how far behind the start of a phrase each is.

Several hundred words cannot each be sought in every text. What a text surely
does not hold is told at once: by the set of its words, or of its characters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import filterfalse

from bulletin.befores import ENDING, FARTHEST, GAPS
from bulletin.pattern import DIGIT, DIGITS
from bulletin.symbols import OTHER, bare, foreign, shadow, small, symbols

_DENSE = 50
"""With more than one digit in so many characters, triggers do not pay."""
_MANY = 100_000
"""So many endings are remembered."""
_LETTERS = re.compile(r"(?<=[^a-z])[a-z]+(?=[^a-z])")
_LETTER = re.compile("[a-z]")
_PIECES = re.compile(rb"[A-Z]?[a-z]+|[A-Z]+")
_BLANKED = bytes(
    code if chr(code).isascii() and chr(code).isalpha() else ord(" ") for code in range(256)
)
_DIGITS = re.compile(f"[{''.join(sorted(DIGITS))}]+")
_NO_GAPS = str.maketrans("", "", "".join(GAPS))


Packed = Sequence[tuple[int, str]]
"""How far back a phrase starts, and endings, a line each, before which it does."""


class Triggers:
    """The triggers of a grammar, and what tells whether a phrase can stand around one."""

    def __init__(
        self,
        words: Iterable[tuple[str, int]],
        befores: Sequence[Packed],
        inside: re.Pattern[str] | None,
    ) -> None:
        """Take the words with their edges, and which of ``befores`` each has.

        ``inside`` takes each digit behind others at which a phrase may start.
        """
        self._inside = inside
        self._befores = befores
        self._numbers_of: dict[str, tuple[int, ...]] = defaultdict(tuple)
        for word, number in words:
            self._numbers_of[bare(word)] += (number,)
        self._reaches: dict[tuple[int, ...], _Reaches] = {}
        self.farthest = max((reach for before in befores for reach, _ in before), default=0)
        marked = {word for word, _ in words if word != DIGIT}
        self._letters = _Lettered(word for word in marked if _LETTER.search(word))
        self._other = _Unlettered(bare(word) for word in marked if not _LETTER.search(word))

    def windows(self, piece: str, dark: str, low: int, high: int) -> list[tuple[int, int]] | None:
        """Where the phrases around triggers of ``piece[low:high]`` can start, from left to right.

        Half-open, the trigger's own place the last; the first may lie before the piece.
        ``dark`` is its shadow. None if there are too many digits for it to pay.
        """
        folded = dark.lower()
        others = _others(piece, dark)
        told = symbols(piece) if not DIGITS.isdisjoint(others) else dark
        numbers = [*self._numbers(told)]
        if sum(end - start for start, end in numbers) * _DENSE > high - low:
            return None
        found = [(start, DIGIT) for start, _ in numbers if DIGIT in self._numbers_of]
        for dim in self._letters.held(dark, folded):
            places = ((at, small(piece[at : at + len(dim)])) for at in _places(folded, dim))
            found += [(at, word) for at, word in places if word in self._numbers_of]
        for word in self._other.held(others):
            found += [(at, word) for at in _places(piece, word)]
        inside = ((at, word) for at, word in found if low <= at < high)
        near = ((at, self._reach(word, piece, folded, at)) for at, word in inside)
        windows = [(at - reach, at + 1) for at, reach in near if reach >= 0]
        if self._inside:
            windows += [one.span() for one in self._inside.finditer(told, low, high)]
        return sorted(windows)

    def _numbers(self, text: str) -> Iterator[tuple[int, int]]:
        """Where digits stand together."""
        if not text.isascii():
            yield from (run.span() for run in _DIGITS.finditer(text))
            return
        at = text.find(DIGIT)
        while run := _DIGITS.match(text, at) if at >= 0 else None:
            yield run.span()
            at = text.find(DIGIT, run.end())

    def _reach(self, word: str, piece: str, folded: str, at: int) -> int:
        """How far back the phrase around a trigger can start; negative if there can be none."""
        start = max(0, at - FARTHEST)
        near = folded[start:at]
        if OTHER in near:
            near = small(symbols(piece[start:at]))
        ending = near.translate(_NO_GAPS)[: -ENDING - 1 : -1]
        if start and len(ending) < ENDING:
            return self.farthest
        numbers = self._numbers_of[word]
        known = self._reaches.get(numbers)
        if known is None:
            known = self._reaches[numbers] = _Reaches(map(self._befores.__getitem__, numbers))
        return known[ending]


class _Reaches(dict[str, int]):
    """How far back phrases start by the ending before their trigger; negative if none does.

    A text has the shorter endings that its own begins with, too.
    """

    def __init__(self, befores: Iterable[Packed]) -> None:
        """Take what is told of several phrases with the same trigger."""
        told: dict[str, int] = {}
        for reach, endings in sorted(one for before in befores for one in before):
            told |= dict.fromkeys(endings.split("\n"), reach)
        for ending in sorted(told, key=len):
            self[ending] = max(told[ending], self[ending[:-1]] if ending else -1)

    def __missing__(self, ending: str) -> int:
        """What is told of the shorter ones."""
        found = self[ending[:-1]] if ending else -1
        if len(self) < _MANY:
            self[ending] = found
        return found


class _Lettered:
    """Words with ASCII letters, in their shadows, known by the longest run of letters in each."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words in small letters, with their edges.

        What has no letters, or may have more of them beside its own, is always looked for.
        """
        self._by_letters: dict[bytes, set[str]] = defaultdict(set)
        self._always: set[str] = set()
        for word in map(shadow, words):
            runs = _LETTERS.findall(word)
            letters = self._by_letters[max(runs, key=len).encode()] if runs else self._always
            letters.add(bare(word))

    def held(self, dark: str, folded: str) -> Iterator[str]:
        """The shadows that a text's, given as it is and in small letters, can hold.

        Fields may be glued ("agoShare"): letters change their case there.
        """
        known = self._by_letters.keys()
        have = known & folded.encode().translate(_BLANKED).split()
        if folded != dark:
            tokens = dark.encode().translate(_BLANKED).split()
            pieces = (_PIECES.findall(token) for token in tokens if not token.islower())
            have |= known & {piece.lower() for found in pieces for piece in found}
        yield from self._always
        for letters in have:
            yield from (word for word in self._by_letters[letters] if word in folded)


class _Unlettered:
    """Words of other scripts, known by their characters."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words as they are printed."""
        self._words = [(word, frozenset(filterfalse(str.isascii, word))) for word in words]

    def held(self, others: AbstractSet[str]) -> Iterator[str]:
        """The words of which a text has all characters that are not ASCII."""
        return (word for word, chars in self._words if chars <= others)


def _others(text: str, dark: str) -> frozenset[str]:
    """The characters of a text that its shadow does not show."""
    if foreign(dark):
        return frozenset(text)
    return frozenset(text[at] for at in _places(dark, OTHER))


def _places(text: str, word: str) -> list[int]:
    found, at = [], text.find(word)
    while at >= 0:
        found.append(at)
        at = text.find(word, at + 1)
    return found
