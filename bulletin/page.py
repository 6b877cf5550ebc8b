"""A text as lines: where a position stands, and what is printed around it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Page:
    """A text with its line starts. Positions are code points, lines and columns count from 1."""

    text: str

    @cached_property
    def starts(self) -> list[int]:
        """Where each line starts; a line ends with its line feed."""
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def place(self, position: int) -> tuple[int, int]:
        """The line of ``position`` and its column there."""
        line = self.line(position)
        return line, position - self.starts[line - 1] + 1

    def column(self, position: int) -> int:
        """The column of ``position`` in its line."""
        return self.place(position)[1]

    def line(self, position: int) -> int:
        """The line that holds ``position``."""
        return bisect_right(self.starts, position)

    def span(self, line: int) -> tuple[int, int]:
        """Start and end of a line, the line end not included."""
        end = self.starts[line] - 1 if line < len(self.starts) else len(self.text)
        return self.starts[line - 1], end

    def is_empty(self, line: int) -> bool:
        """Whether nothing is printed on a line."""
        start, end = self.span(line)
        return not self.text[start:end].strip()

    def before(self, position: int, most: int) -> str:
        """At most ``most`` characters of the same line that stand before ``position``."""
        return self.text[max(self.starts[self.line(position) - 1], position - most) : position]

    def after(self, position: int, most: int) -> str:
        """At most ``most`` characters of the same line that stand from ``position`` on."""
        end = self.text.find("\n", position, position + most)
        return self.text[position : position + most if end < 0 else end]
