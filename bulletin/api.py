"""Text in, everything it says about its dates out: the stages in their order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256

from bulletin.assemble import assemble
from bulletin.check import check
from bulletin.errors import BulletinError
from bulletin.grammar import Grammar, load_grammar
from bulletin.hints import Hints, tags
from bulletin.model import BulletinMeta, Interval
from bulletin.normalize import normalizer
from bulletin.normalize.instants import at_place
from bulletin.resolve import resolve
from bulletin.scan import matches
from bulletin.series import series
from bulletin.tail import tail

Instant = datetime | str
_REFERENCE_HINT = "use an aware datetime, ISO 8601 text with an offset, or two of them as a/b"

_YEARS = range(1000, 3000)


def parse_meta(  # noqa: PLR0913  # the options of a page, all of them named
    text: str,
    *,
    reference: Instant | tuple[Instant, Instant] | None = None,
    tz: str | None = None,
    languages: str | Iterable[str] | None = None,
    calendars: str | Iterable[str] | None = None,
    order: str | None = None,
    dialect: str | None = None,
    prose: bool = False,
    grammar: Grammar | None = None,
) -> BulletinMeta:
    """All that ``text`` prints about its own dates, normalised.

    ``reference`` is when the page was made: an instant, or two as an interval;
    without it, it is inferred where the page allows it. The other arguments
    are hints: see ``Hints``. Positions are code points of ``text``.
    Raises: BulletinError, a ValueError, for an argument that cannot be used.

    >>> found = parse_meta("1 hour, 18 minutes ago", reference="2025-06-21T12:00+05:45")
    >>> found.readings[0].iso
    '2025-06-21T10:41+05:45'
    """
    hints = Hints(tz, tags(languages), tags(calendars), order, dialect, prose)
    rules = grammar or load_grammar()
    given = None if reference is None else interval_of(reference)
    meaning = normalizer(rules, hints)
    readings = [one for found in matches(text, rules.engine) if (one := meaning(*found))]
    readings = tail(text, readings, hints)
    groups = assemble(text, readings, rules.words, hints)
    resolved, found_reference = resolve(groups, given)
    by_id = {one.id: one for one in resolved}
    runs = series(groups.mastheads, by_id, text)
    return BulletinMeta(
        readings=resolved,
        published=by_id.get(groups.published or ""),
        updated=by_id.get(groups.updated or ""),
        mastheads=groups.mastheads,
        series=runs,
        reference=found_reference,
        notes=check(resolved, groups.pairs, rules.words, found_reference, runs),
        text_sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def interval_of(reference: Instant | tuple[Instant, Instant]) -> Interval:
    """The interval of instants that a ``reference`` argument means.

    One instant is the shortest interval that holds it. Raises: BulletinError.
    """
    if isinstance(reference, str) and "/" in reference:
        first, _, last = reference.partition("/")
        reference = (first, last)
    if isinstance(reference, tuple):
        earliest, latest = (_instant(one) for one in reference)
        if not earliest < latest:
            raise BulletinError(
                f"nothing lies in {reference[0]} .. {reference[1]}",
                hint="give the earlier one first",
            )
        return Interval(earliest, latest)
    one = _instant(reference)
    return Interval(one, one + timedelta.resolution)


def _instant(value: Instant) -> datetime:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            raise BulletinError(
                f"not an ISO 8601 instant: {value!r}", hint=_REFERENCE_HINT
            ) from None
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise BulletinError(f"a reference needs an offset: {value}", hint=_REFERENCE_HINT)
    if value.year not in _YEARS:
        raise BulletinError(f"no page was made in {value.year}", hint=_REFERENCE_HINT)
    return at_place(value, None)
