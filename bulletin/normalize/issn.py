"""The number of a serial, and its check digit.

Source: ISO 3297, annex A: the digits times 8 to 2 and the check digit itself, X for 10, add up
to a multiple of 11.
"""

from __future__ import annotations

from bulletin.hints import Hints
from bulletin.model import Certainty, Kind, Reading, Span
from bulletin.read import Phrase
from bulletin.words import Words

_BASE = 11


def issn(phrase: Phrase, words: Words, hints: Hints) -> Reading:
    """The reading of ``ISSN 0028-0836``; what its check digit should be is another matter."""
    del words, hints
    digits = "".join(char for char in phrase.first("issn").upper() if char.isalnum())
    return Reading(
        Kind.REGISTRATION,
        phrase.text,
        Span(phrase.start, phrase.end),
        phrase.rule,
        fields=(("issn", f"{digits[:4]}-{digits[4:]}"),),
        certainty=Certainty.EXACT,
    )


def check_digit(number: str) -> str:
    """The last sign that an ISSN should have by its first seven digits.

    >>> check_digit("0028-0836"), check_digit("2434-561X")
    ('6', 'X')
    """
    digits = [int(char) for char in number.replace("-", "")[:7]]
    rest = -sum(digit * weight for digit, weight in zip(digits, range(8, 1, -1), strict=True))
    value = rest % _BASE
    return "X" if value == _BASE - 1 else str(value)
