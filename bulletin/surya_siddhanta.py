"""Bikram Sambat as the Surya Siddhanta computes it: no table, one sun, a few thresholds.

A month begins on the civil day at Kathmandu in which the sun of the Surya
Siddhanta enters the next sign of the zodiac. Two signs have a rule of their
own: an ingress into Karka (month 4, Shrawan) before about sunrise counts for
the day before, one into Makara (month 10, Magh) after about sunset for the day
after. ``bikram_sambat`` is the calendar to use; this one says what it computes
where no almanac is published yet, and what the rule alone would have given.

Units:  years BS, months 1 (Baisakh) to 12 (Chaitra); instants in days since
        midnight of date ordinal 0, at Ujjain's mean time; thresholds in hours
        after the midnight that begins a civil day, on the same clock. Mean
        midnight at Kathmandu, 9.55 degrees further east, is at 23.36 on it.
Range:  any year; fitted to 1975 to 2083 BS.
Source: Surya Siddhanta, tr. Burgess (1860): I.29-37 mean sun and civil days,
        I.41 apsis, I.45-47 years before the Kali age, II.34-39 epicycle. The
        Nepal Panchanga Nirnayak Bikas Samiti asks for almanacs computed from its
        "मूल सूत्र" (notice for 2081, nepalbahas.com and ciakhabar.com, 20 July 2023).
        Thresholds are fitted, ``benchmarks/sankranti.py`` says how and how well.

>>> from datetime import date
>>> date.fromordinal(month_start(2082, 2) + 22)    # 23 Jestha: New Spotlight, vol. 18, no. 21
datetime.date(2025, 6, 6)
"""

from __future__ import annotations

from itertools import pairwise
from math import asin, degrees, floor, radians, sin

SIDEREAL_YEAR = 1_577_917_828 / 4_320_000
"""Days in a year: civil days and revolutions of the sun in a great age."""
KALI = -1_132_959
"""Ordinal of the Kali epoch: midnight at Ujjain that begins 18 February 3102 BC (Julian)."""
KALI_TO_BIKRAM = 3044
"""Years of the Kali age gone when year 0 BS began: 2082 BS is 5126 Kali."""

# Revolutions of the apsis in 4,320,000,000 years, and years that it had moved before Kali.
_APSIS, _KALPA, _BEFORE_KALI = 387, 4_320_000_000, 1_955_880_000
_EPICYCLE, _EPICYCLE_SHRINKS = 14.0, 1 / 3  # degrees: 14 at the even quadrants, 13 40' at the odd
_NEAR_ENOUGH = 1e-9  # degrees; the sun takes 0.1 ms


def thresholds(midnight: float, karka: float, makara: float) -> tuple[float, ...]:
    """One hour for each month: the last at which an ingress still begins it on the same day."""
    return (*(midnight,) * 3, karka, *(midnight,) * 5, makara, *(midnight,) * 2)


THREE = thresholds(midnight=23.54, karka=29.05, makara=16.50)
"""The rule as three numbers, fitted to the months published for 1975 to 2083 BS."""

TWELVE = (23.53, 23.80, 23.405, 29.115, 23.575, 23.385, 23.39, 23.23, 23.425, 16.435, 23.74, 23.60)
"""A number for each month, fitted to those and to the rows of bikram-sambat 0.2.0 (MIT) beyond.

Ten of them lie within 35 minutes: they take up what the almanacs round, and are no theory.
"""


def true_sun(instant: float) -> float:
    """The sidereal longitude of the sun, in degrees from 0 to 360."""
    years = (instant - KALI) / SIDEREAL_YEAR
    mean = years * 360 % 360
    apsis = _APSIS / _KALPA * (years + _BEFORE_KALI) * 360 % 360
    sine = sin(radians(mean - apsis))
    epicycle = _EPICYCLE - _EPICYCLE_SHRINKS * abs(sine)
    return (mean - degrees(asin(epicycle / 360 * sine))) % 360


def ingress(year: int, month: int) -> float:
    """The instant at which the sun enters the sign that begins a month."""
    sign = (month - 1) * 30
    instant = KALI + (year + KALI_TO_BIKRAM + sign / 360) * SIDEREAL_YEAR
    short = 1.0
    while abs(short) > _NEAR_ENOUGH:  # five rounds or so, each 30 times nearer than the last
        short = (sign - true_sun(instant) + 180) % 360 - 180
        instant += short / 360 * SIDEREAL_YEAR
    return instant


def month_start(year: int, month: int, rule: tuple[float, ...] = TWELVE) -> int:
    """The ordinal (``date.toordinal``) of the first day of a month."""
    return floor(ingress(year, month) - rule[month - 1] / 24) + 1


def margin(year: int, month: int, rule: tuple[float, ...] = TWELVE) -> float:
    """Minutes by which the ingress would have to move to begin the month on another day.

    >>> margin(2084, 1) > 60 > margin(2087, 5)    # Bhadra 2087 could go either way
    True
    """
    part = (ingress(year, month) - rule[month - 1] / 24) % 1
    return min(part, 1 - part) * 24 * 60


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months.

    >>> lengths(2084)
    (31, 32, 31, 32, 31, 30, 30, 30, 29, 29, 30, 31)
    """
    starts = [*(month_start(year, month) for month in range(1, 13)), month_start(year + 1, 1)]
    return tuple(after - start for start, after in pairwise(starts))
