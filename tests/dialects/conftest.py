"""What the tests of the dialects share: a printed age at face value, and the measured texts."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bulletin.normalize.ages import UNITS, nominal

MEASURED = Path(__file__).parent.parent / "data" / "relative_dialects.json"
_SHORT = {"s": "second", "m": "minute", "h": "hour", "d": "day", "w": "week", "mo": "month"}
_NAMES = dict.fromkeys(UNITS) | _SHORT | {"sec": "second", "min": "minute", "yr": "year"}
NAMES = {name: unit or name for name, unit in _NAMES.items()} | {"yesterday": "day"}


class Measured(NamedTuple):
    """What the renderers printed: at which instants, up to which age, and every text's ages."""

    instants: tuple[datetime, ...]
    end: int
    texts: dict[str, dict[str, tuple[int, int]]]


def _units(text: str) -> tuple[tuple[str, int], ...]:
    found = []
    for count, word in re.findall(r"(\d*)\s?([a-z]+)", text.lower()):
        if unit := NAMES.get(word) or NAMES.get(word.removesuffix("s")):
            found.append((unit, int(count or not text.startswith("this"))))
    return tuple(found) or (("second", 0),)


@pytest.fixture(scope="session")
def units() -> Callable[[str], tuple[tuple[str, int], ...]]:
    """From a printed age to its units: "an hour" is one, "just now" is no second."""
    return _units


@pytest.fixture(scope="session")
def face_value() -> Callable[[str], timedelta]:
    """From a printed age to what it says, months of 30 days."""
    return lambda text: nominal(_units(text))


@pytest.fixture(scope="session")
def measured() -> Measured:
    """The file of measured texts; a range from and to a whole second is [first, last + 1)."""
    data: dict[str, Any] = json.loads(MEASURED.read_text(encoding="utf-8"))
    texts = {
        name: {text: (first, last + 1) for text, (first, last) in row.items()}
        for name, row in data["dialects"].items()
    }
    end = max(most for row in texts.values() for _, most in row.values())
    return Measured(tuple(datetime.fromtimestamp(at, UTC) for at in data["_nows"]), end, texts)
