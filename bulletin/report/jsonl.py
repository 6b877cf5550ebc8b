"""Readings, notes and references in, JSON Lines out: one object a line, ``file`` first."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from bulletin.gaps import gaps
from bulletin.model import BulletinMeta
from bulletin.page import Page
from bulletin.wire import duration, reading_to_dict, to_dict

_UNDECODED = re.compile("[\ud800-\udfff]")


def document(meta: BulletinMeta) -> str:
    """All that one page says, as the one object of ``schema.json``."""
    return _line(meta.to_dict())


def readings(meta: BulletinMeta, file: str) -> str:
    """One reading a line."""
    return "".join(_line(reading_to_dict(one, file=file)) for one in meta.readings)


def notes(meta: BulletinMeta, text: str, file: str) -> str:
    """One note a line, with the line and column of what it is about."""
    page = Page(text)
    places = (page.place(one.span.start) for one in meta.notes)
    return "".join(
        _line({"file": file, "line": line, "column": column, **to_dict(one)})
        for one, (line, column) in zip(meta.notes, places, strict=True)
    )


def reference(meta: BulletinMeta, file: str) -> str:
    """The reference of a page with its evidence, ``null`` if it has none, and the gaps."""
    found = meta.reference
    apart = [
        {
            "later": one.later.id,
            "earlier": one.earlier.id,
            "least": duration(one.least),
            "most": duration(one.most),
        }
        for one in gaps(meta)
    ]
    return _line({"file": file, "reference": to_dict(found) if found else None, "gaps": apart})


def _line(plain: Mapping[str, Any]) -> str:
    """One object as UTF-8 text; a byte of the page that was none is U+FFFD."""
    return _UNDECODED.sub("\ufffd", json.dumps(plain, ensure_ascii=False)) + "\n"
