"""What can go wrong with a call, said so that the caller can mend it.

Page text never raises: what makes no sense there is a note or nothing. These
errors are for wrong arguments, unreadable files and broken grammar files. Each
says the fact first, shows the text with carets under it, and says what to do.
"""

from __future__ import annotations

import unicodedata


def underline(text: str, start: int, end: int, indent: str = "    ") -> str:
    """The line of ``text`` that holds ``start``, with carets below ``[start, end)``.

    Units: code points, half-open. A tab stays a tab below, so the carets stand
    right in a terminal; the part after the line's end is not marked.
    """
    head = text.rfind("\n", 0, start) + 1
    tail = text.find("\n", start)
    line = text[head : len(text) if tail < 0 else tail].rstrip("\r")
    pad = "".join("\t" if c == "\t" else " " * _columns(c) for c in line[: start - head])
    carets = "^" * max(1, sum(map(_columns, line[start - head : end - head])))
    return f"{indent}{line}\n{indent}{pad}{carets}"


def _columns(char: str) -> int:
    """How many columns of a terminal a character takes: none for a combining mark."""
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


class BulletinError(ValueError):
    """A call that cannot be done; the message is complete, the parts are attributes.

    ``text`` and ``span`` (code points, half-open) say where, ``hint`` what to do.
    """

    def __init__(
        self, fact: str, *, text: str = "", span: tuple[int, int] = (0, 0), hint: str = ""
    ) -> None:
        """Build the message: fact, underlined text, hint, each on its own line."""
        self.fact, self.text, self.span, self.hint = fact, text, span, hint
        shown = [fact]
        if text:
            shown.append(underline(text, *span))
        if hint:
            shown.append(hint)
        super().__init__("\n".join(shown))


class GrammarError(BulletinError):
    """A grammar or word file that cannot be used: says file, rule and mend."""


class ImpossibleDate(ValueError):  # noqa: N818  # it names the thing, as the docs do
    """A date that its calendar does not have, with the ones ``nearest`` to it.

    ``nearest``: (year, month, day) triples of the same calendar, perhaps none.
    """

    def __init__(self, fact: str, nearest: tuple[tuple[int, int, int], ...] = ()) -> None:
        """Keep the fact as the message and the neighbours beside it."""
        self.nearest = nearest
        super().__init__(fact)
