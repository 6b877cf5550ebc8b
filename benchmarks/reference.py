"""How sharp the inferred reference is: pages made at known instants, and what is found of them.

    python -m benchmarks.reference --pages 2000 --dialect django moment

Each story is one minute to five days old, whatever the second, and is listed
with its day and with its age. A misprinted date is one to three days off. Many a
misprint agrees with all the rest, most where a renderer prints but days: nobody
can see it, and no suspect is asked for. It is counted in ``inside`` and in ``or
next``, the runner-up being what is left without any one of the statements.

Of the pages read whole some have no zone, and some a list that a cache kept, up to
two days older than the page: half of the stories. A list of one or two, on the pages
of less than six, is taken for part of the page; how often that misleads is counted.

Needs the extra ``testing``.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from functools import partial
from statistics import mean, median
from time import process_time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from benchmarks.pages import drawn, ideal, read, weighed
from bulletin import dialects, load_grammar
from bulletin.assemble import assemble
from bulletin.hints import Hints
from bulletin.model import Reference
from bulletin.normalize import normalizer
from bulletin.resolve import resolve
from bulletin.scan import matches
from bulletin.testing import Simulated

STORIES = (2, 3, 5, 8, 15, 30)
HOUR = timedelta(hours=1)
HEAD = (
    f"{'pages weighed':30}{'clean; hours wide':^38}  {'one date misprinted':^32}\n"
    f"{'renderer':26} {'n':>3} {'pages':>6} {'inside':>8} {'median':>7} {'known':>6} {'mean':>6}"
    f"   {'seen':>7} {'inside':>7} {'or next':>8} {'suspect':>8}"
)
WHOLE = (
    f"{'pages read whole':26} {'n':>3} {'pages':>6} {'clean':>8} {'no zone':>8}"
    f" {'misprint':>9} {'cached':>8} {'its list':>10}"
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
    def hours(self) -> float:
        """How wide the window is."""
        return self.reference.interval.width / HOUR

    @property
    def kept(self) -> bool:
        """Whether the instant at which its last list was made is in the window of that list."""
        own = (*self.reference.cached, *self.reference.blocks)
        last = max(own, key=lambda one: int(one.readings[-1][1:]), default=self.reference)
        return self.page.stories[-1].made in last.interval

    @property
    def blamed(self) -> bool:
        """Whether the first suspect is the story whose date is wrong."""
        story = self.page.stories[self.page.misprinted or 0]
        return story.title in self.reference.suspects[0].statement


def share(of: Sequence[bool]) -> str:
    """How many are true; never 100 % unless all are."""
    if not of:
        return "-"
    return "100 %" if all(of) else f"{min(99.99, 100 * mean(of)):.2f} %"


def row(dialect: str, stories: int, count: int) -> str:
    """One line of the first table."""
    clean = [Found(page, weighed(page)) for page in drawn(dialect, stories, count)]
    if not clean:
        return f"{dialect:26} {stories:>3}  prints no such ages"
    wrong = [Found(page, weighed(page)) for page in drawn(dialect, stories, count, misprint=True)]
    seen = [one for one in wrong if one.reference.suspects]
    known = median(ideal(dialect, one.page) / HOUR for one in clean)
    return (
        f"{dialect:26} {stories:>3} {len(clean):>6} {share([one.inside for one in clean]):>8}"
        f" {median(one.hours for one in clean):>7.1f} {known:>6.1f}"
        f" {mean(one.hours for one in clean):>6.1f}"
        f"   {100 * len(seen) / len(wrong):>5.0f} % {share([one.inside for one in wrong]):>7}"
        f" {share([one.counted for one in wrong]):>8} {share([one.blamed for one in seen]):>8}"
    )


def whole(dialect: str, stories: int, count: int) -> str:
    """One line of the second table."""
    kinds = (
        ({}, "UTC"),
        ({"place": ZoneInfo("Asia/Kathmandu")}, None),
        ({"misprint": True}, "UTC"),
        ({"cached": stories // 2}, "UTC"),
    )
    pages = [[(page, tz) for page in drawn(dialect, stories, count, **more)] for more, tz in kinds]
    clean, anywhere, wrong, cached = (
        [Found(page, found) for page, tz in some if (found := read(page, tz))] for some in pages
    )
    return (
        f"{dialect:26} {stories:>3} {len(clean):>6} {share([one.inside for one in clean]):>8}"
        f" {share([one.inside for one in anywhere]):>8} {share([one.counted for one in wrong]):>9}"
        f" {share([one.inside for one in cached]):>8} {share([one.kept for one in cached]):>10}"
    )


def rows(dialect: str, stories: Sequence[int], count: int, *, text: bool) -> list[str]:
    """The lines of a renderer."""
    return [(whole if text else row)(dialect, number, count) for number in stories]


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
    """Print both tables, and how long large pages take."""
    parser = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pages", type=int, default=100, help="pages a number (100)")
    parser.add_argument("--whole", type=int, default=20, help="pages a number read whole (20)")
    parser.add_argument("--dialect", nargs="*", default=dialects.KEYS, help="renderers (all)")
    parser.add_argument("--stories", type=int, nargs="*", default=STORIES, help="items a page")
    parser.add_argument("--processes", type=int, default=1, help="renderers at a time (1)")
    asked = parser.parse_args(argv)
    with ProcessPoolExecutor(asked.processes) as pool:
        for head, count in ((HEAD, asked.pages), (WHOLE, asked.whole)):
            print(head, flush=True)
            each = partial(rows, stories=asked.stories, count=count, text=head is WHOLE)
            for lines in pool.map(each, asked.dialect):
                print("\n".join(lines), flush=True)
            print()
    print(f"{MANY} pages of {LARGE} items resolved: {seconds():.2f} s of CPU time")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
