"""A fit in, outliers out that no issue has by itself: where numbers and volumes go on wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bulletin.model import Outlier
from bulletin.series.fit import FEWEST, Fit
from bulletin.series.forecast import Turns
from bulletin.series.misprints import REPEATED, SKIPPED, misnumbered, misplaced


def breaks(fit: Fit) -> Iterator[Outlier]:
    """Where numbers go on by another step than slots, and stay so: one repeated, or skipped.

    Slots without an issue are none of the numbers' business.
    """
    for (earlier, before), (later, after) in pairwise(fit.in_order()):
        if fit.key(earlier) != fit.key(later) or before.line.offset == after.line.offset:
            continue
        single = earlier.first == earlier.last and later.first == later.last
        number = earlier.last + 1
        if later.first < number:
            yield misnumbered(REPEATED, later, number)
        elif single and after.line.offset < before.line.offset:
            skipped = before.line.offset - after.line.offset
            yield misnumbered(SKIPPED, later, later.first - skipped)


def volumes(fit: Fit) -> Iterator[Outlier]:
    """The one volume that is not the one of its number, in a run whose numbers go on.

    A volume has so many numbers as others of the run, or as a year has issues.
    Where that does not fit all issues but one, nothing is said.
    """
    known = [(issue.volume, issue) for issue, _ in fit.in_order() if issue.volume is not None]
    if fit.restarts or not known:
        return
    for size in dict.fromkeys((Turns(fit).units, fit.grid.a_year)):
        if not size or size < 0:
            continue
        starts = [issue.first - volume * size for volume, issue in known]
        right = {
            start: [start <= one < start + size for one in starts]
            for start in dict.fromkeys(starts)
        }
        fits = max(right.values(), key=sum)
        if all(fits):
            return
        if fits.count(False) == 1 and len(fits) > FEWEST:
            _, issue = known[fits.index(False)]
            expected = {(issue.first - one) // size for one, seen in right.items() if seen == fits}
            if len(expected) == 1:
                yield misplaced(issue, expected.pop())
            return
