"""The next issue of the periodical on a page, and its day in every calendar that it prints.

python examples/next_issue.py examples/pages/hill_gazette.txt
"""

import sys
from pathlib import Path

from bulletin import parse_meta


def main(path: str) -> None:
    """Print the forecast of every series on a page."""
    for series in parse_meta(Path(path).read_text(encoding="utf-8")).series:
        frequency, following = series.frequency, series.next_issue
        if frequency and following:
            print(f"{frequency.text} (MARC {frequency.marc}, {frequency.rrule})")
            print(f"no. {following.issue} of volume {following.volume}")
            for calendar, day in following.calendars:
                print(f"  {day} {calendar}")


if __name__ == "__main__":
    main(*sys.argv[1:] or ["examples/pages/hill_gazette.txt"])
