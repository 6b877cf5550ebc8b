"""``bulletin series``: pages in, the run of issues that they print out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from bulletin.cli.codes import Code
from bulletin.cli.inputs import Inputs
from bulletin.cli.options import Desk, reads_pages, takes_files
from bulletin.cli.output import complain, write, write_bytes
from bulletin.report import references
from bulletin.report import run as report
from bulletin.series import FEWEST, Issue, Run, issues, periodicals, run

_FORMATS = ("table", "csv", "csl", "jsonld", "marc", "ris", "bibtex")


@click.command("series")
@takes_files
@reads_pages
@click.option("--format", "shape", type=click.Choice(_FORMATS), default="table", show_default=True)
@click.option("--next", "count", type=click.IntRange(0), default=1, metavar="N", help="Foretell N.")
def command(inputs: Inputs, desk: Desk, shape: str, count: int) -> int:
    """List the issues of a periodical, what is missing or odd, and what comes next.

    The issues of all files are one run for each periodical that they print. Exit
    code 1: none has three.
    """
    printed = [issue for page in inputs for issue in _issues(desk, page.name, page.text)]
    found = [one for part in periodicals(printed) if (one := run(part))]
    if not found:
        complain(f"fewer than {FEWEST} dated issues are no series")
        return inputs.ended(Code.ANSWER)
    if shape == "marc":
        from bulletin.report.marc import binary

        write_bytes(b"".join(map(binary, found)))
    else:
        write(_shaped(found, shape, count))
    return inputs.ended(Code.DONE)


def _issues(desk: Desk, file: str, text: str) -> Iterator[Issue]:
    """The issues of one page, each called by where it stands: ``FILE:LINE:COLUMN``."""
    meta = desk.read(text)
    readings = {one.id: one for one in meta.readings}
    for issue in issues(meta.mastheads, readings, text):
        one = readings[issue.masthead]
        yield issue._replace(masthead=f"{file}:{one.line}:{one.column}")


def _shaped(found: Sequence[Run], shape: str, count: int) -> str:
    match shape:
        case "csv":
            return report.rows(found)
        case "csl":
            return report.csl(found)
        case "jsonld":
            return report.jsonld(found)
        case "ris":
            return references.ris(found)
        case "bibtex":
            return references.bibtex(found)
    return "\n".join(report.table(one, count) for one in found)
