"""A run of issues in, a MARC 21 holdings record out: a pattern (853) and a field an issue (863).

Needs pymarc, which the extra ``marc`` installs.
Source: MARC 21 Format for Holdings Data, 853-855 and 863-865.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.errors import BulletinError
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
    made.add_field(_pattern(run), *issues)  # type: ignore[no-untyped-call]  # pymarc's own
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
    parts = edtf(run.issues[0]).count("-") + 1
    names = ("(year)", "(season)") if run.issues[0].dates[0].season else _CAPTIONS
    captions += list(zip(_CHRONOLOGY, names[:parts], strict=False))
    captions += [("w", frequency.marc)] if frequency else []
    return _field("853", [("8", "1"), *captions])


def _issue(at: int, issue: Issue) -> Field:
    """863: the numbers and the day of one issue, linked to the pattern."""
    numbers = f"{issue.first}" if issue.first == issue.last else f"{issue.first}/{issue.last}"
    values = [] if issue.volume is None else [str(issue.volume)]
    levels = zip("ab", [*values, numbers], strict=False)
    days = zip(_CHRONOLOGY, edtf(issue).split("-"), strict=False)
    return _field("863", [("8", f"1.{at}"), *levels, *days])


def _numbers(run: Run) -> list[Field]:
    """022: the ISSN, if the issues print one."""
    from pymarc import Field, Indicators, Subfield

    numbers = dict.fromkeys(issue.issn for issue in run.issues if issue.issn)
    return [Field("022", Indicators(" ", " "), [Subfield("a", one)]) for one in numbers]


def _has_volumes(run: Run) -> bool:
    return any(issue.volume is not None for issue in run.issues)


def _field(tag: str, values: list[tuple[str, str]]) -> Field:
    from pymarc import Field, Indicators, Subfield

    first = "2" if tag == "853" else "4"
    ends = Indicators(first, "0" if tag == "853" else "1")
    return Field(tag, ends, [Subfield(code, value) for code, value in values])
