"""Readings in, groups out: mastheads, items with their titles, one date in two calendars.

What neighbours and the page as a whole decide is decided here: the order of
day and month, the zone, which reading is the page's own date. No reference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bulletin.assemble.decide import conflicting, decide_orders, decide_zone, put_in_zone
from bulletin.assemble.groups import Groups, Item
from bulletin.assemble.layout import alone, items, label
from bulletin.assemble.mastheads import mastheads, pairs
from bulletin.assemble.prose import prose
from bulletin.hints import Hints
from bulletin.model import Kind, Masthead, Precision, Reading, Role
from bulletin.normalize.instants import disagree
from bulletin.page import Page
from bulletin.words import Words

__all__ = ["Groups", "Item", "assemble"]


def assemble(text: str, readings: Sequence[Reading], words: Words, hints: Hints) -> Groups:
    """The groups of one page; readings that a sentence tells are left out unless asked for."""
    page = Page(text)
    told = prose(page, readings, words)
    if hints.prose:
        kept = [replace(one, prose=True) if one in told else one for one in readings]
    else:
        kept = [one for one in readings if one not in told]
    where = decide_zone(text, kept, words, hints)
    kept = [
        replace(
            one, id=f"r{number}", line=page.line(one.span.start), column=page.column(one.span.start)
        )
        for number, one in enumerate(put_in_zone(decide_orders(kept), where), start=1)
    ]
    paired = list(pairs(page, kept))
    doubted = {second.id for first, second in paired if disagree(first, second)}
    issues = tuple(mastheads(page, kept))
    kept = [conflicting(one) if one.id in doubted else one for one in kept]
    kept = list(_with_roles(page, kept, issues, words))
    stamped = tuple(items(page, kept, words))
    published, updated = _main(page, kept, stamped)
    kept = list(_listed(kept, published, stamped))
    return Groups(
        tuple(kept),
        stamped,
        tuple((first.id, second.id) for first, second in paired),
        issues,
        published,
        updated,
    )


def _with_roles(
    page: Page, readings: Sequence[Reading], issues: Sequence[Masthead], words: Words
) -> Iterator[Reading]:
    of_issue = {name for issue in issues for name in (issue.designation, *issue.readings)}
    for one in readings:
        role = Role.ISSUE if one.id in of_issue else label(page, one, words)
        if role is None and one.kind is Kind.RELATIVE:
            role = Role.LISTED
        yield replace(one, role=role) if role else one


def _listed(
    readings: Sequence[Reading], published: str | None, stamped: Sequence[Item]
) -> Iterator[Reading]:
    """The page's own date as such, and the stamps of a list, one title being no list."""
    titled = {item.stamp for item in stamped} if len(stamped) > 1 else set()
    for one in readings:
        if one.id == published and one.role is not Role.ISSUE:
            yield replace(one, role=Role.PUBLISHED)
        elif one.id in titled and one.role is Role.UNKNOWN:
            yield replace(one, role=Role.LISTED)
        else:
            yield one


def _main(
    page: Page, readings: Sequence[Reading], stamped: Sequence[Item]
) -> tuple[str | None, str | None]:
    """The ids of the page's own date and of its last update.

    A labelled date wins; then a clock alone on its line; then the first day
    that stamps no title; then the first issue's date.
    """
    dated = [one for one in readings if one.kind is Kind.ABSOLUTE and not one.prose]
    days = [
        one for one in dated if one.precision and one.precision >= Precision.DAY and one.interval
    ]
    titled = {item.stamp for item in stamped}
    choices = (
        [one for one in days if one.role is Role.PUBLISHED],
        [one for one in days if one.role is Role.UNKNOWN and _clocked(one) and alone(page, one)],
        [one for one in days if one.role is Role.UNKNOWN and one.id not in titled],
        [one for one in days if one.role is Role.UNKNOWN],
        [one for one in dated if one.role is Role.ISSUE],
    )
    published = next((one.id for choice in choices for one in choice), None)
    return published, next((one.id for one in days if one.role is Role.UPDATED), None)


def _clocked(reading: Reading) -> bool:
    return reading.precision is not None and reading.precision >= Precision.HOUR
