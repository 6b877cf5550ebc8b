"""What the two generations of Django's ``naturaltime`` share: ages below a day."""

from __future__ import annotations

from datetime import timedelta

from bulletin.dialects._steps import A_MINUTE, A_SECOND, AN_HOUR, stepped
from bulletin.dialects._units import whole

_STEPS = tuple(
    (below, unit, words.replace("{} ", "{}\u00a0"))
    for below, unit, words in (*A_SECOND, *A_MINUTE, *AN_HOUR)
)


def below_a_day(age: timedelta) -> str:
    """One floored unit; "" from a day on."""
    return stepped(whole(age), _STEPS)
