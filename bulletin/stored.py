"""Patterns that were compiled when the package was built, kept beside it.

``re`` takes longer to compile the patterns of a grammar than many a page takes
to read. What it makes of one is no public format, so it is kept for the very
interpreter that made it; every other compiles.
"""

from __future__ import annotations

import marshal
import re
import sys
import zlib
from array import array
from hashlib import sha256
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("_made")
"""What the build makes of the grammar."""
_REFUSED = (
    OSError,
    ImportError,
    AttributeError,
    TypeError,
    ValueError,
    EOFError,
    RuntimeError,
    zlib.error,
)
"""All that a missing, cut or foreign file can lead to."""


def compiled(pattern: str, flags: int = 0, folder: Path = FOLDER) -> re.Pattern[str]:
    """What ``re.compile`` gives, ready-made where the build has left it."""
    try:
        import _sre  # type: ignore[import-not-found]

        kept = zlib.decompress((folder / _name(pattern, flags)).read_bytes())
        all_flags, code, groups, names, numbers = marshal.loads(kept)  # noqa: S302  # our own bytes
        words = array("I", code).tolist()
        found = _sre.compile(pattern, all_flags, words, groups, names, numbers)
    except _REFUSED:
        return re.compile(pattern, flags)
    return found  # type: ignore[no-any-return]


def store(pattern: str, flags: int = 0, folder: Path = FOLDER) -> None:
    """Keep what this interpreter makes of a pattern; nothing where it does not tell."""
    try:
        made = marshal.dumps(_made(pattern, flags))
        name = _name(pattern, flags)
    except _REFUSED:
        return
    (folder / name).write_bytes(zlib.compress(made))


def _made(pattern: str, flags: int) -> tuple[Any, ...]:
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern, int(flags))
    names, numbers = tree.state.groupdict, [None] * tree.state.groups
    for name, number in names.items():
        numbers[number] = name
    code = array("I", _compiler._code(tree, flags))  # noqa: SLF001  # nobody else has it
    return int(tree.state.flags), code.tobytes(), tree.state.groups - 1, dict(names), tuple(numbers)


def _name(pattern: str, flags: int) -> str:
    """A file name for one pattern, flags and interpreter."""
    import _sre

    maker = f"{sys.implementation.name} {sys.hexversion} {sys.byteorder} {_sre.MAGIC}"
    return sha256(f"{maker} {int(flags)} {pattern}".encode()).hexdigest()[:32]
