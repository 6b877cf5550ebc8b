"""``bulletin normalize``: texts in, the same texts with ISO 8601 dates out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from bulletin.cli.codes import Code
from bulletin.cli.inplace import difference, replace_file
from bulletin.cli.inputs import STDIN, Input, Inputs
from bulletin.cli.options import Desk, reads_pages, takes_files
from bulletin.cli.output import write, write_bytes
from bulletin.model import Kind
from bulletin.rewrite import DATED, STYLES, Rewriter

_KINDS = [kind.value for kind in Kind if kind is not Kind.DESIGNATION]


class Normalize(click.Command):
    """A command whose ``--in-place`` takes a value only behind ``=``, never a file's name."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Give a bare ``--in-place`` its empty suffix."""
        return super().parse_args(ctx, ["--in-place=" if a == "--in-place" else a for a in args])


@click.command("normalize", cls=Normalize)
@takes_files
@reads_pages
@click.option(
    "--style",
    type=click.Choice(list(STYLES)),
    default="iso",
    show_default=True,
    help="Put ISO 8601 in place of a date, or in brackets behind it.",
)
@click.option(
    "--only",
    "kinds",
    multiple=True,
    type=click.Choice(_KINDS),
    help="Rewrite these kinds; by default absolute and relative.",
)
@click.option(
    "--in-place",
    "suffix",
    metavar="[=.bak]",
    help="Rewrite the files themselves, and keep the old ones with this suffix.",
)
@click.option("--diff", is_flag=True, help="Show what would change, change nothing.")
@click.option("--check", is_flag=True, help="As --diff, but only exit code 1 and the names.")
def command(inputs: Inputs, desk: Desk, suffix: str | None, **options: Any) -> int:
    """Rewrite dates and ages as ISO 8601, and nothing else.

    Line ends, blanks, byte-order marks and bytes that are not UTF-8 stay. What
    has no sure value stays too. Rewriting twice is rewriting once.
    """
    dry = options["diff"] or options["check"]
    _refuse_in_place(inputs, suffix, dry=dry)
    rewriter = Rewriter(
        lambda text: desk.read(text).readings, options["style"], options["kinds"] or DATED
    )
    changes = False
    for one in inputs:
        rewritten = rewriter.rewrite(one.data)
        changes = changes or rewritten != one.data
        if options["diff"]:
            write(difference(one, rewritten))
        elif options["check"]:
            write(f"{one.name}: would change\n" if rewritten != one.data else "")
        elif suffix is None:
            write_bytes(rewritten)
        else:
            _put_back(inputs, one, rewritten, suffix)
    return inputs.ended(Code.ANSWER if options["check"] and changes else Code.DONE)


def _refuse_in_place(inputs: Inputs, suffix: str | None, *, dry: bool) -> None:
    """Raise UsageError for an ``--in-place`` that contradicts the rest of the call."""
    if suffix is None:
        return
    if dry:
        raise click.UsageError("--in-place changes files, --diff and --check do not: choose one")
    if STDIN in (inputs.names or (STDIN,)):
        raise click.UsageError("standard input cannot be rewritten in place: name a file")
    if suffix != Path(suffix).name:
        raise click.UsageError(f"--in-place={suffix}: a suffix is part of a file name")


def _put_back(inputs: Inputs, one: Input, rewritten: bytes, suffix: str) -> None:
    try:
        replace_file(one, rewritten, suffix)
    except OSError as error:
        inputs.refuse(one.name, error)
