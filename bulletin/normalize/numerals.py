"""Numerals other than digits in, numbers out: Roman, Hebrew, Ethiopic, Han."""

from __future__ import annotations

import re

from bulletin.normalize.marked import han

_ROMAN = re.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_HEBREW = dict(zip("אבגדהוזחט", range(1, 10), strict=True))
_HEBREW |= dict(zip("יכלמנסעפצ", range(10, 100, 10), strict=True))
_HEBREW |= dict(zip("קרשת", range(100, 500, 100), strict=True))
_MARKS = str.maketrans("", "", "״\"׳'")
_NO_NAMES = {"יה": "טו", "יו": "טז"}
"""15 and 16 are written 9 and 6, 9 and 7: otherwise they would spell a name of God."""
_TIMES = {"፻": 100, "ሺ": 1000, "፼": 10_000}
_ETHIOPIC = dict(zip("፩፪፫፬፭፮፯፰፱፲፳፴፵፶፷፸፹፺", [*range(1, 10), *range(10, 100, 10)], strict=True))
_HAN = frozenset("〇零一二三四五六七八九十百千")


def numeral(text: str) -> tuple[int, str]:
    """The value of a numeral and its system. ValueError if it is not in standard form.

    >>> numeral("XVIII"), numeral("ל״ט"), numeral("፲፩"), numeral("二十")
    ((18, 'roman'), (39, 'letters'), (11, 'ethiopic'), (20, 'han'))
    """
    if text[0] in _HEBREW:
        return hebrew(text), "letters"
    if text[0] in _ETHIOPIC or text[0] in _TIMES:
        return ethiopic(text), "ethiopic"
    if _HAN.issuperset(text):
        return han(text), "han"
    return roman(text), "roman"


def roman(text: str) -> int:
    """The value of a Roman numeral in its standard form; ValueError for another (``IC``)."""
    capitals = text.upper()
    if not capitals or not _ROMAN.fullmatch(capitals):
        raise ValueError(f"{text!r} is not a Roman numeral in standard form")
    values = [_VALUES[letter] for letter in capitals]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def hebrew(text: str) -> int:
    """The value of Hebrew letters, the largest first; ValueError for a word."""
    letters = text.translate(_MARKS)
    values = [_HEBREW.get(letter, 0) for letter in letters.replace("טו", "יה").replace("טז", "יו")]
    sizes = [len(str(value)) for value in values]
    hundreds = sum(size == len("100") for size in sizes)
    falls = values == sorted(values, reverse=True) and 0 not in values
    if not falls or len(set(sizes)) - bool(hundreds) != len(sizes) - hundreds:
        raise ValueError(f"{text!r} is not a numeral in Hebrew letters")
    if any(name in letters for name in _NO_NAMES):
        raise ValueError(f"{text!r} is not how 15 or 16 is written")
    return sum(values)


def ethiopic(text: str) -> int:
    """The value of an Ethiopic numeral: digits multiply what stands behind them.

    That is the hundred, the ten thousand, or ሺ, the word for a thousand.
    ValueError where tens and units are not in their order.
    """
    total = group = 0
    for char in text:
        if times := _TIMES.get(char):
            larger = times == max(_TIMES.values())
            total = (total + (group or 1)) * times if larger else total + (group or 1) * times
            group = 0
        elif char in _ETHIOPIC and (not group or (group % 10 == 0 and _ETHIOPIC[char] < 10)):  # noqa: PLR2004
            group += _ETHIOPIC[char]
        else:
            raise ValueError(f"{text!r} is not an Ethiopic numeral")
    return total + group
