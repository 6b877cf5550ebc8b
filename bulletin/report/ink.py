"""A part of a report in, the same part as a terminal shows it out."""

from __future__ import annotations

from collections.abc import Callable

Ink = Callable[[str, str], str]
"""Takes a text and what it is (``place``, ``meaning``, ``name``, ``error``, ``warning``)."""

_COLOURS = {"place": "36", "meaning": "1", "name": "36", "error": "1;31", "warning": "1;33"}


def plain(text: str, what: str) -> str:
    """The text as it is: for files and pipes."""
    del what
    return text


def coloured(text: str, what: str) -> str:
    """The text between ANSI colours (ECMA-48, SGR)."""
    return f"\x1b[{_COLOURS[what]}m{text}\x1b[0m"
