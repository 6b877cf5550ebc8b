"""Texts that nobody prints and a crawl holds all the same: each by name, of any size."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.texts import prose

REPEATED: Mapping[str, str] = {
    "digits": "7",
    "digits apart": "1 ",
    "Devanagari digits": "२",
    "blanks": " ",
    "no-break blanks": "\u00a0",
    "month names": "January ",
    "months glued": "MayJune",
    "brackets": "(",
    "ago": "ago ",
    "slashes": "1/1/1/",
    "colons": "1:1:",
    "dots": "1.1.",
    "quantities": "1 hour, ",
    "short dates": "1 May ",
    "dates glued": "2025-06-21",
    "dates on one line": "June 21, 2025, 9:01 a.m. ",
    "ages on one line": "1 hour, 18 minutes ago ",
    "mastheads on one line": "VOL. 18, No. 21,June.06, 2025 (Jestha-23,2082) ",
    "mastheads without date": "VOL. 18, No. 21\n",
    "one title": "Snow Closes\nNov 16, 2024\nSnow Closes By Wire desk 2 hours ago\n",
    "years missing": "June 21\n",
    "ambiguous dates": "03/04/2025\n",
    "impossible days": "Jestha 33, 2082\n",
    "captions": "Vol. No. ",
    "by": "by ",
    "NUL": "\0",
    "lone surrogates": "\ud800",
    "mixed scripts": "2025 जेठ 23 ২০৮২ июнь 6월 ٢٠٢٥ ",
    "empty lines": "\n",
}


def _one_line(size: int) -> str:
    return prose(size).replace("\n", " ")


def _columns(size: int) -> str:
    """Lines of one length, each a letter further: no two are equal."""
    return "\n".join(f"{number:x} ago" for number in range(size // 9))


TEXTS: Mapping[str, Callable[[int], str]] = {
    **{name: lambda size, piece=piece: repeated(piece, size) for name, piece in REPEATED.items()},
    "prose on one line": _one_line,
    "new numbers": _columns,
}


def repeated(piece: str, size: int) -> str:
    """``piece`` again and again, ``size`` UTF-8 bytes of it."""
    return piece * (size // len(piece.encode("utf-8", "surrogatepass")))
