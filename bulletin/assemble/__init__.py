"""Readings in, groups out: mastheads, items with their titles, one date in two calendars.

What neighbours and the page as a whole decide is decided here: the order of
day and month, the zone, which reading is the page's own date. No reference.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from bulletin.assemble.blocks import blocks
from bulletin.assemble.company import in_company
from bulletin.assemble.counted import uncounted
from bulletin.assemble.decide import decide
from bulletin.assemble.groups import Groups, Item
from bulletin.assemble.layout import items, label
from bulletin.assemble.main import header_clock, main_dates
from bulletin.assemble.mastheads import agreed, mastheads, pairs
from bulletin.assemble.misprints import contradict, misprint
from bulletin.assemble.prose import prose
from bulletin.assemble.ranges import joined
from bulletin.assemble.renderers import recognised
from bulletin.assemble.stamps import stamps
from bulletin.assemble.zones import decide_zones
from bulletin.hints import Hints
from bulletin.model import Certainty, Kind, Masthead, Reading, Role, Zone
from bulletin.normalize.instants import in_zone
from bulletin.page import Page
from bulletin.words import Words

__all__ = ["Groups", "Item", "assemble"]


def assemble(text: str, readings: Sequence[Reading], words: Words, hints: Hints) -> Groups:
    """The groups of one page; readings that a sentence tells are left out unless asked for."""
    page = Page(text)
    readings = uncounted(page, stamps(page, readings, words), words)
    readings = in_company(page, readings, words)
    told = {one.span.start for one in prose(page, readings, words)}
    kept = joined(
        page,
        decide(
            page,
            [one for one in readings if hints.prose or one.span.start not in told],
            words,
            hints,
        ),
        words,
    )
    kept, where = decide_zones(page, kept, words, hints)
    kept = recognised(
        [one.but(id=f"r{at}", prose=one.span.start in told) for at, one in enumerate(kept, start=1)]
    )
    paired = list(pairs(page, kept))
    issues = tuple(mastheads(page, kept, words))
    roles = _roles(page, kept, issues, words)
    roles |= dict.fromkeys(header_clock(page, kept, paired, roles), Role.HEADER_CLOCK)
    stamped = tuple(items(page, kept, words, roles))
    published, updated = main_dates(page, kept, stamped, roles)
    if len(stamped) > 1:
        roles = {item.stamp: Role.LISTED for item in stamped} | roles
    if published and roles.get(published) is not Role.ISSUE:
        roles[published] = Role.PUBLISHED
    doubted = {misprint(*pair).id for pair in paired if contradict(*pair)}
    kept = agreed(kept, paired)
    return Groups(
        tuple(_finished(page, one, where, roles, doubted) for one in kept),
        stamped,
        tuple((first.id, second.id) for first, second in paired),
        issues,
        published,
        updated,
        blocks(page, stamped, {one.id: one.span.start for one in kept}),
    )


def _finished(
    page: Page, reading: Reading, where: Zone, roles: Mapping[str, Role], doubted: Container[str]
) -> Reading:
    """The reading with its place on the page and all that the page decides of it."""
    changes = in_zone(reading, where)
    if reading.id in doubted:
        changes["certainty"] = Certainty.CONFLICTING
    line, column = page.place(reading.span.start)
    role = roles.get(reading.id, Role.UNKNOWN)
    return reading.but(line=line, column=column, role=role, **changes)


def _roles(
    page: Page, readings: Sequence[Reading], issues: Sequence[Masthead], words: Words
) -> dict[str, Role]:
    """The roles that mastheads and labels give, by id; an age stamps an item unless labelled."""
    roles = {name: Role.ISSUE for one in issues for name in (one.designation, *one.readings)}
    for one in readings:
        if one.id not in roles:
            role = label(page, one, words) or (Role.LISTED if one.kind is Kind.RELATIVE else None)
            if role:
                roles[one.id] = role
    return roles
