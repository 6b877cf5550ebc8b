"""What do the dates of a catalogue disagree about? One line from standard input is one masthead.

echo "VOL. 7, No. 9, November 15, 2024 (Kartik-29, 2081)" | python examples/misprints.py
"""

import sys

from bulletin import parse_meta


def main() -> None:
    """Print each line with a misprint, and what it should say."""
    for number, line in enumerate(sys.stdin, start=1):
        for note in parse_meta(line).notes:
            mend = f"; expected {note.expected}" if note.expected else ""
            print(f"line {number}: {note.code} {note.message}{mend}")


if __name__ == "__main__":
    main()
