"""File names in, bytes and texts out: folders walked, compressed files unpacked.

What cannot be read is said on stderr, and the rest is done all the same.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from errno import ENOENT
from functools import cached_property
from lzma import LZMAError
from pathlib import Path

from bulletin.cli.codes import Code
from bulletin.cli.output import complain, progress
from bulletin.rewrite import decode

STDIN = "-"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Input:
    """One input: ``data`` are its bytes, unpacked if it was ``packed``."""

    name: str
    data: bytes
    packed: bool = False

    @cached_property
    def text(self) -> str:
        """Its text without a byte-order mark; a byte that is not UTF-8 is one code point."""
        return decode(self.data)[1]


@dataclass
class Inputs:
    """The inputs of one command, each read when its turn comes; stdin if none is named."""

    names: tuple[str, ...]
    recursive: bool = False
    failed: bool = False

    def __iter__(self) -> Iterator[Input]:
        """Every input that can be read."""
        named = [one for name in self.names or (STDIN,) for one in self._files(name)]
        with progress(named) as files:
            for one in files:
                try:
                    yield _read(one)
                except (OSError, EOFError, ValueError, LZMAError, zlib.error) as error:
                    self.refuse(one, error)

    def refuse(self, name: str, error: Exception) -> None:
        """Say that an input could not be done, and go on."""
        complain(f"{name}: {getattr(error, 'strerror', None) or error}")
        self.failed = True

    def ended(self, code: int) -> int:
        """The exit code of the command, which would be ``code`` had all been read."""
        return max(code, Code.UNREADABLE) if self.failed else code

    def _files(self, name: str) -> Iterator[str]:
        if not name:  # to pathlib it is the folder that we are in
            self.refuse("''", FileNotFoundError(ENOENT, os.strerror(ENOENT)))
        elif name == STDIN or not Path(name).is_dir():
            yield name
        elif self.recursive:
            yield from self._walk(name)
        else:
            self.refuse(name, IsADirectoryError("is a folder; use -r to read what is in it"))

    def _walk(self, top: str) -> Iterator[str]:
        """Every file below a folder in the order of names, those that start with a dot left out."""
        for folder, below, files in os.walk(top, onerror=self._refuse_folder):
            below[:] = sorted(name for name in below if not name.startswith("."))
            for name in sorted(files):
                path = Path(folder, name)
                if path.is_file() and not name.startswith("."):
                    yield str(path)

    def _refuse_folder(self, error: OSError) -> None:
        self.refuse(str(error.filename), error)


def stdin() -> bytes:
    """All that stands on standard input. OSError if it is closed."""
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return sys.stdin.buffer.read()


def stdin_lines() -> Iterator[str]:
    """The lines of standard input as they come, stripped. OSError if it is closed."""
    if sys.stdin is None:
        raise OSError("standard input is closed")
    for at, line in enumerate(sys.stdin.buffer):
        yield line.decode("utf-8" if at else "utf-8-sig", "backslashreplace").strip()


def _read(name: str) -> Input:
    packed = stdin() if name == STDIN else Path(name).read_bytes()
    data = _unpacked(packed)
    if data.startswith(_UTF_16):
        raise ValueError("UTF-16 text; convert it to UTF-8 first")
    return Input(name, data, packed=data is not packed)


def _unpacked(data: bytes) -> bytes:
    """The bytes of a gzip, bzip2 or xz file, known by how it starts; others as they are."""
    import bz2
    import gzip
    import lzma

    unpack: dict[bytes, Callable[[bytes], bytes]] = {
        b"\x1f\x8b\x08": gzip.decompress,
        b"BZh": bz2.decompress,
        b"\xfd7zXZ\x00": lzma.decompress,
    }
    return next((do(data) for magic, do in unpack.items() if data.startswith(magic)), data)
