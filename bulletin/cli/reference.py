"""``bulletin reference``: pages in, when each was made out, and why."""

from __future__ import annotations

import click

from bulletin.cli.codes import Code
from bulletin.cli.inputs import Inputs
from bulletin.cli.options import Desk, reads_pages, shapes, takes_files
from bulletin.cli.output import complain, write
from bulletin.gaps import gaps
from bulletin.report import jsonl
from bulletin.report.evidence import evidence


@click.command("reference")
@takes_files
@reads_pages
@shapes(json="One document for each input.")
def command(inputs: Inputs, desk: Desk, shape: str | None) -> int:
    """Say when a page was made, and which of its statements say so.

    An item that is listed with a date and with an age bounds the instant, the
    page's own date bounds it from below. Then which renderers can have printed its
    ages, and how far apart its items came out, where that is told finer. Exit code 1:
    no page says enough.
    """
    found = False
    for page in inputs:
        meta = desk.read(page.text)
        found = found or meta.reference is not None
        if shape == "json":
            write(jsonl.reference(meta, page.name))
        elif meta.reference:
            write(evidence(meta.reference, page.name, desk.ink, gaps(meta), meta.readings))
        else:
            complain(f"{page.name}: nothing on the page says when it was made")
    return inputs.ended(Code.DONE if found else Code.ANSWER)
