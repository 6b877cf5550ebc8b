"""The words of ``Intl.RelativeTimeFormat`` with ``numeric: "auto"``, in English."""

from __future__ import annotations

from bulletin.dialects._units import ago

_WORDS = {
    (0, "second"): "now",
    (0, "day"): "today",
    (1, "day"): "yesterday",
}
_NAMED = {"week", "month", "quarter", "year"}


def auto(count: int, unit: str) -> str:
    """``count`` units ago: in a word where English has one.

    >>> auto(1, "day"), auto(1, "month"), auto(3, "quarter"), auto(1, "hour")
    ('yesterday', 'last month', '3 quarters ago', '1 hour ago')
    """
    if word := _WORDS.get((count, unit)):
        return word
    if unit in _NAMED and count <= 1:
        return f"{'last' if count else 'this'} {unit}"
    return ago(count, unit)
