"""Hypothesis strategies for tests of whatever reads dated text; needs the extra ``testing``.

The grammar is run backwards, so each spelling, order and joint that it reads
occurs, and with it what the text means:

>>> from hypothesis import given
>>> from bulletin import parse_meta
>>> @given(dates())
... def test_our_reader(pair: tuple[str, str]) -> None:
...     text, iso = pair
...     assert parse_meta(text).readings[0].iso == iso
>>> test_our_reader()

What is printed grows with the grammar: a spelling or a phrase more is tested
without a line of code. A strategy that takes ``grammar`` uses the shipped one
if it is None. ``simulated`` is no strategy: it makes pages by the thousand, to
measure a reader with.
"""

from bulletin.testing._ages import REFERENCE, ages, true_ages
from bulletin.testing._dates import dates
from bulletin.testing._designations import designations
from bulletin.testing._pages import Issue, Item, PrintedPage, pages, printed_day
from bulletin.testing._simulated import Simulated, Story, simulated
from bulletin.testing._texts import mutated, texts
from bulletin.testing._writing import printed, written

__all__ = [
    "REFERENCE",
    "Issue",
    "Item",
    "PrintedPage",
    "Simulated",
    "Story",
    "ages",
    "dates",
    "designations",
    "mutated",
    "pages",
    "printed",
    "printed_day",
    "simulated",
    "texts",
    "true_ages",
    "written",
]
