"""The picture of a reference: what is cut, what is a suspect, what comes second."""

from datetime import UTC, datetime, timedelta

from bulletin.model import Evidence, Interval, Reference
from bulletin.report.evidence import ends, evidence

NOON = datetime(2025, 6, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def statement(text, start, end=None):
    return Evidence(text, (), NOON + start * HOUR, None if end is None else NOON + end * HOUR)


def bars(reference):
    """The columns of the picture, line by line, without the times before them."""
    lines = evidence(reference, "page.txt").splitlines()
    left = lines[lines.index("") + 1].index("2025")
    return [line[left : left + 42].rstrip() for line in lines[lines.index("") + 2 :]]


def test_suspects_and_runner_up_are_shown():
    reference = Reference(
        Interval(NOON, NOON + 10 * HOUR),
        "inferred",
        (2, 4),
        (statement("one", -10, 10), statement("made after its own date", -100)),
        (statement("too early", -50, -40), statement("too late", 5000, 5001)),
        Interval(NOON + 5000 * HOUR, NOON + 5001 * HOUR),
    )
    shown = evidence(reference, "page.txt").splitlines()
    assert shown[0].endswith("  inferred, 2 of 4 statements agree")
    assert shown[1] == "  runner-up 2026-01-15T20:00+00:00/2026-01-15T21:00+00:00"
    assert [line[0] for line in shown[4:]] == [" ", " ", "!", "!", " "]
    assert bars(reference) == [
        "[" + 20 * "=" + 20 * "#" + ")",
        "<" + 20 * "=" + 20 * "#" + ">",
        "<",
        " " * 41 + ">",
        " " * 20 + "[" + 20 * "#" + ")",
    ]


def test_an_interval_narrower_than_a_column_is_still_seen():
    reference = Reference(
        Interval(NOON, NOON + timedelta(seconds=1)),
        "inferred",
        (1, 1),
        (statement("a year", -4000, 4000),),
    )
    assert bars(reference)[-1].strip() == "[#)"


def test_ends_are_no_finer_than_they_need_to_be():
    tick = timedelta.resolution
    assert ends(Interval(NOON, NOON + tick)) == "2025-06-21T12:00+00:00"
    assert ends(Interval(NOON, NOON + timedelta(seconds=1))) == (
        "2025-06-21T12:00+00:00/2025-06-21T12:00:01+00:00"
    )
    assert ends(Interval(NOON + tick, NOON + 3 * tick)) == (
        "2025-06-21T12:00:00.000001+00:00/2025-06-21T12:00:00.000003+00:00"
    )
