"""Arguments in, an exit code out: the ``bulletin`` command. ``codes`` says which code means what.

Data goes to stdout, everything else to stderr.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from bulletin import __version__
from bulletin.cli.codes import Code
from bulletin.cli.output import HungUp, complain, finish, hang_up, write
from bulletin.errors import BulletinError


def main(argv: Sequence[str] | None = None) -> int:
    """Do what ``argv`` asks for: arguments without the program's name, by default the process's."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _version() if arguments == ["--version"] else _done(arguments)
        finish()
    except HungUp:
        return Code.DONE
    except KeyboardInterrupt:
        return Code.INTERRUPTED
    except BulletinError as error:
        complain(str(error))
        return Code.WRONG_CALL
    except OSError as error:
        complain(error.strerror or str(error))
        hang_up()
        return Code.UNREADABLE
    return code


def _version() -> int:
    """What ``--version`` prints, before anything else is imported."""
    write(f"bulletin {__version__}\n")
    return Code.DONE


def _done(arguments: list[str]) -> int:
    """The code that a command returns, click's own errors said in our way."""
    import click

    from bulletin.cli.commands import commands

    try:
        return int(commands.main(arguments, "bulletin", standalone_mode=False) or 0)
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "bulletin"
        message = error.format_message()
        complain(f"{message[:1].lower()}{message[1:]}\ntry '{path} --help'")
        return Code.WRONG_CALL
    except click.Abort:
        return Code.INTERRUPTED


def run() -> None:
    """The console script: ``main`` as a process."""
    sys.exit(main())
