"""Notes in, lines out: ``FILE:LINE:COLUMN: CODE  MESSAGE``, the text underlined below each."""

from __future__ import annotations

from bulletin.errors import underline
from bulletin.model import BulletinMeta, Note
from bulletin.page import Page
from bulletin.report.ink import Ink, plain
from bulletin.report.lines import place

_INDENT = "    "
_AROUND = 72
"""So many characters of a line are shown on either side of what is underlined."""
_SHOWN = {code: "\ufffd" for code in range(0xA0) if not 0x20 <= code < 0x7F and chr(code) != "\t"}  # noqa: PLR2004  # the control characters of ISO 646 and ISO 6429


def notes(meta: BulletinMeta, text: str, file: str, ink: Ink = plain) -> str:
    """All notes of a page, in the order of the text."""
    page = Page(text)
    return "".join(_note(one, page, file, ink) for one in meta.notes)


def _note(note: Note, page: Page, file: str, ink: Ink) -> str:
    where = place(file, *page.place(note.span.start), ink)
    shown = f"{where} {ink(note.code, note.severity)}  {note.message}\n{excerpt(page, note)}\n"
    return f"{shown}{_INDENT}expected {note.expected}\n" if note.expected else shown


def excerpt(page: Page, note: Note) -> str:
    """The line that a note is about with carets below, a long one cut on both sides.

    What a terminal would obey instead of showing it is U+FFFD.
    """
    start, end = note.span.start, note.span.end
    before = page.before(start, _AROUND)
    after = page.after(end, _AROUND)
    cut = page.before(start, _AROUND + 1) != before
    more = page.after(end, _AROUND + 1) != after
    head = ("…" if cut else "") + before
    line = f"{head}{page.text[start:end]}{after.rstrip(chr(13))}{'…' if more else ''}"
    return underline(line.translate(_SHOWN), len(head), len(head) + end - start, _INDENT)
