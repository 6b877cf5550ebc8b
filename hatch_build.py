"""Compiles the grammar when the package is built, so that no process has to do it again.

What it writes, ``bulletin/_made/``, carries the fingerprint of the grammar
files: in a checkout whose grammar has changed since, it is not used.
"""

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GrammarBuildHook(BuildHookInterface[Any]):
    """Writes the tables before a wheel, or an editable install, is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling; ``version`` is the kind of build."""
        del version, build_data
        sys.path.insert(0, self.root)
        from bulletin.assemble.layout import label_pattern
        from bulletin.grammar import build_tables, load_grammar
        from bulletin.stored import store

        build_tables()
        store(label_pattern(load_grammar().words))
