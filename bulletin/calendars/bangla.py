"""The Bangla calendar of Bangladesh.

Since 1394 (1987) its year begins on 14 April, with five months of 31 days, and
since Ashwin 1426 (2019) with six. Before that, months followed the almanacs:
they began on the day after the sun of the Surya Siddhanta entered a sign, and
so do those of West Bengal still; see ``bulletin.surya_siddhanta``.

Units:  years BS, "Bangla San" (AD - 593 or - 594); months 1 (Baishakh) to 12 (Chaitra).
Range:  1150 to 9405; before 1394 computed, a day off at most as far as is known.
Source: bdnews24.com, 16 October 2019, and daily-bangladesh.com 30081, 17 October
        2019, for both rules; five dates before 1394, of 1861 to 1972, in
        tests/data/known_pairs.jsonl for the almanacs.

>>> to_gregorian(1426, 6, 31)    # daily-bangladesh.com 30081
datetime.date(2019, 10, 16)
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from bulletin import surya_siddhanta
from bulletin.calendars._reckoning import Reckoning
from bulletin.calendars.gregorian import is_leap

NAME = "Bangla"
MONTHS = (
    *("Baishakh", "Jyaistha", "Asharh", "Shraban", "Bhadra", "Ashwin"),
    *("Kartik", "Agrahayan", "Poush", "Magh", "Falgun", "Chaitra"),
)
YEARS = range(1150, 9406)
_FIXED, _REFORMED = 1394, 1426  # the first years of the two rules
_OFFSET, _TO_BIKRAM = 593, 650


def new_year(year: int) -> int:
    """The ordinal of 1 Baishakh."""
    if year < _FIXED:
        return _after_ingress(year, 1)
    return date(year + _OFFSET, 4, 14).toordinal()


def lengths(year: int) -> tuple[int, ...]:
    """The days of the months: Falgun has one more if its February has."""
    if year < _FIXED:
        starts = [*(_after_ingress(year, month) for month in range(1, 13)), new_year(year + 1)]
        return tuple(after - start for start, after in pairwise(starts))
    leap = is_leap(year + _OFFSET + 1)
    if year < _REFORMED:
        return (*(31,) * 5, *(30,) * 5, 30 + leap, 30)
    return (*(31,) * 6, *(30,) * 4, 29 + leap, 30)


def _after_ingress(year: int, month: int) -> int:
    return surya_siddhanta.month_start(year + _TO_BIKRAM, month, surya_siddhanta.THREE) + 1


_reckoning = Reckoning(
    NAME, MONTHS, YEARS, new_year, lengths, computed=range(1150, _FIXED), days_off=1
)
to_gregorian = _reckoning.to_gregorian
from_gregorian = _reckoning.from_gregorian
year_days = _reckoning.year_days
months_in_year = _reckoning.months_in_year
days_in_month = _reckoning.days_in_month
status = _reckoning.status
doubt = _reckoning.doubt
