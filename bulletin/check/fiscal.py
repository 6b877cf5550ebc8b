"""Fiscal years that are out of step with their other name, or with the date beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from bulletin.check.view import Finding, View, is_day
from bulletin.model import Kind, Role
from bulletin.normalize.fiscal import fiscal_name, fiscal_year_of
from bulletin.normalize.instants import local

_A_YEAR = timedelta(days=366)
"""A report of a fiscal year is dated in it, or so long before or after it."""
_TOUCHING = 3
"""Characters between a fiscal year and the date beside it: a comma, brackets, blanks."""


def fiscal_year_of_other_years(view: View) -> Iterator[Finding]:
    """{text} runs {extent}: it is not {common}."""
    for one in view.readings:
        common = one.field("common_year")
        if common is not None and one.interval:
            expected = fiscal_name(local(one.interval)[0].year)
            if common != expected:
                yield Finding(one, {"extent": one.iso, "common": common}, expected)


def registered_before_its_year(view: View) -> Iterator[Finding]:
    """{text} is of a fiscal year that begins after {issue}."""
    issues = {one.line: one for one in view.readings if one.role is Role.ISSUE and is_day(one)}
    for one in view.readings:
        issue = issues.get(one.line) if one.kind is Kind.REGISTRATION else None
        if not (issue and issue.interval and one.interval):
            continue
        if local(issue.interval)[1] <= local(one.interval)[0]:
            yield Finding(one, {"issue": issue.text}, None)


def fiscal_year_far_from_date(view: View) -> Iterator[Finding]:
    """{text} runs {extent}, more than a year from {date} beside it."""
    for one, day in pairwise(view.readings):
        if one.kind is not Kind.ABSOLUTE or not one.field("fiscal_year") or not is_day(day):
            continue
        if day.span.start - one.span.end > _TOUCHING or not (one.interval and day.interval):
            continue
        (start, end), (date, _) = local(one.interval), local(day.interval)
        if not start - _A_YEAR <= date < end + _A_YEAR:
            expected = fiscal_name(fiscal_year_of(date.date()))
            yield Finding(one, {"extent": one.iso, "date": day.text}, expected)
