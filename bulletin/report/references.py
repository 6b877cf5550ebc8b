"""Runs of issues in, what programs for references take out: RIS, and BibTeX with biblatex's types.

RIS needs rispy, which the extra ``ris`` installs, BibTeX pybtex (``bibtex``).
Source: RIS format specifications (JFULL is a whole issue); the biblatex manual
(periodical; ``date`` is EDTF).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bulletin.errors import BulletinError
from bulletin.model import Precision
from bulletin.report.catalogue import chronology, edtf, number
from bulletin.series import Issue, Run

_NO_KEY = re.compile(r"[^\w.:/-]+")


def ris(runs: Sequence[Run]) -> str:
    """The issues in RIS, type ``JFULL``. Raises: BulletinError without rispy."""
    try:
        import rispy
    except ModuleNotFoundError:
        raise BulletinError("RIS needs rispy", hint="pip install 'bulletin[ris]'") from None
    entries = [
        {"type_of_reference": "JFULL", "id": issue.masthead, **_common(issue), **_dated(issue)}
        for issue in _all(runs)
    ]
    return str(rispy.dumps(entries))


def bibtex(runs: Sequence[Run]) -> str:
    """The issues as biblatex's ``periodical``. Raises: BulletinError without pybtex."""
    try:
        from pybtex.database import BibliographyData, Entry
    except ModuleNotFoundError:
        raise BulletinError("BibTeX needs pybtex", hint="pip install 'bulletin[bibtex]'") from None
    entries = {
        _NO_KEY.sub("-", issue.masthead): Entry(
            "periodical", [*_common(issue).items(), ("date", edtf(issue))]
        )
        for issue in _all(runs)
    }
    return str(BibliographyData(entries).to_string("bibtex"))


def _all(runs: Sequence[Run]) -> Iterator[Issue]:
    return (issue for run in runs for issue in (*run.issues, *run.supplements))


def _common(issue: Issue) -> dict[str, str]:
    """What both formats call alike."""
    volume = "" if issue.volume is None else f"{issue.volume}"
    fields = {"volume": volume, "number": number(issue), "issn": issue.issn}
    return {name: value for name, value in fields.items() if value}


def _dated(issue: Issue) -> dict[str, str]:
    """Year and date: ``YYYY/MM/DD/``, or a season or several months in words behind the year."""
    year, words = chronology(issue)
    day = issue.dates[0]
    if day.edtf or day.precision is Precision.YEAR:
        return {"year": year[:4], "date": f"{year[:4]}///{words.replace('/', '-')}"}
    month, *rest = edtf(issue).split("-")[1:]
    return {"year": year, "date": f"{year}/{month}/{''.join(rest)}/"}
