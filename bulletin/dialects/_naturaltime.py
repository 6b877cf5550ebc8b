"""What the two generations of Django's ``naturaltime`` share: ages below a day."""

from __future__ import annotations

from datetime import timedelta

from bulletin.dialects._steps import stepped
from bulletin.dialects._units import DAY, HOUR, MINUTE, whole

_STEPS = (
    (1, 1, "now"),
    (2, 1, "a second ago"),
    (MINUTE, 1, "{}\u00a0seconds ago"),
    (2 * MINUTE, MINUTE, "a minute ago"),
    (HOUR, MINUTE, "{}\u00a0minutes ago"),
    (2 * HOUR, HOUR, "an hour ago"),
    (DAY, HOUR, "{}\u00a0hours ago"),
)


def below_a_day(age: timedelta) -> str:
    """One floored unit; "" from a day on."""
    return stepped(whole(age), _STEPS)
