"""An input and its new bytes in, a file replaced in one step, or a diff, out."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from difflib import unified_diff
from pathlib import Path
from tempfile import NamedTemporaryFile

from bulletin.cli.inputs import Input


def replace_file(one: Input, rewritten: bytes, suffix: str = "") -> None:
    """Put ``rewritten`` in the file's place, its mode kept.

    Who reads the file meanwhile sees the old or the new one, never half of it.
    With a ``suffix`` the old one stays beside it.
    Raises: OSError for a file that is compressed, a link or no plain file.
    """
    path = Path(one.name)
    if path.is_symlink() or not path.is_file():
        raise OSError("not rewritten in place: it is a link or no plain file")
    if one.packed:
        raise OSError("not rewritten in place: it is compressed")
    if rewritten == one.data:
        return
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as beside:
        try:
            beside.write(rewritten)
            beside.flush()
            os.fsync(beside.fileno())
            shutil.copymode(path, beside.name)
            if suffix:
                shutil.copy2(path, path.with_name(path.name + suffix))
            Path(beside.name).replace(path)
        except BaseException:
            with suppress(FileNotFoundError):
                Path(beside.name).unlink()
            raise


def difference(one: Input, rewritten: bytes) -> str:
    """What would change, as ``diff -u`` writes it and ``patch`` reads it."""
    old, new = (list(_lines(data)) for data in (one.data, rewritten))
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in unified_diff(old, new, one.name, one.name)
    )


def _lines(data: bytes) -> Iterator[str]:
    """The lines of a file, each with its line feed, every byte kept."""
    *lines, last = data.decode("utf-8", "surrogateescape").split("\n")
    yield from (f"{line}\n" for line in lines)
    if last:
        yield last
