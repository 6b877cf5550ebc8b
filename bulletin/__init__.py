"""What a page prints about its own dates, and which instants it can mean.

>>> from bulletin import parse_meta
>>> found = parse_meta("VOL. 3, No. 4, June.06, 2025 (Jestha-23,2082)")
>>> [reading.iso for reading in found.readings]
[None, '2025-06-06', '2025-06-06']
"""

from bulletin.api import parse_meta
from bulletin.errors import BulletinError, GrammarError, ImpossibleDate
from bulletin.grammar import load_grammar

__version__ = "0.1.0"

__all__ = ["BulletinError", "GrammarError", "ImpossibleDate", "load_grammar", "parse_meta"]
