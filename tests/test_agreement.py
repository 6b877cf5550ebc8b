"""Windows of statements whose truth is known: one that is wrong, lists that a cache kept."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bulletin.agreement import agreement
from bulletin.evidence import Statement, ticks
from bulletin.model import Interval
from bulletin.reference import infer

HOUR = 3600 * 10**6
MADE = ticks(datetime(2025, 6, 21, 12, tzinfo=UTC), placed=True)
SPANS = st.tuples(st.integers(0, 40), st.integers(1, 40))


def said(span: tuple[int, int], made: int, block: int | None = None) -> Statement:
    """A statement that is true of ``made``: so many hours before it, and behind it."""
    before, after = span
    bound = (made - before * HOUR, made + after * HOUR)
    return Statement("", (f"r{block}",), (bound,), UTC, block)


class TestOneWrong:
    """If one statement is wrong, the window or the runner-up holds the true instant."""

    @given(spans=st.lists(SPANS, min_size=1, max_size=8), wrong=SPANS, off=st.integers(-90, 90))
    def test_the_truth_is_in_one_of_two(
        self, spans: list[tuple[int, int]], wrong: tuple[int, int], off: int
    ) -> None:
        ones = [said(span, MADE) for span in spans] + [said(wrong, MADE + off * HOUR)]
        found = agreement(ones)
        assert found
        second = found.runner_up
        assert found.window.start <= MADE < found.window.end or (
            second and second.start <= MADE < second.end
        )
        assert found.agree.count(False) <= 1

    def test_of_two_that_differ_the_wider_is_believed(self) -> None:
        ones = [said((3, 3), MADE), said((1, 9), MADE + 2 * HOUR), said((2, 2), MADE + 6 * HOUR)]
        found = agreement(ones)
        assert found
        assert found.agree == (False, True, True)


class TestLists:
    """Lists may each be older than the page: it is as young as the youngest of them."""

    @given(
        lists=st.lists(
            st.tuples(st.integers(0, 60), st.lists(SPANS, min_size=3, max_size=5)),
            min_size=1,
            max_size=4,
        )
    )
    def test_the_page_and_each_list_were_made_when_it_says(
        self, lists: list[tuple[int, list[tuple[int, int]]]]
    ) -> None:
        youngest = min(back for back, _ in lists)
        instants = [MADE - (back - youngest) * HOUR for back, _ in lists]
        ones = [
            said(span, instants[number], number)
            for number, (_, spans) in enumerate(lists)
            for span in spans
        ]
        found = infer(ones, [(str(number),) for number in range(len(lists))])
        assert found
        assert at(MADE) in found.interval
        assert found.suspects == ()
        for block in (*found.blocks, *found.cached):
            assert at(instants[int(block.readings[0])]) in block.interval

    def test_one_list_alone_is_as_old_as_the_page(self) -> None:
        ones = [said((1, 5), MADE, 0), said((2, 3), MADE, 0), said((1, 2), MADE)]
        found = infer(ones, [("r1",)])
        assert found
        assert found.interval == Interval(at(MADE - HOUR), at(MADE + 2 * HOUR))
        assert found.blocks == ()


def at(instant: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=instant)
