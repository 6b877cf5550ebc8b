"""Exit codes: what a shell script asks ``$?`` for."""

from __future__ import annotations

from enum import IntEnum


class Code(IntEnum):
    """How a command ended; of several that fit, the highest but ``INTERRUPTED``.

    ``ANSWER`` answers the command's question: nothing found (scan, reference,
    series, explain), notes found (check), something would change (normalize --check).
    """

    DONE = 0
    ANSWER = 1
    WRONG_CALL = 2
    UNREADABLE = 3
    CONTRADICTION = 4
    INTERRUPTED = 130
