"""``bulletin reference``: when a page was made, and the picture of why."""

import json

PICTURE = """\
page.txt: 2024-03-09T08:15+05:45/2024-03-09T20:41+05:45  inferred, 3 of 3 statements agree
  without any one of them 2024-03-09T01:05+05:45/2024-03-10T01:06+05:45

  earliest          latest            2024-03-08 20:40          2024-03-10 01:06  +05:45
  2024-03-09 01:05  2024-03-10 01:06        [==========##################======)  \
School Plants a Thousand Pines is 1\u00a0hour, 5\u00a0minutes ago and of Mar 9, 2024
  2024-03-08 20:40  2024-03-09 20:41  [================##################)        \
Tea Prices Rise in the E…Hills is 20\u00a0hours, 40\u00a0minutes ago and of Mar 8, 2024
  2024-03-09 08:15                                    [##################======>  \
made after its own date, March 9, 2024, 8:15 a.m.
  2024-03-09 08:15  2024-03-09 20:41                  [##################)        what they share

  printed by django, django_old: 2 ages, all with no-break spaces

  apart, whenever that was:
    20\u00a0hours, 40\u00a0minutes ago is 19:34:00 to 19:36:00 before \
1\u00a0hour, 5\u00a0minutes ago
"""


def test_the_statements_and_what_they_share_are_drawn(bulletin):
    assert bulletin("reference", "page.txt") == (0, PICTURE.encode(), "")


def test_json_has_the_evidence(bulletin):
    document = json.loads(bulletin("reference", "--json", "page.txt").out)
    assert document["file"] == "page.txt"
    assert document["reference"]["support"] == [3, 3]
    assert len(document["reference"]["evidence"]) == 3
    [gap] = document["gaps"]
    assert (gap["least"], gap["most"]) == ("PT19H34M0.000001S", "PT19H36M")


def test_a_given_reference_is_said_back(bulletin):
    given = "2025-06-21T12:00+05:45"
    assert bulletin("reference", "--reference", given, stdin=b"").out == f"-: {given}  given\n"
    both = f"{given}/2025-06-21T12:30:07+05:45"
    assert bulletin("reference", "--reference", both, stdin=b"").out == f"-: {both}  given\n"


def test_no_reference_is_code_1(bulletin):
    found = bulletin("reference", stdin=b"2 hours ago\n")
    assert found == (1, b"", "bulletin: -: nothing on the page says when it was made\n")
    found = bulletin("reference", "--json", stdin=b"2 hours ago\n")
    assert (found.code, found.out) == (1, '{"file": "-", "reference": null, "gaps": []}\n')


def test_one_page_with_a_reference_is_enough(bulletin):
    assert bulletin("reference", "page.txt", "-", stdin=b"2 hours ago\n").code == 0
