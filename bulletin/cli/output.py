"""Texts in, bytes on stdout and messages on stderr: the only place that prints."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext, suppress
from stat import S_ISREG
from typing import TextIO

from bulletin.report.ink import Ink, coloured, plain


class HungUp(Exception):  # noqa: N818  # no error: whoever reads our output has seen enough
    """Nobody reads on, as in ``bulletin scan … | head``."""


def write(text: str) -> None:
    """Write data as UTF-8, the bytes of a page that were none as they were."""
    write_bytes(text.encode("utf-8", "surrogateescape"))


def write_bytes(data: bytes) -> None:
    """Write data as it is; to a stdout that takes text only, as well as it can be."""
    stdout = _stdout()
    binary = getattr(stdout, "buffer", None)
    try:
        if binary:
            binary.write(data)
        else:
            stdout.write(data.decode("utf-8", "replace"))
    except BrokenPipeError:
        hang_up()
        raise HungUp from None


def _stdout() -> TextIO:
    """Standard output. OSError if it is closed."""
    if sys.stdout is None:
        raise OSError("standard output is closed")
    return sys.stdout


def finish() -> None:
    """Wait until all data is on its way. HungUp if nobody reads it, OSError for a full disk."""
    try:
        _stdout().flush()
    except BrokenPipeError:
        hang_up()
        raise HungUp from None


def hang_up() -> None:
    """Let what is still unwritten go nowhere, so that Python does not complain at its end."""
    with suppress(OSError, ValueError, AttributeError):  # a stdout that is no file has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def progress(files: list[str]) -> AbstractContextManager[Iterable[str]]:
    """The files one by one, with a bar on a terminal's stderr while the data goes to a file.

    Data on the terminal, or a pager at the end of a pipe, would stand among it.
    """
    watched = len(files) > 1 and sys.stderr and sys.stderr.isatty()
    if not watched or os.environ.get("TERM") == "dumb" or not _is_file(_stdout()):
        return nullcontext(files)
    import click

    return click.progressbar(files, file=sys.stderr, show_pos=True)


def _is_file(stream: TextIO) -> bool:
    try:
        return S_ISREG(os.fstat(stream.fileno()).st_mode)
    except OSError:  # a stream of Python's own
        return False


def complain(message: str) -> None:
    """Say on stderr what could not be done."""
    if sys.stderr:  # None if it was closed
        sys.stderr.write(f"bulletin: {message}\n")


def ink(color: str) -> Ink:
    """The colours of ``--color``: by itself, for a terminal that has not said otherwise."""
    if color == "auto":
        quiet = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return coloured if _stdout().isatty() and not quiet else plain
    return coloured if color == "always" else plain
