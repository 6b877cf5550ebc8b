"""Mastheads in, series out: how often a periodical comes out, and which issue is next.

``issues`` are what mastheads say as numbers and days, ``periodicals`` whose
they are; ``candidates`` the frequencies that the days suggest, each a grid of
slots (``grids``); ``fit`` the ``lines`` that numbers and slots keep; ``chain``
what may follow what, ``repairs`` what is odd by it, ``turns`` when volumes
turn, and ``forecast`` what comes next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bulletin.model import Masthead, Reading, Series
from bulletin.series.grids import FEWEST
from bulletin.series.issues import Issue, issues
from bulletin.series.periodicals import periodicals
from bulletin.series.run import Run

__all__ = ["FEWEST", "Issue", "Run", "issues", "periodicals", "run", "series"]


def series(
    mastheads: Sequence[Masthead], readings: Mapping[str, Reading], text: str = ""
) -> tuple[Series, ...]:
    """The series that the mastheads of one page form, oldest issue first; none from two points."""
    found = list(issues(mastheads, readings, text))
    return tuple(one.series for part in periodicals(found) if (one := run(part)))


def run(found: Sequence[Issue]) -> Run | None:
    """Issues of any number of pages as one run; None if fewer than three are dated.

    Only dates of the commonest precision count. An issue that is printed twice
    alike is one. Supplements are no issues: they stand beside the run.
    """
    beside = tuple(issue for issue in found if issue.supplement is not None)
    found = [issue for issue in found if issue.supplement is None]
    if not found:
        return None
    fine = Counter(max(one.precision for one in issue.dates) for issue in found)
    [(precision, _)] = fine.most_common(1)
    once: dict[tuple[object, ...], Issue] = {}
    for issue in found:
        dates = tuple(one for one in issue.dates if one.precision == precision)
        days = tuple(one.day for one in dates)
        if dates:
            once.setdefault(
                (issue.volume, issue.first, issue.last, days), issue._replace(dates=dates)
            )
    if len({issue.dates[0].day for issue in once.values()}) < FEWEST:
        return None
    return replace(Run.of(tuple(once.values())), supplements=beside)
