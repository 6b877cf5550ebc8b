"""``python -m bulletin``: the command, for a Python whose scripts are not on the path."""

from bulletin.cli import run

if __name__ == "__main__":
    run()
