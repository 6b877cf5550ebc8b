"""A run of issues in, a MARC 21 holdings record out: a pattern (853) and a field an issue (863).

Supplements have a pattern and fields of their own (854, 864).

Needs pymarc, which the extra ``marc`` installs.
Source: MARC 21 Format for Holdings Data, 853-855 and 863-865.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.errors import BulletinError
from bulletin.model import Precision
from bulletin.report.catalogue import edtf
from bulletin.series import Issue, Run

if TYPE_CHECKING:
    from pymarc import Field, Record

_SERIAL_HOLDINGS = "     ny  a22     1n 4500"
_CHRONOLOGY = "ijk"
_CAPTIONS = ("(year)", "(month)", "(day)")


def record(run: Run) -> Record:
    """The holdings record. Raises: BulletinError without pymarc."""
    try:
        from pymarc import Record
    except ModuleNotFoundError:
        raise BulletinError(
            "MARC records need pymarc", hint="pip install 'bulletin[marc]'"
        ) from None
    made = Record(force_utf8=True, leader=_SERIAL_HOLDINGS)
    made.add_field(*_numbers(run))  # type: ignore[no-untyped-call]  # pymarc's own
    issues = [_issue(at, one) for at, one in enumerate(run.issues, 1)]
    beside = _supplements(run)
    made.add_field(_pattern(run), *issues, *beside)  # type: ignore[no-untyped-call]  # pymarc's own
    return made


def binary(run: Run) -> bytes:
    """The record as ISO 2709 in UTF-8, as library systems exchange it."""
    return bytes(record(run).as_marc())


def _pattern(run: Run) -> Field:
    """853: captions, whether numbers start again with each volume, how often."""
    frequency, turns = run.series.frequency, run.turns
    captions = [("a", "v."), ("b", "no.")] if _has_volumes(run) else [("a", "no.")]
    if _has_volumes(run):
        captions += [("u", str(turns.units))] if turns and turns.units else []
        captions += [("v", "r")] if run.fit and run.fit.restarts else []
    captions += _when(run.issues[0])
    captions += [("w", frequency.marc)] if frequency else []
    return _field("853", [("8", "1"), *captions])


def _issue(at: int, issue: Issue) -> Field:
    """863: the numbers and the day of one issue, linked to the pattern."""
    return _field(
        "863", [("8", f"1.{at}"), *zip("ab", _levels(issue), strict=False), *_days(issue)]
    )


def _supplements(run: Run) -> Iterator[Field]:
    """854 and 864: a pattern for supplements to volumes, one for those to issues, a field each."""
    for link, (_, held) in enumerate(groupby(sorted(run.supplements, key=_shape), _shape), 1):
        issues = [*held]
        levels = ["v."] * (issues[0].volume is not None) + ["no."] * bool(issues[0].first)
        captions = zip("abc", [*levels, "suppl."], strict=False)
        yield _field("854", [("8", f"{link}"), *captions, *_when(issues[0])])
        for at, one in enumerate(issues, 1):
            numbers = zip("abc", [*_levels(one), str(one.supplement or "")], strict=False)
            known = [pair for pair in numbers if pair[1]]
            yield _field("864", [("8", f"{link}.{at}"), *known, *_days(one)])


def _shape(issue: Issue) -> tuple[bool, bool]:
    return issue.volume is None, bool(issue.first)


def _levels(issue: Issue) -> list[str]:
    """The volume and the numbers of an issue, those that it has."""
    numbers = f"{issue.first}" if issue.first == issue.last else f"{issue.first}/{issue.last}"
    volume = [] if issue.volume is None else [str(issue.volume)]
    return [*volume, *([numbers] if issue.first else [])]


def _when(issue: Issue) -> list[tuple[str, str]]:
    """The captions of a chronology as fine as an issue's."""
    if issue.dates[0].precision is Precision.SEASON:
        return [("i", "(year)"), ("j", "(season)")]
    return list(zip(_CHRONOLOGY, _CAPTIONS[: len(_days(issue))], strict=False))


def _days(issue: Issue) -> list[tuple[str, str]]:
    """Year, month or season, and day; both where there are several: ``05/06``."""
    ends = [one.split("-") for one in edtf(issue).split("/")]
    parts = ("/".join(dict.fromkeys(part)) for part in zip(*ends, strict=True))
    return list(zip(_CHRONOLOGY, parts, strict=False))


def _numbers(run: Run) -> list[Field]:
    """022: the ISSN, if the issues print one."""
    from pymarc import Field, Indicators, Subfield

    numbers = dict.fromkeys(issue.issn for issue in run.issues if issue.issn)
    return [Field("022", Indicators(" ", " "), [Subfield("a", one)]) for one in numbers]


def _has_volumes(run: Run) -> bool:
    return any(issue.volume is not None for issue in run.issues)


def _field(tag: str, values: list[tuple[str, str]]) -> Field:
    from pymarc import Field, Indicators, Subfield

    ends = Indicators(*("20" if tag in {"853", "854"} else "41"))
    return Field(tag, ends, [Subfield(code, value) for code, value in values])
