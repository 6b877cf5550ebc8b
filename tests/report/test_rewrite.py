"""Laws of rewriting: nothing else changes, and twice is once."""

from hypothesis import given
from hypothesis import strategies as st

from bulletin import parse_meta
from bulletin.model import Certainty, Kind, Reading, Span
from bulletin.rewrite import DATED, STYLES, Rewriter, decode, encode


def read(text):
    return parse_meta(text, reference="2024-03-09T12:00+05:45").readings


PIECES = (
    *("June 5, 2025", "Jestha 23, 2082", "Jestha 2082", "05/06/2025", "21/06/2025", "2024-03-09"),
    *("1\u00a0hour, 5\u00a0minutes ago", "2 hours ago", "yesterday at 5:03 PM", "9:01 a.m."),
    *("VOL. 4, No. 12", "March.08, 2024 (Falgun-25,2080)", "DOI 611/077-78", "© 2025", "Mar 9"),
    *("9:01 p.m. NPT, 21 June 2025", "२०८२ जेठ २३", "2024-03-09T08:15", "2082", "June 2025"),
    *("School Plants Pines", "By Staff", "/", "-", ":", ", ", " ", "\u00a0", ". ", "(", ")", " ["),
    *("\n", "\r\n", "\n\n", "\t", "é", "\udc80", "\udcff", "\x00", "\ufeff", "T", "[2025]", "]"),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=14).map("".join)
PAGES = TEXTS.map(lambda text: text.encode("utf-8", "surrogateescape"))


@given(st.binary(max_size=60))
def test_any_bytes_come_back(data):
    assert encode(*decode(data)) == data


class TestTwiceIsOnce:
    """What is rewritten stays so, in every style."""

    @given(PAGES, st.sampled_from(sorted(STYLES)), st.sampled_from([DATED, tuple(Kind)]))
    def test_with_a_reference(self, data, style, kinds):
        rewriter = Rewriter(read, style, kinds)
        once = rewriter.rewrite(data)
        assert rewriter.rewrite(once) == once

    @given(PAGES, st.sampled_from(sorted(STYLES)))
    def test_without_one(self, data, style):
        rewriter = Rewriter(lambda text: parse_meta(text).readings, style)
        once = rewriter.rewrite(data)
        assert rewriter.rewrite(once) == once

    @given(PAGES)
    def test_with_numbers_in_another_calendar(self, data):
        rewriter = Rewriter(lambda text: parse_meta(text, calendars="bs").readings)
        once = rewriter.rewrite(data)
        assert rewriter.rewrite(once) == once


class TestTheRestStays:
    """Annotations taken out again leave the text that came in."""

    @given(PAGES)
    def test_annotations_only_add(self, data):
        rewritten = Rewriter(read, "annotate").rewrite(data)
        kept = iter(rewritten)
        assert all(byte in kept for byte in data)  # data is a subsequence

    @given(PAGES)
    def test_line_ends_stay(self, data):
        rewritten = Rewriter(read).rewrite(data)
        for end in (b"\n", b"\r", b"\xff", b"\x80", b"\x00"):
            assert rewritten.count(end) >= data.count(end)


def reading(start, end, text, iso):
    return Reading(
        Kind.ABSOLUTE, text, Span(start, end), "Test", iso=iso, certainty=Certainty.EXACT
    )


def last_letter(text):
    """A reader to whom each rewritten letter shows the one before it."""
    at = max(map(text.rfind, "abcdefgh"))
    return (reading(at, at + 1, text[at], "2025"),) if at >= 0 else ()


def test_an_edit_that_decides_another_is_followed_up():
    assert Rewriter(last_letter).rewrite(b"a b") == b"2025 2025"


def test_a_text_that_does_not_come_to_rest_stays_as_it_was():
    assert Rewriter(last_letter).rewrite(b"a b c d e f g h") == b"a b c d e f g h"


def test_an_edit_that_would_be_edited_again_is_not_made():
    def growing(text):
        at = text.find("x")
        return (reading(at, at + 1, "x", "xx"),)

    assert Rewriter(growing).rewrite(b"x") == b"x"
