"""A fit in, what is sure of it out: which issue stands where, and what is still free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bulletin.series.fit import Fit
from bulletin.series.forecast import Turns
from bulletin.series.lines import Kept, Line


@dataclass(frozen=True)
class Desk:
    """A fit, its lines with several issues, and what follows from them for all others."""

    fit: Fit

    @cached_property
    def sure(self) -> list[Line]:
        """The lines with several issues, the oldest first."""
        return [one for one in self.fit.lines if one.support > 1]

    @cached_property
    def size(self) -> int | None:
        """How many issues a volume has."""
        return Turns(self.fit).units

    @cached_property
    def standing(self) -> list[Kept | None]:
        """Where each issue is with others, or may be alone in the first or the last volume."""
        return [
            on if on and on.line.support > 1 else next(self._alone(at), None)
            for at, on in enumerate(self.fit.kept)
        ]

    @cached_property
    def lines(self) -> list[Line]:
        """The sure ones, and one each for the volumes before and after them all."""
        if not (self.fit.restarts and self.sure):
            return self.sure
        first, last, size = self.sure[0], self.sure[-1], self.size
        before, after = (first.volume or 0) - 1, (last.volume or 0) + 1
        starts = last.offset + size if size else last.last
        ends = {after: Line(after, starts, starts + 1, starts + 1, 0)}
        if size:
            ends[before] = Line(before, first.offset - size, first.offset, first.offset, 0)
        ends |= {
            on.line.volume or 0: on.line for on in self.standing if on and on.line.support == 1
        }
        return [*self.sure, *ends.values()]

    def is_free(self, line: Line, slot: int, number: int) -> bool:
        """Whether an issue may have a number at a slot.

        Nobody else has either, its volume is on, and not longer than others.
        """
        if slot in self._slots or (line.volume, number) in self._numbers:
            return False
        if number < 1 or (self.fit.restarts and number > (self.size or number)):
            return False
        others = [one for one in self.sure if one.volume != line.volume]
        return not any(
            slot > one.offset if line.first < one.first else slot <= one.last for one in others
        )

    def is_held(self, line: Line, number: int) -> bool:
        """Whether a sure issue has a number."""
        return (line.volume, number) in self._numbers

    @cached_property
    def _slots(self) -> frozenset[int]:
        return frozenset(on.place.slot for on in self.standing if on and on.line.support > 1)

    @cached_property
    def _numbers(self) -> frozenset[tuple[int | None, int]]:
        return frozenset(
            (self.fit.key(issue), number)
            for issue, on in zip(self.fit.issues, self.standing, strict=True)
            if on and on.line.support > 1
            for number in range(issue.first, issue.last + 1)
        )

    def _alone(self, at: int) -> Iterator[Kept]:
        """Where an issue may be that is the only one of its volume.

        It is before or after all others, in the volume next to theirs, and its
        number is one that there was time for.
        """
        volume = self.fit.issues[at].volume
        if not self.fit.restarts or volume is None or not self.sure:
            return
        first, last = self.fit.numbers[at]
        for place in self.fit.places[at]:
            for number in range(first, last + 1):
                line = Line(volume, place.slot - number, place.slot, place.slot, 1)
                if self._is_before(line) or self._is_after(line):
                    yield Kept(place, line)

    def _is_after(self, line: Line) -> bool:
        last = self.sure[-1]
        if line.volume != (last.volume or 0) + 1 or line.first <= last.last:
            return False
        if self.size:
            return line.offset >= last.offset + self.size
        return line.offset == last.last or line.first > last.last + 1

    def _is_before(self, line: Line) -> bool:
        first = self.sure[0]
        if line.volume != (first.volume or 0) - 1 or line.first > first.offset:
            return False
        return not self.size or line.offset <= first.offset - self.size
