"""``bulletin explain``: a line in, how each phrase of it was read out."""

from __future__ import annotations

import click

from bulletin.cli.codes import Code
from bulletin.cli.inputs import STDIN, stdin
from bulletin.cli.options import Desk, reads_pages
from bulletin.cli.output import write
from bulletin.report.tree import tree
from bulletin.rewrite import decode
from bulletin.scan import scan


@click.command("explain")
@click.argument("words", nargs=-1, metavar="TEXT...")
@reads_pages
def command(words: tuple[str, ...], desk: Desk) -> int:
    """Show how a text is read: rules, the words behind them, and what it means.

    Reads standard input if there is no TEXT or it is a dash. Exit code 1:
    nothing found.
    """
    text = decode(stdin())[1] if words in {(), (STDIN,)} else " ".join(words)
    readings = {(one.span.start, one.span.end): one for one in desk.read(text, prose=True).readings}
    shown = [
        tree(
            desk.grammar.tree(found.rule, text, found.start),
            desk.grammar,
            readings.get((found.start, found.end)),
            desk.ink,
        )
        for found in scan(text, desk.grammar)
    ]
    write("\n".join(shown))
    return Code.DONE if shown else Code.ANSWER
