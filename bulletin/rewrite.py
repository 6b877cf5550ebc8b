"""Text and its readings in, the text with ISO 8601 in their place out.

Everything else stays byte for byte: line ends, blanks, a byte-order mark, bytes
that are not UTF-8. What is printed in ISO form already stays too, and so does a
reading without a value: a wrong date is worse than no date.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bulletin.model import Kind, Reading

STYLES = {"iso": "{iso}", "annotate": "{text} [{iso}]"}
DATED = (Kind.ABSOLUTE, Kind.RELATIVE)
"""The kinds whose whole text is a date; a registration or a copyright line says more than one."""
BOM = b"\xef\xbb\xbf"
_PASSES = 4
_FORM = (
    r"\d{4}(?:-\d\d(?:-\d\d)?)?"
    r"(?:T\d\d(?::\d\d(?::\d\d(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?"
)
_PRINTED = re.compile(_FORM, re.ASCII)
_ANNOTATION = re.compile(rf" \[{_FORM}(?:/{_FORM})?\]", re.ASCII)

Read = Callable[[str], Sequence[Reading]]
Edge = tuple[int, int]


class Edit(NamedTuple):
    """What takes the place of ``text[start:end]``."""

    start: int
    end: int
    text: str


def decode(data: bytes) -> tuple[bytes, str]:
    """The byte-order mark, perhaps empty, and the text behind it.

    A byte that is not UTF-8 is one code point (a lone surrogate), so that
    ``encode`` gives it back. Positions count from behind the mark.
    """
    bom = BOM if data.startswith(BOM) else b""
    return bom, data[len(bom) :].decode("utf-8", "surrogateescape")


def encode(bom: bytes, text: str) -> bytes:
    """The bytes that ``decode`` was given."""
    return bom + text.encode("utf-8", "surrogateescape")


@dataclass(frozen=True, slots=True)
class Rewriter:
    """How texts are rewritten: ``style`` of ``STYLES``, which kinds, and what reads a text.

    What comes out is rewritten until nothing changes, for one rewritten date
    can decide how another is read. So rewriting twice is rewriting once; a text
    that does not come to rest stays as it was.
    """

    read: Read
    style: str = "iso"
    kinds: Collection[str] = DATED

    def rewrite(self, data: bytes) -> bytes:
        """The bytes of a text, its readings rewritten."""
        bom, text = decode(data)
        readings = self.read(text)
        for _ in range(_PASSES):
            rewritten, readings = self._once(text, readings)
            if rewritten == text:
                return encode(bom, text)
            text = rewritten
        return data

    def _once(self, text: str, readings: Sequence[Reading]) -> tuple[str, Sequence[Reading]]:
        """The text with all edits that can be made, and its readings then.

        An edit that would be read together with its neighbours, or be edited
        again, is not made: of "Jestha 2082, 9:01" the month would become two
        days, and the clock would belong to the second.
        """
        edits = self._edits(text, readings)
        while edits:
            rewritten, placed = _applied(text, edits)
            found = self.read(rewritten)
            again = {(one.start, one.end) for one in self._edits(rewritten, found)}
            spans = [(one.span.start, one.span.end) for one in found]
            glued = {at for span in spans for at in _glued(span, placed, again=span in again)}
            if not glued:
                return rewritten, found
            edits = [one for at, one in enumerate(edits) if at not in glued]
        return text, readings

    def _edits(self, text: str, readings: Sequence[Reading]) -> list[Edit]:
        return [
            Edit(
                one.span.start, one.span.end, STYLES[self.style].format(text=one.text, iso=one.iso)
            )
            for one in readings
            if one.iso
            and one.kind in self.kinds
            and not _PRINTED.fullmatch(one.text)
            and not (self.style == "annotate" and _ANNOTATION.match(text, one.span.end))
        ]


def _applied(text: str, edits: Sequence[Edit]) -> tuple[str, list[Edge]]:
    """The text with the edits made, and where each stands in it."""
    pieces: list[str] = []
    placed: list[Edge] = []
    done = length = 0
    for edit in edits:
        pieces += [text[done : edit.start], edit.text]
        start = length + edit.start - done
        length = start + len(edit.text)
        placed.append((start, length))
        done = edit.end
    return "".join([*pieces, text[done:]]), placed


def _glued(span: Edge, placed: Sequence[Edge], *, again: bool) -> Iterator[int]:
    """The indices of the edits that a reading touches without lying inside, or edits again."""
    start, end = span
    for at in range(max(0, bisect_right(placed, span) - 1), len(placed)):
        first, last = placed[at]
        if first >= end:
            break
        if start < last and (again or start < first or end > last):
            yield at
