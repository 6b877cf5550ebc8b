"""Readings in, comma-separated values out: RFC 4180 quoting, lines end with a line feed."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from bulletin.model import BulletinMeta
from bulletin.wire import reading_to_dict

COLUMNS = (
    *("file", "line", "column", "start", "end", "id", "kind", "role", "calendar"),
    *("iso", "earliest", "latest", "precision", "certainty", "zone", "text"),
)


def header() -> str:
    """The names of the columns."""
    return _rows([COLUMNS])


def rows(meta: BulletinMeta, file: str) -> str:
    """One reading a row; what is not known is empty."""
    found = []
    for one in meta.readings:
        plain = reading_to_dict(one, file=file)
        plain["zone"] = one.zone.id
        found.append([plain[name] for name in COLUMNS])
    return _rows(found)


def _rows(values: Iterable[Iterable[object]]) -> str:
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(values)
    return written.getvalue()
