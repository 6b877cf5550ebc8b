"""A parse tree and its reading in, an indented text out: rules, words, meaning."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from bulletin.errors import underline
from bulletin.grammar import Grammar
from bulletin.model import Reading
from bulletin.names import is_part
from bulletin.report.evidence import ends
from bulletin.report.ink import Ink, plain
from bulletin.report.lines import meaning

if TYPE_CHECKING:
    from parsimonious.nodes import Node


class Branch(NamedTuple):
    """A named node of a tree: how deep it stands, and what it took."""

    depth: int
    name: str
    text: str


def tree(node: Node, grammar: Grammar, reading: Reading | None, ink: Ink = plain) -> str:
    """One phrase: where it stands, its rules with the words of their slots, what it means."""
    rule = grammar.rules[node.expr_name]
    shown = [underline(node.full_text, node.start, node.end, "")]
    branches = list(_branches(node, 0))
    names = max(2 * one.depth + len(one.name) for one in branches)
    texts = max(len(one.text) for one in branches if not one.depth or one.name.isupper())
    for one in branches:
        name = "  " * one.depth + ink(one.name, "name")
        pad = " " * (names - 2 * one.depth - len(one.name))
        said = _source(one, grammar) if one.depth else f"{rule.file}:{rule.line}"
        shown.append(f"  {name}{pad}  {one.text:{texts}}  {said}".rstrip())
    shown += [f"  {line}" for line in _means(reading, ink)]
    return "\n".join(shown) + "\n"


def _branches(node: Node, depth: int) -> Iterator[Branch]:
    """The named nodes; a name that starts with ``_`` is nobody's business."""
    name = "" if node.expr_name.startswith("_") else node.expr_name
    below = [one for child in node.children for one in _branches(child, depth + bool(name))]
    if name and (below or is_part(name)):
        yield Branch(depth, name, node.text)
    yield from below


def _source(branch: Branch, grammar: Grammar) -> str:
    """The words that a slot's text stands for: file, slot and key of each."""
    words = grammar.words.meanings(branch.name, branch.text)
    return ", ".join(f"{word.stem}.toml {word.slot} {word.key}" for word in words)


def _means(reading: Reading | None, ink: Ink) -> Iterator[str]:
    if reading is None:
        yield "means nothing that a calendar or a numbering has"
        return
    calendar = f" {reading.calendar}" if reading.fields else ""
    about = f"{reading.kind}{calendar}, {reading.certainty}"
    yield f"means {ink(meaning(reading), 'meaning')}  ({about})"
    if reading.interval:
        yield f"  in {ends(reading.interval)}"
    for one in reading.alternatives:
        where = f" in {ends(one.interval)}" if one.interval else ""
        yield f"  or {meaning(one)} {one.calendar}{where}"
