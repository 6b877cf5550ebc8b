"""``bulletin scan``: lines, JSON, JSON Lines and CSV of one small page."""

import csv
import io
import json

from bulletin import parse_meta
from bulletin.model import BulletinMeta

LINES = """\
page.txt:1:7: 2024-03-09  2024-03-09
page.txt:5:1: 2024-03-09T08:15+05:45  March 9, 2024, 8:15 a.m.
page.txt:10:1: 2024-03-09  Mar 9, 2024
page.txt:12:1: 2024-03-08  Mar 8, 2024
page.txt:16:41: 2024-03-09  1\u00a0hour, 5\u00a0minutes ago
page.txt:17:47: 2024-03-08  20\u00a0hours, 40\u00a0minutes ago
page.txt:19:1: v.4:no.12  VOL. 4, No. 12
page.txt:19:16: 2024-03-08  March.08, 2024
page.txt:19:32: 2024-03-08  Falgun-25,2080
page.txt:19:65: 2020-07-16/2021-07-15  Register Number: DOI 611/077-78
page.txt:20:1: v.4:no.11  VOL. 4, No. 11
page.txt:20:16: 2024-02-23  February.23, 2024
page.txt:20:35: 2024-02-23  Falgun-11. 2080
"""


def test_a_page_is_listed_line_by_line(bulletin):
    assert bulletin("scan", "page.txt") == (0, LINES.encode(), "")


def test_standard_input_is_called_a_dash(bulletin):
    found = bulletin("scan", stdin=b"2 hours ago\nVol. 3, No. 7-8\n")
    assert (
        found.out
        == "-:1:1: PT1H29M24S..PT3H ago  2 hours ago\n-:2:1: v.3:no.7/8  Vol. 3, No. 7-8\n"
    )
    assert bulletin("scan", "-", stdin=b"2 hours ago\n").out == found.out.split("\n")[0] + "\n"


def test_what_can_be_read_two_ways_shows_both(bulletin):
    assert bulletin("scan", stdin=b"05/06/2025").out == (
        "-:1:1: 2025-06-05 or 2025-05-06  05/06/2025\n"
    )


def test_options_reach_the_reader(bulletin):
    assert bulletin("scan", "--order", "mdy", stdin=b"05/06/2025").out.split()[1] == "2025-05-06"
    noon = ("--reference", "2025-06-05T12:00+05:45")
    assert bulletin("scan", *noon, stdin=b"2 hours ago").out.split()[1] == "2025-06-05"
    django = bulletin("scan", "--json", *noon, "--dialect", "django", stdin=b"2\xc2\xa0hours ago")
    assert json.loads(django.out)["readings"][0]["earliest"] == "2025-06-05T09:59:00+05:45"
    assert bulletin("scan", stdin=b"It fell 2 hours ago.").code == 1
    assert bulletin("scan", "--prose", stdin=b"It fell 2 hours ago.").code == 0
    zoned = bulletin("scan", "--tz", "-05:00", stdin=b"June 5, 2025, 9:01 a.m.")
    assert zoned.out.split()[1] == "2025-06-05T09:01-05:00"
    numbers = bulletin("scan", "--calendar", "bs", stdin=b"2082/02/23")
    assert numbers.out.split()[1] == "2025-06-06"


def test_nothing_found_is_code_1(bulletin):
    assert bulletin("scan", stdin=b"nothing of note\n") == (1, b"", "")
    assert bulletin("scan", "--csv", stdin=b"").out.startswith("file,line,column,")


def test_json_is_the_document_of_the_library(page, bulletin):
    text = page.read_text(encoding="utf-8")
    found = bulletin("scan", "--json", "page.txt", "page.txt")
    first, second = (json.loads(line) for line in found.out.splitlines())
    assert first == second == parse_meta(text).to_dict()
    assert BulletinMeta.from_dict(first) == parse_meta(text)


def test_jsonl_has_one_reading_a_line_with_its_file_first(page, bulletin):
    found = bulletin("scan", "--jsonl", "page.txt")
    documents = [json.loads(line) for line in found.out.splitlines()]
    assert [next(iter(one.items())) for one in documents] == [("file", "page.txt")] * len(documents)
    text = page.read_text(encoding="utf-8")
    assert [text[one["start"] : one["end"]] for one in documents] == [
        one["text"] for one in documents
    ]
    assert "1\u00a0hour, 5\u00a0minutes ago" in found.out


def test_csv_says_the_same_as_the_lines(bulletin):
    found = bulletin("scan", "--csv", "page.txt", "page.txt")
    rows = list(csv.DictReader(io.StringIO(found.out)))
    places = [f"{row['file']}:{row['line']}:{row['column']}:" for row in rows]
    assert places == [line.split()[0] for line in LINES.splitlines()] * 2
    assert rows[1]["iso"] == "2024-03-09T08:15+05:45"
    assert rows[1]["text"] == "March 9, 2024, 8:15 a.m."
    assert rows[6]["iso"] == rows[6]["precision"] == ""


def test_a_byte_order_mark_counts_for_nothing_and_an_odd_byte_for_one(bulletin):
    found = bulletin("scan", stdin=b"\xef\xbb\xbfJune 5, 2025\r\n\xff\xfe2025-06-06\r\n")
    assert found.out == "-:1:1: 2025-06-05  June 5, 2025\n-:2:3: 2025-06-06  2025-06-06\n"
