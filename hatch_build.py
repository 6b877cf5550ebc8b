"""Compiles the grammar when the package is built, so that no process has to do it again.

What it writes, ``bulletin/_tables.py``, carries the fingerprint of the grammar
files: in a checkout whose grammar has changed since, it is not used.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GrammarBuildHook(BuildHookInterface[Any]):
    """Writes the tables before a wheel, or an editable install, is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling; ``version`` is the kind of build."""
        del version, build_data
        sys.path.insert(0, self.root)
        from bulletin.grammar import tables_source

        Path(self.root, "bulletin", "_tables.py").write_text(tables_source(), encoding="utf-8")
