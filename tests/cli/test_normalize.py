"""``bulletin normalize``: dates become ISO 8601, every other byte stays."""

import stat

import pytest

REWRITTEN = """\
 date 2024-03-09 Bridge over the lower ford reopens

Bridge over the lower ford reopens

2024-03-09T08:15+05:45

The wooden bridge below the mill is open again, and carts may cross it.

School Plants a Thousand Pines
2024-03-09
Tea Prices Rise in the Eastern Hills
2024-03-08

More

School Plants a Thousand Pines By Staff 2024-03-09
Tea Prices Rise in the Eastern Hills By Staff 2024-03-08

VOL. 4, No. 12,2024-03-08 (2024-03-08) Editor: Asha Rai Register Number: DOI 611/077-78
VOL. 4, No. 11,2024-02-23 (2024-02-23) Editor: Asha Rai
"""


def test_a_page_is_rewritten(bulletin):
    assert bulletin("normalize", "page.txt") == (0, REWRITTEN.encode(), "")


def test_several_files_follow_one_another(page, bulletin):
    page.with_name("other.txt").write_bytes(b"Jestha 23, 2082")
    found = bulletin("normalize", "other.txt", "page.txt")
    assert found.data == b"2025-06-06" + REWRITTEN.encode()


def test_annotations_stand_behind_the_text(bulletin):
    found = bulletin("normalize", "--style", "annotate", stdin="२०८२ जेठ २३\n".encode())
    assert found.out == "२०८२ जेठ २३ [2025-06-06]\n"
    again = bulletin("normalize", "--style", "annotate", stdin=found.data)
    assert again.data == found.data


@pytest.mark.parametrize(
    "data",
    [
        b"no date at all\r\n\r\n",
        "\ufeffnone\u00a0here".encode(),
        b"\x00\xff\xfe odd bytes \x85\x0c\x1c\r",
        b"05/06/2025\n",  # either
        b"Jestha 33, 2082\n",  # neither
        b"2 hours ago",  # when?
        b"2082-02-23",  # in ISO form: who can say that it is not meant so
        b"",
    ],
)
def test_what_has_no_sure_value_stays_byte_for_byte(bulletin, data):
    assert bulletin("normalize", stdin=data) == (0, data, "")
    assert bulletin("normalize", "--check", "--calendar", "bs", stdin=data).code == 0


def test_line_ends_blanks_marks_and_odd_bytes_survive_around_a_date(bulletin):
    data = "\ufeffJune\u00a05, 2025\r\n\tJune 6, 2025\u00a0|\u202f".encode() + b"\xe9\x80\r\nend"
    expected = "\ufeff2025-06-05\r\n\t2025-06-06\u00a0|\u202f".encode() + b"\xe9\x80\r\nend"
    assert bulletin("normalize", stdin=data).data == expected


def test_only_rewrites_the_kinds_that_are_named(bulletin):
    data = "June 5, 2025 © 2025 Register Number: DOI 611/077-78".encode()
    assert bulletin("normalize", stdin=data).out == (
        "2025-06-05 © 2025 Register Number: DOI 611/077-78"
    )
    only = bulletin("normalize", "--only", "registration", "--style", "annotate", stdin=data)
    assert only.out == (
        "June 5, 2025 © 2025 Register Number: DOI 611/077-78 [2020-07-16/2021-07-15]"
    )


def test_a_date_that_would_be_read_with_its_neighbour_stays(bulletin):
    data = b"Jestha 2082 9:01 a.m."
    assert bulletin("normalize", stdin=data).data == data


def test_check_changes_nothing_and_says_what_would_change(page, bulletin):
    before = page.read_bytes()
    assert bulletin("normalize", "--check", "page.txt") == (1, b"page.txt: would change\n", "")
    page.write_text(REWRITTEN)
    assert bulletin("normalize", "--check", "page.txt") == (0, b"", "")
    page.write_bytes(before)
    assert bulletin("normalize", "--check", "--diff", "page.txt").code == 1
    assert page.read_bytes() == before


def test_diff_is_a_patch_of_what_in_place_does(bulletin, tmp_path):
    (tmp_path / "page.txt").write_bytes(b"\xef\xbb\xbfone\r\nJune 5, 2025\r\nJune 6, 2025")
    found = bulletin("normalize", "--diff", "page.txt")
    assert found.code == 0
    assert found.out == (
        "--- page.txt\n+++ page.txt\n@@ -1,3 +1,3 @@\n \ufeffone\r\n"
        "-June 5, 2025\r\n-June 6, 2025\n\\ No newline at end of file\n"
        "+2025-06-05\r\n+2025-06-06\n\\ No newline at end of file\n"
    )


class TestInPlace:
    """A file is replaced in one step, or it stays as it was."""

    def test_the_file_changes_and_its_mode_does_not(self, page, bulletin):
        page.chmod(0o640)
        assert bulletin("normalize", "--in-place", "page.txt") == (0, b"", "")
        assert page.read_text() == REWRITTEN
        assert stat.S_IMODE(page.stat().st_mode) == 0o640
        assert [path.name for path in page.parent.iterdir()] == ["page.txt"]

    def test_a_suffix_keeps_the_old_file(self, page, bulletin):
        before = page.read_bytes()
        bulletin("normalize", "--in-place=.bak", "page.txt")
        assert page.with_name("page.txt.bak").read_bytes() == before
        assert page.read_text() == REWRITTEN

    def test_a_file_that_would_not_change_is_not_touched(self, page, bulletin):
        page.write_text(REWRITTEN)
        before = page.stat()
        assert bulletin("normalize", "--in-place=.bak", "page.txt").code == 0
        assert (page.stat().st_ino, page.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
        assert not page.with_name("page.txt.bak").exists()

    def test_links_and_compressed_files_are_refused_and_the_rest_is_done(self, page, bulletin):
        import gzip

        link, packed = page.with_name("link.txt"), page.with_name("page.txt.gz")
        link.symlink_to(page)
        packed.write_bytes(gzip.compress(page.read_bytes()))
        before = packed.read_bytes()
        found = bulletin("normalize", "--in-place", "link.txt", "page.txt.gz", "page.txt")
        assert found.code == 3
        assert found.err == (
            "bulletin: link.txt: not rewritten in place: it is a link or no plain file\n"
            "bulletin: page.txt.gz: not rewritten in place: it is compressed\n"
        )
        assert page.read_text() == REWRITTEN
        assert packed.read_bytes() == before
        assert link.is_symlink()

    def test_a_write_that_fails_leaves_no_trace(self, page, bulletin, monkeypatch):
        before = page.read_bytes()

        def full(_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", full)
        found = bulletin("normalize", "--in-place", "page.txt")
        assert found == (3, b"", "bulletin: page.txt: No space left on device\n")
        assert page.read_bytes() == before
        assert [path.name for path in page.parent.iterdir()] == ["page.txt"]

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--in-place"], "standard input cannot be rewritten in place"),
            (["--in-place", "-"], "standard input cannot be rewritten in place"),
            (["--in-place", "--diff", "page.txt"], "choose one"),
            (["--in-place", "--check", "page.txt"], "choose one"),
            (["--in-place=../x", "page.txt"], "a suffix is part of a file name"),
        ],
    )
    def test_a_contradictory_call_is_code_2(self, bulletin, arguments, said):
        found = bulletin("normalize", *arguments)
        assert found.code == 2
        assert said in found.err
