"""What the case of a rule's name says: see ``grammar/README.md``."""

from __future__ import annotations


def is_part(name: str) -> bool:
    """Whether a rule of this name can be a part: not a phrase, and not hidden by ``_``."""
    return bool(name) and not name.startswith("_") and not is_phrase(name)


def is_phrase(name: str) -> bool:
    """Whether a rule is a phrase: ``PascalCase``."""
    return name[:1].isupper() and not name.isupper()
