"""How sharp the inferred reference is: pages made at known instants, and what is found of them.

    python -m benchmarks.reference --pages 2000 --dialect django

Each story is one minute to five days old and listed with its day and with its
age. Needs the extra ``testing``.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from random import Random
from statistics import median
from time import process_time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bulletin import dialects, load_grammar, parse_meta
from bulletin.assemble import assemble
from bulletin.hints import Hints
from bulletin.model import Reference
from bulletin.normalize import normalizer
from bulletin.resolve import resolve
from bulletin.scan import matches
from bulletin.testing import Simulated, simulated

STORIES = (2, 3, 5, 8, 15, 30)
HOUR = 3600
HEAD = (
    f"{'':30}{'clean pages':^29} {'one date misprinted':^26}"
    f" {'no zone':>8} {'a block cached':^16}\n"
    f"{'renderer':26} {'n':>3} {'none':>6} {'inside':>7} {'median h':>8} {'mean h':>7}"
    f" {'inside':>7} {'or next':>8} {'suspect':>8}  {'inside':>8} {'inside':>7} {'or next':>8}"
)
LARGE, MANY = 200, 100


class Found(NamedTuple):
    """A page and what was made of it."""

    page: Simulated
    reference: Reference

    @property
    def inside(self) -> bool:
        """Whether the true instant is in the window."""
        return self.page.made in self.reference.interval

    @property
    def counted(self) -> bool:
        """The same, the runner-up counted."""
        second = self.reference.runner_up
        return self.inside or (second is not None and self.page.made in second)

    @property
    def blamed(self) -> bool:
        """Whether the first suspect is the story whose date is wrong."""
        story = self.page.stories[self.page.misprinted or 0]
        return story.title in self.reference.suspects[0].statement


def read(pages: Sequence[Simulated], tz: str | None = "UTC") -> list[Found]:
    """Those of the pages that bound their reference."""
    references = [(page, parse_meta(page.text, tz=tz).reference) for page in pages]
    return [Found(page, reference) for page, reference in references if reference]


def drawn(dialect: str, stories: int, count: int, **more: object) -> list[Simulated]:
    """So many pages of a renderer, the same ones in each run."""
    chance = Random(f"{dialect} {stories} {more}")
    pages = [simulated(chance, dialect, stories, **more) for _ in range(count)]  # type: ignore[arg-type]
    return [page for page in pages if page]


def share(of: Sequence[bool]) -> str:
    """How many are true."""
    return f"{100 * sum(of) / len(of):.1f} %" if of else "-"


def row(dialect: str, stories: int, count: int) -> str:
    """One line of the table."""
    pages = drawn(dialect, stories, count)
    clean = read(pages)
    wrong = read(drawn(dialect, stories, count, misprint=True))
    anywhere = read(drawn(dialect, stories, count, place=ZoneInfo("Asia/Kathmandu")), None)
    cached = read(drawn(dialect, stories, count, cached=stories // 2))
    hours = [one.reference.interval.width.total_seconds() / HOUR for one in clean] or [0.0]
    suspected = [one.blamed for one in wrong if one.reference.suspects]
    return (
        f"{dialect:26} {stories:>3} {len(pages) - len(clean):>6}"
        f" {share([o.inside for o in clean]):>7}"
        f" {median(hours):>8.1f} {sum(hours) / len(hours):>7.1f}"
        f" {share([o.inside for o in wrong]):>7} {share([o.counted for o in wrong]):>8}"
        f" {share(suspected):>8}  {share([o.inside for o in anywhere]):>8}"
        f" {share([o.inside for o in cached]):>7} {share([o.counted for o in cached]):>8}"
    )


def table(keys: Sequence[str], stories: Sequence[int], count: int) -> Iterator[str]:
    """All lines."""
    yield HEAD
    for key in keys:
        for number in stories:
            yield row(key, number, count)


def seconds() -> float:
    """CPU time in which a hundred pages of two hundred items each, read before, are resolved."""
    rules, hints = load_grammar(), Hints("UTC")
    meaning = normalizer(rules, hints)
    groups = []
    for page in drawn("django", LARGE, MANY):
        found = [one for match in matches(page.text, rules.engine) if (one := meaning(*match))]
        groups.append(assemble(page.text, found, rules.words, hints))
    started = process_time()
    for each in groups:
        resolve(each, None)
    return process_time() - started


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table, and how long large pages take."""
    parser = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pages", type=int, default=100, help="pages a number (100)")
    parser.add_argument("--dialect", nargs="*", default=dialects.KEYS, help="renderers (all)")
    parser.add_argument("--stories", type=int, nargs="*", default=STORIES, help="items a page")
    asked = parser.parse_args(argv)
    for line in table(asked.dialect, asked.stories, asked.pages):
        print(line, flush=True)
    print(f"\n{MANY} pages of {LARGE} items resolved: {seconds():.2f} s of CPU time")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
