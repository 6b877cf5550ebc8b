"""Which of a page's dates is its own, which its last update, and which its clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bulletin.assemble.groups import Item
from bulletin.assemble.layout import alone
from bulletin.model import Kind, Precision, Reading, Role
from bulletin.page import Page

_HEAD = 5
"""A page's clock stands in so many lines at its top."""


def header_clock(
    page: Page,
    readings: Sequence[Reading],
    paired: Sequence[tuple[Reading, Reading]],
    roles: Mapping[str, Role],
) -> Iterator[str]:
    """The ids of the days in a header that tells today's date, and not the article's.

    It prints the day in two calendars, or beside a year of Nepal Sambat, as
    portals and offices do that set it when the page is made; a page that says
    nowhere else when it was published may mean that by it.
    """
    labelled = Role.PUBLISHED in roles.values()
    twice = {one.id for pair in paired for one in pair}
    lunar = {page.line(one.span.start) for one in readings if one.calendar == "nepal_sambat"}
    for one in readings:
        line = page.line(one.span.start)
        if line > _HEAD:
            return
        if one.id in roles or not _is_day(one):
            continue
        if (one.id in twice and labelled) or not lunar.isdisjoint({line - 1, line, line + 1}):
            yield one.id


def main_dates(
    page: Page, readings: Sequence[Reading], stamped: Sequence[Item], roles: Mapping[str, Role]
) -> tuple[str | None, str | None]:
    """The ids of the page's own date and of its last update.

    A labelled date wins; then a clock alone on its line; then the first day
    that stamps no title or is an issue's own; then the newest item.
    """
    days = [one for one in readings if _is_day(one) and not one.prose]
    plain = [one for one in days if one.id not in roles]
    taken = {*roles, *(item.stamp for item in stamped)}
    choices = (
        [one for one in days if roles.get(one.id) is Role.PUBLISHED],
        [one for one in plain if _clocked(one) and alone(page, one)],
        [one for one in days if roles.get(one.id) is Role.ISSUE or one.id not in taken],
        sorted(plain, key=_start, reverse=True),
        [one for one in readings if one.kind is Kind.ABSOLUTE and roles.get(one.id) is Role.ISSUE],
    )
    published = next((one.id for choice in choices for one in choice), None)
    updated = (one.id for one in days if roles.get(one.id) is Role.UPDATED)
    return published, next(updated, None)


def _is_day(reading: Reading) -> bool:
    fine = reading.precision is not None and reading.precision >= Precision.DAY
    return reading.kind is Kind.ABSOLUTE and fine and reading.interval is not None


def _start(reading: Reading) -> float:
    return reading.interval.earliest.timestamp() if reading.interval else 0.0


def _clocked(reading: Reading) -> bool:
    return reading.precision is not None and reading.precision >= Precision.HOUR
