"""Issues in, the periodicals that they are of out: one page may list several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bulletin.series.grids import FEWEST
from bulletin.series.issues import Issue


def periodicals(issues: Sequence[Issue]) -> list[list[Issue]]:
    """The issues by ISSN, where they print several, else by name; then by volumes of no one run.

    A name counts that three issues have before their designation, if another has, too.
    Volumes far apart are of two periodicals if both came out at the same time:
    volumes 18 and 112 in one May. One issue or two are rather a misprint.
    """
    numbers = list(dict.fromkeys(one.issn for one in issues if one.issn))
    if len(numbers) > 1:
        groups = [[one for one in issues if one.issn == number] for number in (*numbers, "")]
    else:
        groups = _by_name(issues)
    return [part for group in groups if group for part in _by_volume(group)]


def _by_name(issues: Sequence[Issue]) -> list[list[Issue]]:
    counts = Counter(one.name for one in issues if one.name)
    names = [name for name, count in counts.items() if count >= FEWEST]
    if len(names) < 2:  # noqa: PLR2004  # one name is one periodical
        return [list(issues)]
    named = [[one for one in issues if one.name == name] for name in names]
    return [*named, [one for one in issues if one.name not in names]]


def _by_volume(issues: list[Issue]) -> list[list[Issue]]:
    volumes = sorted({one.volume for one in issues if one.volume is not None})
    for low, high in pairwise(volumes):
        if high > low + 1:
            lower = [one for one in issues if one.volume is not None and one.volume <= low]
            upper = [one for one in issues if one not in lower]
            if min(len(lower), len(upper)) >= FEWEST and _meet(lower, upper):
                return [part for half in (lower, upper) for part in _by_volume(half)]
    return [issues]


def _meet(lower: Sequence[Issue], upper: Sequence[Issue]) -> bool:
    """Whether most issues of higher volumes came out before the last of the lower ones."""
    last = max(one.dates[0].day for one in lower)
    early = sum(one.dates[0].day <= last for one in upper)
    return 2 * early > len(upper)
