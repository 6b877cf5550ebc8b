"""Phrasings by the value they print: ``tests/corpus/*.toml``, one file a family.

A key is what must be read: an ISO 8601 value, ``age UNIT COUNT …``, ``volume/issue``,
or ``nothing``; beneath it stand texts that print just that.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bulletin import parse_meta
from bulletin.model import Kind, Reading

FOLDER = Path(__file__).parent / "corpus"


def cases() -> Iterator[tuple[str, str]]:
    for path in sorted(FOLDER.glob("*.toml")):
        for value, texts in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for text in texts:
                yield value, text


def value(reading: Reading) -> str:
    if reading.kind is Kind.RELATIVE and reading.age:
        units = " ".join(f"{unit} {count}" for unit, count in reading.age.units)
        return f"age {units}" + (f" at {reading.clock}" if reading.clock else "")
    if reading.kind is Kind.DESIGNATION and reading.designation:
        numbers = (reading.designation.volume, reading.designation.issue)
        return "/".join(
            "" if n is None else str(n.first) if n.first == n.last else f"{n.first}-{n.last}"
            for n in numbers
        )
    return reading.iso or " or ".join(one.iso or "?" for one in reading.alternatives) or "?"


@pytest.mark.parametrize(("wanted", "text"), [*cases()])
def test_the_text_prints_the_value(wanted: str, text: str) -> None:
    found = [value(one) for one in parse_meta(text).readings]
    assert found == ([] if wanted == "nothing" else [wanted])
