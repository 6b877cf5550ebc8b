"""What the versions and options of humanize's ``naturaltime`` share: ages from a day on."""

from __future__ import annotations

from collections.abc import Callable

from bulletin.dialects._units import DAY, counted

HALF_MONTHS = 30.5
"""Days of a month, as humanize has it."""


def from_a_day(
    seconds: int, months: Callable[[int, float], int], years: Callable[[int, float], int]
) -> str:
    """Days, months or years; the functions divide days into months, and all days into years."""
    days = seconds // DAY
    year, rest = divmod(days, 365)
    count = months(rest, HALF_MONTHS)
    if year == 0:
        return _first_year(days, count)
    if year > 1 or count == 12:  # noqa: PLR2004  # months of a year
        return counted(max(2, years(days, 365)), "{} years ago")
    if not rest:
        return "a year ago"
    return f"1 year, {counted(count or rest, '{} month{s} ago' if count else '{} day{s} ago')}"


def _first_year(days: int, months: int) -> str:
    if months == 12:  # noqa: PLR2004  # months of a year
        return "a year ago"
    if months:
        return counted(months, "{} months ago") if months > 1 else "a month ago"
    return counted(days, "{} days ago") if days > 1 else "a day ago"
