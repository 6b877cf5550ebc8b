"""``bulletin explain``: the rules and words behind a line."""

import re

EXPLAINED = """\
Printed (Jestha-23,2082)
         ^^^^^^^^^^^^^^
  NamedDate  Jestha-23,2082  dates.ppeg:LINE
    MONTH    Jestha          bikram_sambat.toml MONTH 2
    day      23
    year     2082
  means 2025-06-06  (absolute bikram_sambat, exact)
    in 2025-06-06T00:00+05:45/2025-06-07T00:00+05:45
"""


def test_a_date_is_taken_apart(bulletin):
    found = bulletin("explain", "Printed (Jestha-23,2082)")
    assert found.code == 0
    assert re.sub(r"ppeg:\d+", "ppeg:LINE", found.out) == EXPLAINED


def test_alternatives_have_their_intervals(bulletin):
    found = bulletin("explain", "--tz", "Asia/Kathmandu", "05/06/2025")
    assert found.out.splitlines()[-4:] == [
        "  means 2025-06-05 or 2025-05-06  (absolute gregorian, ambiguous)",
        "    in 2025-05-06T00:00+05:45/2025-06-06T00:00+05:45",
        "    or 2025-06-05 gregorian in 2025-06-05T00:00+05:45/2025-06-06T00:00+05:45",
        "    or 2025-05-06 gregorian in 2025-05-06T00:00+05:45/2025-05-07T00:00+05:45",
    ]


def test_words_of_the_shell_are_one_text_and_a_sentence_is_read_too(bulletin):
    found = bulletin("explain", "It", "closed", "2", "hours", "ago.")
    assert "  means PT1H29M24S..PT3H ago  (relative, unresolved)" in found.out.splitlines()
    assert bulletin("explain", stdin=b"It closed 2 hours ago.").out == found.out


def test_a_rule_that_makes_no_sense_says_so(bulletin):
    found = bulletin("explain", "Register Number: 611/077-90")
    assert "  means nothing that a calendar or a numbering has" in found.out.splitlines()


def test_nothing_found_is_code_1(bulletin):
    assert bulletin("explain", "no date at all") == (1, b"", "")
    assert bulletin("explain", "") == (1, b"", "")
