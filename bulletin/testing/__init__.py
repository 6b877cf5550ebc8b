"""Hypothesis strategies for tests of whatever reads dated text."""

from bulletin.testing._ages import ages
from bulletin.testing._dates import dates
from bulletin.testing._designations import designations
from bulletin.testing._pages import pages
from bulletin.testing._texts import mutated, texts
from bulletin.testing._writing import printed

__all__ = ["ages", "dates", "designations", "mutated", "pages", "printed", "texts"]
