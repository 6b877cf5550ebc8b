"""Hypothesis strategies for tests of whatever reads dated text."""

from bulletin.testing._ages import ages, true_ages
from bulletin.testing._dates import dates
from bulletin.testing._designations import designations
from bulletin.testing._pages import Issue, Item, PrintedPage, pages, printed_day
from bulletin.testing._texts import mutated, texts
from bulletin.testing._writing import printed

__all__ = [
    "Issue",
    "Item",
    "PrintedPage",
    "ages",
    "dates",
    "designations",
    "mutated",
    "pages",
    "printed",
    "printed_day",
    "texts",
    "true_ages",
]
