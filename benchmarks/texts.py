"""Texts from a seed: prose with few dates, lines with many, whole pages, Devanagari.

Every word is this project's own. Equal seeds and sizes give equal texts; a
size is in UTF-8 bytes and is met to within a line.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

KB, MB = 1_000, 1_000_000
_SENTENCES = 3_000
"""So many sentences are written, prose is drawn from them; its dates are always new."""
_DATED = 0.5
"""How many paragraphs are."""
_MINUTES = 22 * 365 * 24 * 60


_WORDS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
)
_DID = _WORDS["did"]
_WHO = _WORDS["who"]
_NEPALI_WHO = _WORDS["nepali_who"]
_WHERE = _WORDS["where"]
_NUMBERS = _WORDS["numbers"]
_MONTHS = _WORDS["months"]
_BS_MONTHS = _WORDS["bs_months"]
_NEPALI_DID = _WORDS["nepali_did"]
_NEPALI_MONTHS = _WORDS["nepali_months"]
_DIGITS = str.maketrans("0123456789", "०१२३४५६७८९")
_FIRST = datetime(2003, 1, 1)  # noqa: DTZ001  # a printed date has no zone

Line = Callable[[Random], str]


def prose(size: int, seed: int = 1) -> str:
    """English paragraphs, about one date a kilobyte and as many other numbers."""
    chance = Random(seed)
    stock = [_sentence(chance) for _ in range(_SENTENCES)]
    return _filled(lambda: _paragraph(chance, stock), size)


def devanagari(size: int, seed: int = 2) -> str:
    """Nepali lines, one of twelve dated."""
    chance = Random(seed)
    return _filled(lambda: _nepali(chance), size)


def dense(size: int, seed: int = 3) -> str:
    """Lines as a list of headlines or a run of mastheads prints them: each has its date."""
    chance = Random(seed)
    return _filled(lambda: _pick(chance, _DENSE)(chance), size)


def page(size: int, seed: int = 4) -> str:
    """A news page: dateline, article, headlines with dates, the same with ages, mastheads."""
    chance = Random(seed)
    made = _day(chance)
    stock = [_sentence(chance) for _ in range(40)]
    blocks = [f"{_title(chance)}\n\n{_dateline(made)}\n"]
    filled = 0
    while filled < size:
        blocks.append(_block(chance, stock, made))
        filled += len(blocks[-1])
    return "\n".join(blocks)[:size]


def _block(chance: Random, stock: Sequence[str], made: datetime) -> str:
    ages = [timedelta(minutes=chance.randrange(10, 9_000)) for _ in range(6)]
    titled = [(_title(chance), age) for age in ages]
    return "\n".join(
        [_pick(chance, stock) for _ in range(3)]
        + [line for title, age in titled for line in (title, _western(made - age))]
        + ["", "More on Society", ""]
        + [f"{title} By Wire desk {_django(age)}" for title, age in titled]
        + ["", _masthead(chance), "", _masthead(chance), ""]
    )


def short(seed: int = 5) -> list[str]:
    """Single lines, the kind that is read by itself."""
    chance = Random(seed)
    return [one(chance) for one in _DENSE]


def _filled(line: Callable[[], str], size: int) -> str:
    """Lines until the size is reached, at least one."""
    lines, filled = [], 0
    while filled < size:
        lines.append(line())
        filled += len(lines[-1].encode()) + 1
    return "\n".join(lines) + "\n"


def _pick(chance: Random, stock: Sequence[Any]) -> Any:
    """One of ``stock``, in half the time of ``choice``."""
    return stock[int(chance.random() * len(stock))]


def _sentence(chance: Random) -> str:
    who, did, where = (_pick(chance, stock) for stock in (_WHO, _DID, _WHERE))
    text = _pick(chance, (f"{who} {did} {where}.", f"{where}, {who} {did}.", f"{who} {did}."))
    return text[:1].upper() + text[1:]


def _paragraph(chance: Random, stock: Sequence[str]) -> str:
    """About 700 characters, of which less than one is dated and as many have another number."""
    told = [_pick(chance, stock) for _ in range(8)]
    if chance.random() < _DATED:
        told.insert(_pick(chance, range(8)), f"That was on {_western(_day(chance))}.")
    if chance.random() < _DATED:
        number = _pick(chance, _NUMBERS).format(int(chance.random() * 900))
        told.insert(_pick(chance, range(8)), f"Nobody had asked for {number}.")
    return " ".join(told) + "\n"


def _nepali(chance: Random) -> str:
    told = f"{_pick(chance, _WORDS['nepali_who'])} {_pick(chance, _WORDS['nepali_did'])}"
    more = f"{_pick(chance, _WORDS['nepali_who'])} {_pick(chance, _WORDS['nepali_did'])}"
    if int(chance.random() * 12):
        return f"{told}, {more}।"
    month = _pick(chance, _NEPALI_MONTHS)
    day = f"२०{chance.randrange(60, 83)} {month} {chance.randrange(1, 30)}"
    return f"{told}, {day.translate(_DIGITS)}"


def _day(chance: Random) -> datetime:
    return _FIRST + timedelta(minutes=int(chance.random() * _MINUTES))


def _title(chance: Random) -> str:
    return _sentence(chance).rstrip(".").title()


def _western(day: datetime) -> str:
    return f"{_WORDS['months'][day.month - 1]} {day.day}, {day.year}"


def _dateline(day: datetime) -> str:
    return f"{_western(day)}, {day.hour % 12 or 12}:{day.minute:02} {'ap'[day.hour >= 12]}.m."  # noqa: PLR2004  # noon


def _django(age: timedelta) -> str:
    """An age as Django prints it: two units, a no-break space after each number."""
    minutes = int(age.total_seconds()) // 60
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    units = [(days, "day"), (hours, "hour"), (minutes, "minute")]
    shown = [(n, unit) for n, unit in units if n or unit == "minute"][:2]
    told = ", ".join(f"{n}\u00a0{unit}{'s' * (n != 1)}" for n, unit in shown if n)
    return f"{told} ago"


def _aged(chance: Random) -> str:
    return f"{_title(chance)} By Wire desk {_django(_age(chance))}"


def _age(chance: Random) -> timedelta:
    return timedelta(minutes=int(10 ** (1 + chance.random() * 3)))


def _masthead(chance: Random) -> str:
    day = _day(chance)
    western = f"{_WORDS['months'][day.month - 1]}.{day.day:02}, {day.year}"
    nepali = (
        f"{_WORDS['bs_months'][(day.month + 8) % 12]}-{(day.day + 15) % 29 + 1:02},{day.year + 57}"
    )
    volume, issue = chance.randrange(1, 40), chance.randrange(1, 27)
    return f"VOL. {volume}, No. {issue},{western} ({nepali})"


_DENSE: Sequence[Line] = (
    lambda chance: f"{_title(chance)} {_western(_day(chance))}",
    lambda chance: f"By Wire desk {_dateline(_day(chance))}",
    lambda chance: f"{_day(chance):%Y-%m-%d} {_title(chance)}",
    lambda chance: f"{_day(chance):%Y-%m-%dT%H:%M:%S}+05:45",
    lambda chance: f"{_day(chance):%d/%m/%Y} | {_title(chance)}",
    lambda chance: f"Updated: {_day(chance):%d %b %Y, %H:%M} NPT",
    lambda chance: _western(_day(chance)),
    lambda chance: _django(_age(chance)),
    _aged,
    _masthead,
)
