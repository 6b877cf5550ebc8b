"""``bulletin check``: pages in, what does not agree on them out."""

from __future__ import annotations

import click

from bulletin.cli.codes import Code
from bulletin.cli.inputs import Inputs
from bulletin.cli.options import Desk, reads_pages, shapes, takes_files
from bulletin.cli.output import write
from bulletin.report import jsonl
from bulletin.report.notes import notes

_DISAGREE = "B2"
"""The codes of notes that say that two values disagree start so."""


@click.command("check")
@takes_files
@reads_pages
@shapes(jsonl="One note a line, its file first.")
@click.option("--strict", is_flag=True, help="Exit code 4 if two values disagree (B2xx).")
def command(inputs: Inputs, desk: Desk, shape: str | None, *, strict: bool) -> int:
    """Show what is impossible, does not agree, or is read with doubt.

    Exit code 1: something was found.
    """
    code = Code.DONE
    for page in inputs:
        meta = desk.read(page.text)
        if strict and any(one.code.startswith(_DISAGREE) for one in meta.notes):
            code = Code.CONTRADICTION
        elif meta.notes:
            code = max(code, Code.ANSWER)
        write(
            jsonl.notes(meta, page.text, page.name)
            if shape == "jsonl"
            else notes(meta, page.text, page.name, desk.ink)
        )
    return inputs.ended(code)
