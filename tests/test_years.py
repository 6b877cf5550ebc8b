import pytest

from bulletin import parse_meta


class TestBesideAnotherEra:
    """A bare year is of Nepal where a year AD follows in brackets, and the other way round."""

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("Procedure, 2079 (2022 AD)", ["2022-04-14/2023-04-13", "2022"]),
            ("कार्यविधि, २०७९ (सन् २०२२)", ["2022-04-14/2023-04-13", "2022"]),
            ("Report of 2022 (2079 B.S.)", ["2022", "2022-04-14/2023-04-13"]),
            ("2079 BS (2022)", ["2022-04-14/2023-04-13", "2022"]),
        ],
    )
    def test_both_are_read(self, text, values):
        assert [one.iso for one in parse_meta(text).readings] == values

    @pytest.mark.parametrize(
        "text", ["Room 2079 (2022)", "2022 (2025 AD)", "Form 2079 (B.S.)", "2050 साल", "082/02/23"]
    )
    def test_a_number_is_no_year(self, text):
        assert not [one for one in parse_meta(text).readings if one.text[:4] == text[:4]]
