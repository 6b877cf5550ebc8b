"""Numbers in, numerals out: Roman, Hebrew, Ethiopic and Han, each in its standard form."""

from __future__ import annotations

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_HEBREW = (
    *zip((400, 300, 200, 100), "תשרק", strict=True),
    *zip(range(90, 0, -10), "צפעסנמלכי", strict=True),
    *zip(range(9, 0, -1), "טחזוהדגבא", strict=True),
)
_NAMES = (("יה", "טו"), ("יו", "טז"))
"""15 and 16 are written 9 and 6, 9 and 7."""
_UNITS, _TENS = " ፩፪፫፬፭፮፯፰፱", " ፲፳፴፵፶፷፸፹፺"
_DIGITS = "〇一二三四五六七八九"
_PLACES = ("千", "百", "十", "")


def roman(number: int) -> str:
    """Up to 3999.

    >>> roman(18), roman(1994)
    ('XVIII', 'MCMXCIV')
    """
    return _greedy(number, _ROMAN)


def hebrew(number: int, mark: str = "״") -> str:
    """Up to 999; ``mark`` stands before the last of several letters.

    >>> hebrew(5), hebrew(39), hebrew(416)
    ('ה', 'ל״ט', 'תט״ז')
    """
    letters = _greedy(number, _HEBREW)
    for name, other in _NAMES:
        letters = letters.replace(name, other)
    return f"{letters[:-1]}{mark}{letters[-1]}" if len(letters) > 1 else letters


def ethiopic(number: int) -> str:
    """Up to 9999; a hundred is not said to be one.

    >>> ethiopic(11), ethiopic(118), ethiopic(2007)
    ('፲፩', '፻፲፰', '፳፻፯')
    """
    hundreds, rest = divmod(number, 100)
    before = _pair(hundreds) if hundreds > 1 else ""
    return before + "፻" * bool(hundreds) + _pair(rest)


def han(number: int) -> str:
    """Up to 9999, with its tens.

    >>> han(12), han(20), han(105), han(3456)
    ('十二', '二十', '一百零五', '三千四百五十六')
    """
    digits = f"{number:04}"
    text = "".join(
        _DIGITS[int(digit)] + place if digit != "0" else "零"
        for digit, place in zip(digits, _PLACES, strict=True)
    )
    while "零零" in text:
        text = text.replace("零零", "零")
    return text.strip("零").removeprefix("一" if number < 20 and number > 9 else "")  # noqa: PLR2004


def han_digits(number: int) -> str:
    """Digit by digit.

    >>> han_digits(105)
    '一〇五'
    """
    return "".join(_DIGITS[int(digit)] for digit in f"{number}")


def _pair(number: int) -> str:
    tens, units = divmod(number, 10)
    return f"{_TENS[tens]}{_UNITS[units]}".replace(" ", "")


def _greedy(number: int, signs: tuple[tuple[int, str], ...]) -> str:
    text = ""
    for value, sign in signs:
        count, number = divmod(number, value)
        text += sign * count
    return text
