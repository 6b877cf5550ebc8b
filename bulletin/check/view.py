"""What checks look at, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bulletin.model import Kind, Outlier, Precision, Reading, Reference
from bulletin.normalize.days import GREGORIAN
from bulletin.words import Words


@dataclass(frozen=True, slots=True)
class View:
    """What checks look at: readings, pairs of one date in two calendars, and words to say it in."""

    readings: Sequence[Reading]
    pairs: Sequence[tuple[Reading, Reading]]
    words: Words
    reference: Reference | None = None
    outliers: Sequence[Outlier] = ()

    def say(self, calendar: str, year: int, month: int, day: int) -> str:
        """A day as its calendar's readers print it; in ISO form where it has no month names."""
        try:
            stem = "en" if calendar == GREGORIAN else calendar
            return f"{self.words.spelling('MONTH', stem, str(month))} {day}, {year}"
        except KeyError:
            return f"{year:04}-{month:02}-{day:02}"


class Finding(NamedTuple):
    """Where something is wrong, what fills the message, and what was expected."""

    reading: Reading
    details: dict[str, object]
    expected: str | None


def is_day(reading: Reading) -> bool:
    """Whether it is a date as fine as a day."""
    fine = reading.precision is not None and reading.precision >= Precision.DAY
    return reading.kind is Kind.ABSOLUTE and fine
