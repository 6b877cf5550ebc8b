"""Items in, blocks out: lists whose stamps follow one another at the same distance.

A site may keep a block in a cache: what it says of "now" is then older than
the rest of the page, but the same for all of the block.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bulletin.assemble.groups import Item
from bulletin.page import Page

_PAIR = 2


def blocks(
    page: Page, items: Sequence[Item], starts: Mapping[str, int]
) -> tuple[tuple[str, ...], ...]:
    """The ids of stamps, block by block; ``starts`` says where in the text each begins."""
    found: list[list[str]] = []
    last = gap = 0
    for stamp in dict.fromkeys(item.stamp for item in items):
        line = page.line(starts[stamp])
        if not found:
            found.append([stamp])
        elif len(found[-1]) == 1 or line - last in {0, gap}:
            found[-1].append(stamp)
            gap = line - last or gap
        elif len(found[-1]) == _PAIR and line - last < gap:
            # The second of two that stand far apart is the first of those that stand close.
            found.append([found[-1].pop(), stamp])
            gap = line - last
        else:
            found.append([stamp])
            gap = 0
        last = line
    return tuple(map(tuple, found))
