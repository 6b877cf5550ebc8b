"""What a page prints about its own dates, and which instants it can mean.

>>> from bulletin import parse_meta
>>> found = parse_meta("VOL. 3, No. 4, June.06, 2025 (Jestha-23,2082)")
>>> [reading.iso for reading in found.readings]
[None, '2025-06-06', '2025-06-06']
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bulletin.api import parse_meta
    from bulletin.errors import BulletinError, GrammarError, ImpossibleDate
    from bulletin.grammar import load_grammar

__version__ = "0.1.0"

__all__ = ["BulletinError", "GrammarError", "ImpossibleDate", "load_grammar", "parse_meta"]

_HOMES = {"parse_meta": "api", "load_grammar": "grammar"}


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'errors')}"), name)
