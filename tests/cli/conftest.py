"""A small page of a fortnightly, and the command as a function: arguments in, a ``Run`` out."""

import io
import sys
from typing import NamedTuple

import pytest

from bulletin.cli import main

PAGE = """\
 date 2024-03-09 Bridge over the lower ford reopens

Bridge over the lower ford reopens

March 9, 2024, 8:15 a.m.

The wooden bridge below the mill is open again, and carts may cross it.

School Plants a Thousand Pines
Mar 9, 2024
Tea Prices Rise in the Eastern Hills
Mar 8, 2024

More

School Plants a Thousand Pines By Staff 1\u00a0hour, 5\u00a0minutes ago
Tea Prices Rise in the Eastern Hills By Staff 20\u00a0hours, 40\u00a0minutes ago

VOL. 4, No. 12,March.08, 2024 (Falgun-25,2080) Editor: Asha Rai Register Number: DOI 611/077-78
VOL. 4, No. 11,February.23, 2024 (Falgun-11. 2080) Editor: Asha Rai
"""


class Run(NamedTuple):
    """How a call ended, and what it wrote."""

    code: int
    data: bytes
    err: str

    @property
    def out(self):
        return self.data.decode("utf-8")


@pytest.fixture(autouse=True)
def page(tmp_path, monkeypatch):
    """The page, all by itself in the working folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8", newline="")
    return path


@pytest.fixture
def bulletin(monkeypatch, capsysbinary):
    """Call the command, with these bytes on its standard input."""

    def call(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(list(arguments))
        written = capsysbinary.readouterr()
        return Run(code, written.out, written.err.decode("utf-8"))

    return call
