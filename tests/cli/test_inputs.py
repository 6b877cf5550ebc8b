"""What the command reads: files, folders, compressed files, and what it says of the rest."""

import bz2
import gzip
import lzma
import os
import subprocess
import sys
from pathlib import Path

import pytest

LINE = b"June 5, 2025\n"


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_compressed_files_are_known_by_how_they_start(bulletin, tmp_path, pack):
    (tmp_path / "page").write_bytes(pack(LINE))
    assert bulletin("scan", "page").out == "page:1:1: 2025-06-05  June 5, 2025\n"
    assert bulletin("scan", stdin=pack(LINE)).out == "-:1:1: 2025-06-05  June 5, 2025\n"
    (tmp_path / "page").write_bytes(pack(LINE)[:-9])
    cut = bulletin("scan", "page")
    assert (cut.code, cut.data) == (3, b"")
    assert cut.err.startswith("bulletin: page: ")


def test_a_missing_file_does_not_stop_the_rest(bulletin):
    found = bulletin("scan", "missing.txt", "page.txt")
    assert found.code == 3
    assert found.err == "bulletin: missing.txt: No such file or directory\n"
    assert len(found.out.splitlines()) == 13
    assert bulletin("check", "page.txt", "missing.txt").code == 3
    assert bulletin("check", "--strict", "missing.txt", "-", stdin=b"Sunday 7 June 2025").code == 4


def test_an_empty_name_is_no_folder(bulletin):
    assert bulletin("scan", "").err == "bulletin: '': No such file or directory\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize(
    ("count", "end", "shown"),
    [(1, ">found", False), (3, "| cat >found", False), (3, ">found", True)],
)
def test_many_files_have_a_bar_on_a_terminal_if_the_data_goes_to_a_file(page, count, end, shown):
    import pty

    ours, theirs = pty.openpty()
    line = f'"$0" -m bulletin scan {" ".join([page.name] * count)} {end}'
    call, env = ["/bin/sh", "-c", line, sys.executable], {**os.environ, "TERM": "xterm"}
    subprocess.run(call, stderr=theirs, env=env, check=True)
    os.write(theirs, b"|")
    bar = os.read(ours, 4096)
    os.close(ours)
    os.close(theirs)
    assert len(Path("found").read_bytes().splitlines()) == 13 * count
    assert (f"{count}/{count}".encode() in bar) is shown
    assert shown or bar == b"|"


def test_folders_are_read_on_request_in_the_order_of_names(bulletin, tmp_path):
    for name in ("b/two", "a", "b/.hidden", ".git/config", "b/c/one"):
        path = tmp_path / "pages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(LINE)
    os.mkfifo(tmp_path / "pages" / "pipe")
    refused = bulletin("scan", "pages")
    assert refused == (3, b"", "bulletin: pages: is a folder; use -r to read what is in it\n")
    found = bulletin("scan", "-r", "pages")
    names = [line.split(":")[0] for line in found.out.splitlines()]
    assert names == [str(Path("pages", name)) for name in ("a", "b/two", "b/c/one")]
    assert found.code == 0


def test_a_folder_that_may_not_be_read_does_not_stop_the_rest(bulletin, tmp_path, monkeypatch):
    listed = os.scandir

    def guarded(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    (tmp_path / "pages" / "closed").mkdir(parents=True)
    (tmp_path / "pages" / "open").write_bytes(LINE)
    monkeypatch.setattr("os.scandir", guarded)
    found = bulletin("scan", "-r", "pages")
    closed = Path("pages", "closed")
    assert (found.code, found.err) == (3, f"bulletin: {closed}: Permission denied\n")
    assert found.out == f"{Path('pages', 'open')}:1:1: 2025-06-05  June 5, 2025\n"


def test_utf_16_is_refused_with_what_to_do(bulletin):
    found = bulletin("scan", stdin="June 5, 2025".encode("utf-16"))
    assert found == (3, b"", "bulletin: -: UTF-16 text; convert it to UTF-8 first\n")


def test_a_closed_standard_input_is_said_so():
    line = 'exec "$0" -m bulletin scan <&-'
    done = subprocess.run(  # our own Python
        ["/bin/sh", "-c", line, sys.executable], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (3, b"bulletin: -: standard input is closed\n")
