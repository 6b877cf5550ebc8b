"""``bulletin scan``: pages in, every dated thing on them out."""

from __future__ import annotations

import click

from bulletin.cli.codes import Code
from bulletin.cli.inputs import Inputs
from bulletin.cli.options import Desk, reads_pages, shapes, takes_files
from bulletin.cli.output import write
from bulletin.model import BulletinMeta
from bulletin.report import csv, jsonl
from bulletin.report.lines import lines


@click.command("scan")
@takes_files
@reads_pages
@shapes(
    json="One document for each input.",
    jsonl="One reading a line, its file first.",
    csv="One reading a row, below the names of the columns.",
)
def command(inputs: Inputs, desk: Desk, shape: str | None) -> int:
    """List every dated thing: FILE:LINE:COLUMN: MEANING  TEXT.

    Positions count code points, lines and columns from 1; a byte-order mark
    counts for nothing, a byte that is not UTF-8 for one. Exit code 1: nothing found.
    """
    if shape == "csv":
        write(csv.header())
    found = False
    for page in inputs:
        meta = desk.read(page.text)
        found = found or bool(meta.readings)
        write(_shaped(meta, page.name, desk, shape))
    return inputs.ended(Code.DONE if found else Code.ANSWER)


def _shaped(meta: BulletinMeta, file: str, desk: Desk, shape: str | None) -> str:
    match shape:
        case "json":
            return jsonl.document(meta)
        case "jsonl":
            return jsonl.readings(meta, file)
        case "csv":
            return csv.rows(meta, file)
    return lines(meta, file, desk.ink)
