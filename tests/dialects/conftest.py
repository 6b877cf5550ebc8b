"""What the tests of the dialects share: reading a printed age at face value."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from bulletin.normalize.ages import UNITS

type Units = list[tuple[str, int]]

_SHORT = {"s": "second", "m": "minute", "h": "hour", "d": "day", "w": "week"}
_SHORT |= {"sec": "second", "min": "minute", "mo": "month", "yr": "year", "yesterday": "day"}
_NAMES = {name: name for name in UNITS} | _SHORT
