"""Gaps between items, held against every pair of instants at which they can have come out."""

from datetime import UTC, datetime, timedelta
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin import dialects, parse_meta
from bulletin.gaps import gap, gaps
from bulletin.testing import simulated

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


def forward(seconds: int) -> str:
    return dialects.render("bbpress", SECOND * seconds, datetime(2025, 6, 21, tzinfo=UTC))


@cache
def ages() -> dict[str, list[int]]:
    """All ages that are printed as a text, forwards."""
    found: dict[str, list[int]] = {}
    for seconds in range(10**4):
        found.setdefault(forward(seconds), []).append(seconds)
    return found


class TestGap:
    """The true gap lies in it, and no narrower one would hold all that are possible."""

    @given(
        seed=st.integers(0, 10**6), dialect=st.sampled_from(["django", "moment", "arrow", "rails"])
    )
    def test_the_true_gap_is_inside(self, seed: int, dialect: str) -> None:
        page = simulated(Random(seed), dialect, 4)  # noqa: S311
        assert page
        meta = parse_meta(page.text, tz="UTC")
        stories = {story.age: story.published for story in page.stories}
        if len(stories) < len(page.stories):
            return
        for found in gaps(meta):
            true = stories[found.later.text] - stories[found.earlier.text]
            assert found.least <= true < found.most

    @settings(max_examples=25)
    @given(first=st.integers(1, 300), second=st.integers(1, 300))
    def test_it_is_as_narrow_as_all_possible_ages(self, first: int, second: int) -> None:
        """By brute force, in seconds, from the forward function alone."""
        old, young = (forward(31 * each) for each in sorted((first, second), reverse=True))
        later, earlier = parse_meta(f"{young}\n{old}", dialect="bbpress").readings
        found = gap(later, earlier)
        possible = {a - b for a in (ages()[old][0], ages()[old][-1]) for b in ages()[young]}
        assert found.least - timedelta.resolution == SECOND * (min(possible) - 1)
        assert found.most == SECOND * (max(possible) + 1)

    def test_what_came_out_on_known_days_is_not_farther_apart_than_they(self) -> None:
        text = "A tern\nMay 9, 2025\nA gull\nMay 8, 2025\n\nA tern\n{}\nA gull\n{}\n"
        [found] = gaps(parse_meta(text.format("1 day ago", "3 days ago"), tz="UTC"))
        assert timedelta(0) < found.least
        assert found.most <= 2 * DAY

    def test_a_date_has_none(self) -> None:
        one, other = parse_meta("May 9, 2025\n\n2 hours ago").readings
        with pytest.raises(ValueError, match="not two ages: 'May 9, 2025'"):
            gap(one, other)


class TestLists:
    """Ages of lists that a cache may have kept are not held against each other."""

    def test_each_list_by_itself(self) -> None:
        page = simulated(Random(3), "django", 8, cached=4)  # noqa: S311
        assert page
        found = gaps(parse_meta(page.text, tz="UTC"))
        assert len(found) == 6
        made = {story.age: story.made for story in page.stories}
        assert all(made[one.later.text] == made[one.earlier.text] for one in found)
