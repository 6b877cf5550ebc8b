"""Options that several commands share in, what they ask for out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from bulletin.api import parse_meta
from bulletin.cli.inputs import Inputs
from bulletin.cli.output import ink
from bulletin.grammar import Grammar, load_grammar
from bulletin.hints import ORDERS
from bulletin.model import BulletinMeta
from bulletin.report.ink import Ink

Command = Callable[..., int]

COLOR = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colours; auto also asks NO_COLOR and TERM.",
)
_FILES = (
    click.argument("files", nargs=-1, metavar="[FILE|-]..."),
    click.option("-r", "--recursive", is_flag=True, help="Read all files in a folder."),
)
_HINTS = (
    click.option(
        "--reference",
        metavar="ISO",
        help="When the page was made: ISO 8601 with an offset, or two as a/b.",
    ),
    click.option("--tz", metavar="ZONE", help="IANA name or +05:45, where the page prints none."),
    click.option("--language", "languages", multiple=True, metavar="TAG", help="Such as ne."),
    click.option("--calendar", "calendars", multiple=True, metavar="KEY", help="Such as bs."),
    click.option("--order", type=click.Choice(ORDERS), help="How 05/06/2025 is meant."),
    click.option("--dialect", metavar="KEY", help="What renders the ages, such as django."),
    click.option("--prose", is_flag=True, help="Also read ages that a sentence tells."),
    click.option(
        "--grammar",
        "grammars",
        multiple=True,
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="One more .ppeg or .toml file.",
    ),
)


@dataclass(frozen=True)
class Desk:
    """Reads texts as the options say, and knows which colours its reports have."""

    grammar: Grammar
    hints: dict[str, Any]
    ink: Ink

    def __post_init__(self) -> None:
        """Refuse, on an empty page, what no page could be read with. Raises: BulletinError."""
        self.read("")

    def read(self, text: str, *, prose: bool = False) -> BulletinMeta:
        """All that a text says about its dates; sentences are read too if either asks for it."""
        hints = {**self.hints, "prose": prose or self.hints["prose"]}
        return parse_meta(text, grammar=self.grammar, **hints)


def reads_pages(command: Command) -> Command:
    """A command that is given ``desk``, made of the options on how to read."""

    @wraps(command)
    def with_desk(*, grammars: tuple[Path, ...], color: str, **given: Any) -> int:
        names = ("reference", "tz", "languages", "calendars", "order", "dialect", "prose")
        hints = {name: given.pop(name) for name in names}
        return command(desk=Desk(load_grammar(grammars), hints, ink(color)), **given)

    return _with((*_HINTS, COLOR), with_desk)


def takes_files(command: Command) -> Command:
    """A command that is given ``inputs``, made of its arguments."""

    @wraps(command)
    def with_inputs(*, files: tuple[str, ...], recursive: bool, **given: Any) -> int:
        return command(inputs=Inputs(files, recursive), **given)

    return _with(_FILES, with_inputs)


def shapes(**helps: str) -> Callable[[Command], Command]:
    """Options that choose one shape of the output: ``shape`` is None or one of the names."""
    options = tuple(
        click.option(f"--{name}", "shape", flag_value=name, default=None, help=text)
        for name, text in helps.items()
    )
    return lambda command: _with(options, command)


def _with(options: tuple[Callable[[Command], Command], ...], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
