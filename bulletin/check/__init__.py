"""Readings in, notes out: what does not exist, does not agree, or is read with doubt.

Each check is a small function: its docstring is the message, its findings fill
the braces. Nothing here changes a value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bulletin.check import company, days, fiscal, numbers, zones
from bulletin.check.view import Finding, View
from bulletin.model import Note, Reading, Reference, Series
from bulletin.words import Words


def check(
    readings: Sequence[Reading],
    pairs: Sequence[tuple[str, str]],
    words: Words,
    reference: Reference | None = None,
    series: Sequence[Series] = (),
) -> tuple[Note, ...]:
    """All notes of a page, in the order of the text."""
    by_id = {one.id: one for one in readings}
    paired = [(by_id[first], by_id[second]) for first, second in pairs]
    odd = [one for run in series for one in run.outliers]
    view = View(readings, paired, words, reference, odd)
    notes = [
        _note(code, severity, one, finding)
        for code, severity, one in CHECKS
        for finding in one(view)
    ]
    return tuple(sorted(notes, key=lambda note: (note.span, note.code)))


def _note(code: str, severity: str, one: Check, finding: Finding) -> Note:
    message = (one.__doc__ or one.__name__).rstrip(".")
    return Note(
        code,
        finding.reading.span,
        message.format(text=finding.reading.text, **finding.details),
        finding.expected,
        severity,
    )


Check = Callable[[View], Iterator[Finding]]
CHECKS: tuple[tuple[str, str, Check], ...] = (
    ("B101", "error", days.impossible_day),
    ("B102", "warning", numbers.wrong_check_digit),
    ("B201", "error", days.calendars_disagree),
    ("B202", "error", days.weekday_disagrees),
    ("B203", "error", fiscal.fiscal_year_of_other_years),
    ("B203", "error", fiscal.registered_before_its_year),
    ("B203", "warning", fiscal.fiscal_year_far_from_date),
    ("B204", "error", days.year_of_another_calendar),
    ("B205", "error", company.reference_conflicts),
    ("B301", "warning", company.number_repeated),
    ("B302", "warning", company.number_skipped),
    ("B303", "warning", company.off_the_pattern),
    ("B304", "warning", company.volume_turned),
    ("B305", "warning", company.year_not_rolled_over),
    ("B401", "warning", days.order_ambiguous),
    ("B402", "warning", zones.zone_out_of_season),
    ("B403", "warning", zones.zone_of_several_places),
)
