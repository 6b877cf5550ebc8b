"""Which renderer printed the ages of a page, also where one of them is wrong or of another."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin import dialects, parse_meta
from bulletin.model import Age

NOW = datetime(2025, 6, 21, 11, tzinfo=UTC)
NEVER = "99 minutes ago"
TWO_UNITS = ["1 day, 2 hours ago", "3 hours, 4 minutes ago", "2 days ago", "5 days, 1 hour ago"]


def ages(texts: list[str]) -> list[Age]:
    page = "\n".join(f"Story {'abcdefghijkl'[at]}\n{text}" for at, text in enumerate(texts))
    return [one.age for one in parse_meta(page).readings if one.age]


class TestOneOfAnother:
    """An age that its renderer cannot have printed decides nothing of the others."""

    @given(
        key=st.sampled_from(dialects.KEYS),
        drawn=st.lists(st.integers(3 * 60, 6 * 86400), min_size=8, max_size=10, unique=True),
        at=st.integers(0, 8),
    )
    def test_the_others_are_still_of_theirs(self, key: str, drawn: list[int], at: int) -> None:
        true = {dialects.render(key, timedelta(seconds=age), NOW): age for age in drawn}
        texts = [text for text in true if text.endswith("ago")]
        if len(texts) < 4:
            return
        found = ages([*texts[:at], NEVER, *texts[at:]])
        assert len(found) == len(texts) + 1
        del found[min(at, len(texts))]
        for text, age in zip(texts, found, strict=True):
            assert age.least <= timedelta(seconds=true[text]) < age.most
            assert key in age.dialects or not age.dialects
        assert any(age.dialects for age in found)

    def test_what_both_can_have_printed_is_as_wide_as_either(self) -> None:
        found = ages([*TWO_UNITS, "a year ago"])
        assert {found[at].dialects[-1] for at in (0, 1, 3)} == {"django_old"}
        assert {"django", "moment"} <= {*found[2].dialects}
        assert found[2].most - found[2].least > timedelta(hours=1)
        assert found[4].dialects == ()

    def test_what_nobody_prints_widens_nothing(self) -> None:
        found = ages([*TWO_UNITS, NEVER])
        assert found[2].most - found[2].least == timedelta(hours=1)

    def test_three_are_too_few_to_tell_which_is_wrong(self) -> None:
        found = ages(["2 days ago", "1 day, 2 hours ago", "a year ago"])
        assert [age.dialects for age in found] == [(), (), ()]

    def test_a_single_age_of_two_units_decides_nothing_of_those_of_one(self) -> None:
        found = ages(["2 hours ago", "5 hours ago", "1 day ago", "3 days, 4 hours ago"])
        assert found[0].most - found[0].least > timedelta(hours=1)
        assert {"timeago", "wordpress"} <= {*found[0].dialects}


class TestNoBreakSpaces:
    """Who prints a no-break space prints it always: a blank is of somebody else."""

    def test_a_blank_among_them_is_not_djangos(self) -> None:
        *ours, other = ages(
            [text.replace(" ", "\u00a0", 1) for text in TWO_UNITS] + ["3 hours ago"]
        )
        assert {age.dialects for age in ours} == {("django", "django_old")}
        assert other == ages(["3 hours ago"])[0]

    @given(lost=st.sets(st.integers(0, 3)))
    def test_those_that_are_lost_never_make_an_age_narrower(self, lost: set[int]) -> None:
        marked = [text.replace(" ", "\u00a0", 1) for text in TWO_UNITS]
        some = [
            text.replace("\u00a0", " ") if at in lost else text for at, text in enumerate(marked)
        ]
        for one, all_of_them in zip(ages(some), ages(marked), strict=True):
            assert one.least <= all_of_them.least
            assert one.most >= all_of_them.most


@pytest.mark.parametrize("asked", [1, 0])
def test_sentences_tell_nothing_of_a_renderer_and_stay_marked(asked: int) -> None:
    told = "The minister, who resigned 99 minutes ago, said that 2 years ago nobody knew of it.\n"
    stamps = "".join(f"\n\nStory {text[0]}\n{text}" for text in TWO_UNITS)
    found = parse_meta(told + stamps, prose=bool(asked)).readings
    assert [one.prose for one in found] == [True, True] * asked + [False] * 4
    assert all("django" in one.age.dialects for one in found[-4:] if one.age)
