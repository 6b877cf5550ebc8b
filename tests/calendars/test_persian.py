from __future__ import annotations

from bulletin.calendars import persian

# KabiseShamsi1206-1498-new.pdf, Calendar Center, Institute of Geophysics,
# University of Tehran; as text in github.com/roozbehp/persiancalendar.
FIRST_OF_EIGHT = (1210, 1243, 1276, 1309, 1342, 1375, 1408, 1441, 1474)
LAST = 1498


class TestLeapYears:
    """Esfand has 30 days in the years that the University of Tehran lists, and in no other."""

    def test_they_are_the_listed_ones(self):
        listed = {first + 4 * n for first in FIRST_OF_EIGHT for n in range(8)}
        found = {year for year in persian.YEARS if persian.days_in_month(year, 12) == 30}
        assert found == {year for year in listed if year <= LAST}

    def test_before_the_law_of_1304_they_are_computed(self):
        assert [persian.status(year, 1) for year in (1303, 1304)] == ["computed", "published"]
