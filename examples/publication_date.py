"""When was each of these pages published? A line a page: file, date, and how sure that is.

python examples/publication_date.py examples/pages/*.txt
"""

import sys
from pathlib import Path

from bulletin import parse_meta


def main(paths: list[str]) -> None:
    """Print the main date of every page, and the window in which it was made."""
    for path in paths:
        page = parse_meta(Path(path).read_text(encoding="utf-8"))
        published = page.published
        made = page.reference
        print(
            Path(path).name,
            (published.iso if published else None) or "unknown",
            published.certainty if published else "-",
            f"made before {made.interval.latest:%Y-%m-%d %H:%M %z}" if made else "-",
            sep="\t",
        )


if __name__ == "__main__":
    main(sys.argv[1:] or [str(path) for path in sorted(Path("examples/pages").glob("*.txt"))])
