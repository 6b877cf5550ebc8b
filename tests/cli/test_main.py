"""The command as a whole: codes, errors, colours, and what it does not import."""

import contextlib
import io
import subprocess
import sys

import pytest

from bulletin import __version__
from bulletin.cli import main

HEAVY = {"parsimonious", "regex", "dateparser", "nepali_datetime", "hypothesis", "click"}


@pytest.mark.parametrize("arguments", [["-m", "bulletin", "--version"], ["-c", "import bulletin"]])
def test_the_version_and_the_import_are_quick(arguments):
    done = subprocess.run(  # our own Python
        [sys.executable, "-X", "importtime", *arguments], capture_output=True, text=True, check=True
    )
    imported = {line.split("|")[-1].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "bulletin" in imported
    assert imported & HEAVY == set()
    assert done.stdout == (f"bulletin {__version__}\n" if "-m" in arguments else "")


def test_help_and_version_are_code_0(bulletin):
    assert bulletin("--version").out == bulletin("--version", "scan").out
    shown = bulletin("--help")
    assert (shown.code, shown.err) == (0, "")
    assert "normalize  Rewrite dates and ages as ISO 8601" in shown.out
    assert bulletin("scan", "-h").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "missing command.\ntry 'bulletin --help'"),
        (["scam"], "no such command 'scam'."),
        (["scan", "--jason"], "no such option"),
        (["scan", "--order", "dym"], "invalid value for '--order'"),
        (
            ["scan", "--tz", "Asia/Katmandoo"],
            "no time zone is called 'Asia/Katmandoo'\nuse an IANA",
        ),
        (["scan", "--calendar", "klingon"], "no calendar is called 'klingon'"),
        (["scan", "--language", "nepali"], "'nepali' is no language tag\nuse one such as ne"),
        (["scan", "--language", ""], "'' is no language tag"),
        (
            ["scan", "--reference", "yesterday"],
            "not an ISO 8601 instant: 'yesterday'\nuse an aware",
        ),
        (["scan", "--reference", "2025-06-21T12:00"], "a reference needs an offset"),
        (["scan", "--grammar", "none.toml"], "none.toml"),
        (["scan", "--grammar", "page.txt"], "page.txt is no grammar file\nshapes end in .ppeg"),
    ],
)
def test_a_wrong_call_is_code_2_whatever_the_input(bulletin, arguments, said):
    found = bulletin(*arguments, *(["missing.txt"] if arguments else []))
    assert (found.code, found.data) == (2, b"")
    assert found.err.startswith("bulletin: ")
    assert said in found.err
    assert "missing.txt" not in found.err


def test_a_broken_grammar_is_shown_with_a_caret(page, bulletin):
    page.with_name("mine.ppeg").write_text('Price = "Rs" _ amount\namount = = ~"[0-9]{1,4}"\n')
    found = bulletin("scan", "--grammar", "mine.ppeg", "page.txt")
    assert found.code == 2
    assert found.err.startswith("bulletin: mine.ppeg:2: not a PEG rule\n    amount = = ~")
    assert "^" in found.err.splitlines()[2]


@pytest.mark.builds
def test_a_grammar_of_ones_own_is_used(page, bulletin):
    page.with_name("bikram_sambat.toml").write_text('[MONTH]\n2 = ["Jeshthamaas"]\n')
    found = bulletin("scan", "--grammar", "bikram_sambat.toml", stdin=b"Jeshthamaas 23, 2082")
    assert found.out == "-:1:1: 2025-06-06  Jeshthamaas 23, 2082\n"


class TestColour:
    """Colours are for terminals that want them."""

    COLOURED = "\x1b[36m-:1:1:\x1b[0m \x1b[1m2025-06-05\x1b[0m  June 5, 2025\n"
    PLAIN = "-:1:1: 2025-06-05  June 5, 2025\n"

    @pytest.mark.parametrize(
        ("variables", "wanted"),
        [
            ({"TERM": "xterm", "NO_COLOR": ""}, COLOURED),  # no-color.org: "when not empty"
            ({"TERM": "xterm", "NO_COLOR": "1"}, PLAIN),
            ({"TERM": "dumb", "NO_COLOR": ""}, PLAIN),
        ],
    )
    def test_a_terminal_may_say_no(self, bulletin, monkeypatch, variables, wanted):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert bulletin("scan", stdin=b"June 5, 2025").out == wanted
        assert bulletin("scan", "--color=always", stdin=b"June 5, 2025").out == self.COLOURED
        assert bulletin("scan", "--color=never", stdin=b"June 5, 2025").out == self.PLAIN

    def test_a_file_gets_none_by_itself(self, bulletin, monkeypatch):
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.delenv("NO_COLOR", raising=False)
        assert bulletin("scan", stdin=b"June 5, 2025").out == self.PLAIN


def test_a_stdout_that_takes_text_only_is_enough():
    with contextlib.redirect_stdout(io.StringIO()) as written:
        assert main(["scan", "page.txt"]) == 0
    assert written.getvalue().startswith("page.txt:1:7: 2024-03-09")


def test_interrupted_is_code_130(bulletin, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("bulletin.cli.options.parse_meta", interrupt)
    assert bulletin("scan", stdin=b"").code == 130


def shell(line):
    """What a shell makes of a line; ``$0`` is this Python."""
    return subprocess.run(  # our own Python
        ["/bin/sh", "-c", line, sys.executable], capture_output=True, text=True, check=False
    )


def test_a_reader_that_has_seen_enough_ends_it_silently(page):
    page.write_bytes(b"June 5, 2025\n" * 3_000)
    done = shell('{ "$0" -m bulletin scan page.txt; echo "$?" >code; } | head -n 1')
    assert (done.stdout, done.stderr) == ("page.txt:1:1: 2025-06-05  June 5, 2025\n", "")
    assert page.with_name("code").read_text() == "0\n"


def test_a_closed_standard_output_is_said_so():
    done = shell('exec "$0" -m bulletin scan page.txt >&-')
    assert (done.returncode, done.stderr) == (3, "bulletin: standard output is closed\n")


def test_who_closes_standard_error_is_told_by_the_code():
    assert shell('exec "$0" -m bulletin scan missing.txt 2>&-').returncode == 3


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/dev/full is Linux's")
def test_a_full_disk_is_said_so():
    done = shell('"$0" -m bulletin scan page.txt >/dev/full')
    assert (done.returncode, done.stderr) == (3, "bulletin: No space left on device\n")
