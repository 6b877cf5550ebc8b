"""What the tests share: the Hypothesis profiles and the pages written for the project."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    phases=set(Phase) - {Phase.explain},  # it traces every line, and takes longer than all the rest
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("brief", settings.get_profile("ci"), max_examples=20)
settings.register_profile(
    "long", max_examples=20_000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

PAGES = Path(__file__).parent.parent / "examples" / "pages"


@pytest.fixture
def gazette() -> str:
    """A page of a fortnightly: dateline, dated items, the same items with ages, mastheads."""
    return (PAGES / "hill_gazette.txt").read_text(encoding="utf-8")
