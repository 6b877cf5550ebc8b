"""Numbers that check themselves."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.check.view import Finding, View
from bulletin.normalize.issn import check_digit


def wrong_check_digit(view: View) -> Iterator[Finding]:
    """{text} has a wrong check digit: it or another digit is misprinted."""
    for one in view.readings:
        number = str(one.field("issn") or "")
        if number and number[-1] != check_digit(number):
            yield Finding(one, {}, number[:-1] + check_digit(number))
