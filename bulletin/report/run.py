"""A run of issues in, the table of a catalogue out: what is there, missing, odd, and next."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import pairwise
from typing import Any

from bulletin.model import NextIssue, Outlier, Precision
from bulletin.report.catalogue import chronology, edtf, enumeration, number, numbers, z39_71
from bulletin.series import Issue, Run

_FIRST_SEASON = 21
"""In EDTF; CSL counts them from 1, and schema.org knows none."""
COLUMNS = ("place", "enumeration", "volume", "first", "last", "date", "missing_before", "odd")


def table(run: Run, count: int = 1) -> str:
    """A line an issue, ``PLACE: ENUMERATION (CHRONOLOGY)``; then the frequency and what is next.

    Supplements come last.
    """
    lines = [
        f"{issue.masthead}: {z39_71(issue)}" + "".join(f"  {one}" for one in remarks if one)
        for issue, *remarks in _rows(run)
    ]
    series = run.series
    if series.frequency:
        known = series.frequency
        names = [f"MARC {known.marc}", known.rrule, series.repeating]
        lines.append(f"{known.text} ({', '.join(one for one in names if one)})")
    lines += [f"next: {_coming(one)}" for one in run.forecast(count)]
    lines += [f"{one.masthead}: {z39_71(one)}" for one in run.supplements]
    return "".join(f"{line}\n" for line in lines)


def rows(runs: Sequence[Run]) -> str:
    """The same as comma-separated values, the names of the columns first."""
    written = StringIO()
    out = csv.writer(written, lineterminator="\n")
    out.writerow(COLUMNS)
    printed = (row for run in runs for row in [*_rows(run), *_beside(run)])
    for issue, missing, odd in printed:
        counts = (issue.volume, issue.first or None, issue.last or None)
        out.writerow([issue.masthead, numbers(issue), *counts, edtf(issue), missing, odd])
    return written.getvalue()


def csl(runs: Sequence[Run]) -> str:
    """The issues as CSL-JSON items of type ``periodical``."""
    items: list[dict[str, Any]] = []
    for issue in _all(runs):
        item: dict[str, Any] = {"id": issue.masthead, "type": "periodical"}
        if issue.volume is not None:
            item["volume"] = str(issue.volume)
        if issue.issn:
            item["ISSN"] = issue.issn
        if issue.first:
            item["issue"] = number(issue._replace(supplement=None))
        if issue.supplement is not None:
            item["supplement"] = str(issue.supplement or "")
        items.append({**item, "issued": _issued(issue)})
    return _json(items)


def _issued(issue: Issue) -> dict[str, Any]:
    """The date as CSL has it: one or two of its ``date-parts``, and one season."""
    ends = [[int(part) for part in one.split("-")] for one in edtf(issue).split("/")]
    if issue.dates[0].precision is not Precision.SEASON:
        return {"date-parts": ends}
    years = [[year] for year in dict.fromkeys(year for year, _ in ends)]
    if len(ends) > 1:
        year, names = chronology(issue)
        return {"date-parts": years, "literal": f"{names} {year}"}
    return {"date-parts": years, "season": ends[0][1] - _FIRST_SEASON + 1}


def jsonld(runs: Sequence[Run]) -> str:
    """The issues as ``PublicationIssue`` of schema.org, each part of its volume."""
    graph: list[dict[str, Any]] = []
    for issue in _all(runs):
        one: dict[str, Any] = {
            "@type": "PublicationIssue",
            "issueNumber": number(issue),
            "datePublished": edtf(issue)[: 4 if issue.dates[0].edtf else None],
        }
        one["isPartOf"] = {"@type": "Periodical"} | ({"issn": issue.issn} if issue.issn else {})
        if issue.volume is not None:
            volume = {"@type": "PublicationVolume", "volumeNumber": str(issue.volume)}
            one["isPartOf"] = {**volume, "isPartOf": one["isPartOf"]}
        graph.append(one)
    return _json({"@context": "https://schema.org", "@graph": graph})


def _all(runs: Sequence[Run]) -> Iterator[Issue]:
    return (issue for run in runs for issue in (*run.issues, *run.supplements))


def _json(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _rows(run: Run) -> Iterator[tuple[Issue, str, str]]:
    """Each issue, what is missing before it, and what is odd about it."""
    odd: dict[str, list[Outlier]] = {}
    for one in run.outliers:
        odd.setdefault(one.masthead, []).append(one)
    for before, issue in pairwise((None, *run.issues)):
        if issue:
            said = "; ".join(f"{one.code} {one.repair}" for one in odd.get(issue.masthead, []))
            yield issue, _missing(before, issue) if not said else "", said


def _beside(run: Run) -> Iterator[tuple[Issue, str, str]]:
    return ((issue, "", "") for issue in run.supplements)


def _missing(before: Issue | None, issue: Issue) -> str:
    """The numbers between two issues of one volume, as a catalogue brackets them."""
    if before is None or before.volume != issue.volume or issue.first <= before.last + 1:
        return ""
    between = range(before.last + 1, issue.first)
    return f"[{enumeration(None, between[0], between[-1]).replace('/', '-')} missing]"


def _coming(one: NextIssue) -> str:
    days = [f"{key} {day}" for key, day in one.calendars if key != "gregorian"]
    return "  ".join([enumeration(one.volume, one.issue, one.issue), one.iso, *days])
