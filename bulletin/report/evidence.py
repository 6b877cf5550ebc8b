"""A reference in, a picture out: every statement as an interval, and what they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bulletin.gaps import Gap
from bulletin.model import Evidence, Interval, Reading, Reference, written
from bulletin.report.ink import Ink, plain

_WIDTH = 40
"""Columns of the picture."""
_HEAD, _TAIL = 24, 52
"""What is shown of a longer statement: how its title starts, and what is said of it."""
_NAMED = 4
"""More renderers than these are only counted."""
_NO_BREAK = "\u00a0"


def evidence(
    reference: Reference,
    file: str,
    ink: Ink = plain,
    between: Sequence[Gap] = (),
    readings: Sequence[Reading] = (),
) -> str:
    """When a page was made, how many of its statements say so, and each of them.

    ``#`` is what they share, ``=`` the rest of an interval; ``<`` and ``>`` go
    on beyond the picture. ``!`` marks a suspect: it does not agree. Then which
    renderers can have printed the ages. Of the gaps those are shown that are
    narrower than the reference.
    """
    found, (agree, asked) = reference.interval, reference.support
    said = f", {agree} of {asked} statements agree" if asked else ""
    shown = [f"{file}: {ink(ends(found), 'meaning')}  {reference.source}{said}"]
    if reference.runner_up:
        name = "without any one of them" if agree == asked else "runner-up"
        shown.append(f"  {name} {ends(reference.runner_up)}")
    if reference.evidence:
        shown += ["", *_picture(reference, ink), *_renderers(readings)]
    for block in (*reference.blocks, *reference.cached):
        made = ink(ends(block.interval), "meaning")
        kept = ", and kept in a cache" if block in reference.cached else ""
        shown += ["", f"  a list of {len(block.readings)} was made {made}{kept}"]
        shown += [f"    {_shortened(one.statement)}" for one in block.evidence]
    finer = [
        one for one in between if one.least > timedelta(0) and one.most - one.least < found.width
    ]
    if finer:
        shown += ["", "  apart, whenever that was:", *map(_gap, finer)]
    return "\n".join(shown) + "\n"


def _renderers(readings: Sequence[Reading]) -> Iterator[str]:
    """Which renderers can have printed how many of the ages, and what else speaks for them."""
    stamps = [one for one in readings if not (one.prose or one.clock)]
    ages = [(one.age.dialects, one.text) for one in stamps if one.age]
    if ages:
        yield ""
    for keys, count in Counter(keys for keys, _ in ages).most_common():
        some = f"any of {len(keys)} renderers" if len(keys) > _NAMED else ", ".join(keys)
        marked = all(_NO_BREAK in text for by, text in ages if by == keys)
        why = ", all with no-break spaces" if keys and marked else ""
        yield f"  printed by {some or 'nobody knows whom'}: {count} age{'s' * (count > 1)}{why}"


def _gap(found: Gap) -> str:
    least = found.least - timedelta.resolution  # as ``most``, not reached itself
    return f"    {found.earlier.text} is {least} to {found.most} before {found.later.text}"


def ends(interval: Interval) -> str:
    """An interval as ISO 8601 ``a/b``, no finer than it needs to be; ``a`` for a single instant."""
    first = clock(interval.earliest)
    return first if interval.width <= timedelta.resolution else f"{first}/{clock(interval.latest)}"


def clock(instant: datetime) -> str:
    """An instant as ISO 8601 to the minute, or finer if it is not on one."""
    instant = written(instant)
    if instant.microsecond:
        return instant.isoformat()
    return instant.isoformat(timespec="seconds" if instant.second else "minutes")


def _picture(reference: Reference, ink: Ink) -> list[str]:
    scale = _Scale(reference)
    edges = f"{scale.local(scale.left)}{scale.local(scale.right):>{_WIDTH + 2 - len(_NO_TIME)}}"
    shown = [f"  {'earliest':16}  {'latest':16}  {edges}  {scale.offset}"]
    shown += [f"  {_row(one, scale)}" for one in reference.evidence]
    shown += [f"{ink('!', 'error')} {_row(one, scale)}" for one in reference.suspects]
    shared = reference.interval
    shown.append(
        f"  {scale.local(shared.earliest)}  {scale.local(shared.latest)}  "
        f"{scale.bar(shared.earliest, shared.latest)}  {ink('what they share', 'name')}"
    )
    return [line.rstrip() for line in shown]


_NO_TIME = " " * len("2025-06-21 09:01")


def _row(one: Evidence, scale: _Scale) -> str:
    latest = scale.local(one.latest) if one.latest else _NO_TIME
    bar = scale.bar(one.earliest, one.latest)
    return f"{scale.local(one.earliest)}  {latest}  {bar}  {_shortened(one.statement)}"


def _shortened(statement: str) -> str:
    if len(statement) <= _HEAD + _TAIL:
        return statement
    return f"{statement[:_HEAD].rstrip()}…{statement[-_TAIL:].lstrip()}"


class _Scale:
    """From instants to columns: from the first to the last end of the statements that agree.

    One that is only bounded from below may start long before; it is cut.
    """

    def __init__(self, reference: Reference) -> None:
        self.shared = reference.interval
        closed = [(e.earliest, e.latest) for e in reference.evidence if e.latest]
        self.left = min([self.shared.earliest, *(earliest for earliest, _ in closed)])
        self.right = max([self.shared.latest, *(latest for _, latest in closed)])

    @property
    def offset(self) -> str:
        """The offset of all times of the picture."""
        return self.shared.earliest.isoformat()[-len("+05:45") :]

    def local(self, instant: datetime) -> str:
        """An instant to the minute, where the reference is."""
        return f"{instant.astimezone(self.shared.earliest.tzinfo):%Y-%m-%d %H:%M}"

    def bar(self, earliest: datetime, latest: datetime | None) -> str:
        """One interval, its first and last column in brackets: half-open, as it is."""
        if latest and latest <= self.left:
            return "<".ljust(_WIDTH + 2)
        if earliest >= self.right:
            return ">".rjust(_WIDTH + 2)
        first, last = self._columns(earliest, latest or self.right)
        opens = "<" if earliest < self.left else "["
        closes = ">" if latest is None or latest > self.right else ")"
        shared = range(*self._columns(self.shared.earliest, self.shared.latest))
        inside = "".join("#" if at in shared else "=" for at in range(first, last))
        return f"{' ' * first}{opens}{inside}{closes}".ljust(_WIDTH + 2)

    def _columns(self, earliest: datetime, latest: datetime) -> tuple[int, int]:
        """The first column that an interval touches and the one behind its last, at least one."""
        whole = self.right - self.left
        first = min(_WIDTH - 1, max(0, (earliest - self.left) * _WIDTH // whole))
        last = min(_WIDTH, max(0, -((self.left - latest) * _WIDTH // whole)))
        return first, max(first + 1, last)
