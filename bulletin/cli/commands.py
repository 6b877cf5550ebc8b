"""The name of a command in, its module out: each is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from bulletin import __version__

NAMES = ("scan", "normalize", "reference", "check", "series", "convert", "calendar", "explain")


class Commands(click.Group):
    """One module a command; it calls it ``command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, the first most used."""
        del ctx
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, None for another."""
        del ctx
        if cmd_name not in NAMES:
            return None
        found: click.Command = import_module(f"bulletin.cli.{cmd_name}").command
        return found


@click.command(
    cls=Commands,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done; 1 nothing found, notes found, or something would change; "
    "2 wrong call; 3 some input could not be read, the rest was done; "
    "4 contradiction under --strict; 130 interrupted.",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def commands() -> None:
    """Read what a page prints about its own dates."""
