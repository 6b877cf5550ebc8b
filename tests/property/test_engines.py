"""Two engines, one grammar: the compiled patterns find and read what parsimonious does."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parsimonious.exceptions import ParseError

import bulletin.scan
from bulletin.compile import Compiler
from bulletin.grammar import load_grammar
from bulletin.read import Phrase, read, read_tree
from bulletin.scan import Found, plain, scan, scan_stream
from bulletin.testing import mutated, texts, written

GRAMMAR = load_grammar()
PROSE = (
    "the river had risen in the night and nobody crossed it ",
    "an editor may march in with the second proof ",
    "सरकारले सोमबारदेखि नयाँ नियम लागू गर्ने भएको छ ",
    "no. it was agreed by all that volume counts, not weight\n",
)


def found_by_parsimonious(text: str) -> Iterator[Found]:
    """Each phrase is tried at each place, in the grammar's order; the first that fits is taken."""
    at = 0
    while at < len(text):
        one = first_at(text, at)
        if one:
            yield one
        at = one.end if one else at + 1


def first_at(text: str, at: int) -> Found | None:
    for rule in GRAMMAR.phrases:
        try:
            return Found(at, GRAMMAR.tree(rule, text, at).end, rule)
        except ParseError:
            continue
    return None


def by_tree(rule: str, text: str, start: int) -> Phrase | None:
    """The phrase at ``start`` as parsimonious reads it; None where it is not."""
    try:
        return read_tree(GRAMMAR.tree(rule, text, start))
    except ParseError:
        return None


def by_pattern(rule: str, text: str, start: int) -> Phrase | None:
    """The same by the pattern that the rule is compiled to."""
    match = pattern(rule).match(text, start)
    return read(text, Found(start, match.end(), rule), GRAMMAR) if match else None


@cache
def pattern(rule: str) -> re.Pattern[str]:
    return re.compile(Compiler(keep_parts=False).pattern(GRAMMAR.peg[rule]))


def long_texts() -> st.SearchStrategy[str]:
    """Prose with a dated text here and there: what triggers and chunks are made for."""
    filler = st.builds(str.__mul__, st.sampled_from(PROSE), st.integers(0, 30))
    return st.lists(st.tuples(filler, texts()), max_size=4).map(
        lambda pairs: "".join(piece for pair in pairs for piece in pair)
    )


class TestReading:
    """A phrase has the same span and the same parts by either engine; what is none is none."""

    @pytest.mark.parametrize("rule", GRAMMAR.phrases)
    @given(data=st.data())
    def test_both_read_what_is_printed_and_what_is_misprinted(
        self, rule: str, data: st.DataObject
    ) -> None:
        text = f"({data.draw(written(rule, GRAMMAR))})"
        assert by_pattern(rule, text, 1) == by_tree(rule, text, 1)
        broken = data.draw(mutated(st.just(text)))
        for start in range(len(broken)):
            assert by_pattern(rule, broken, start) == by_tree(rule, broken, start)


class TestScanning:
    """A scan finds the leftmost phrases, in the grammar's order, and goes on behind each."""

    @given(text=texts())
    def test_it_finds_what_parsimonious_does(self, text: str) -> None:
        assert [*scan(text, GRAMMAR)] == [*found_by_parsimonious(text)]

    @given(text=texts())
    def test_trying_every_place_finds_the_same(self, text: str) -> None:
        assert [*plain(text, GRAMMAR)] == [*scan(text, GRAMMAR)]

    @given(text=long_texts(), chunk=st.sampled_from([256, 1024, 4096]))
    def test_triggers_find_what_trying_every_place_does(self, text: str, chunk: int) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(bulletin.scan, "SHORT", 0)
            patch.setattr(bulletin.scan, "CHUNK", chunk)
            assert [*scan(text, GRAMMAR)] == [*plain(text, GRAMMAR)]

    @pytest.mark.parametrize("prose", PROSE, ids=["plain", "months", "nepali", "captions"])
    def test_prose_hides_no_example(self, prose: str) -> None:
        examples = {text for rule in GRAMMAR.rules.values() for text in rule.examples}
        hidden = [
            text
            for text in sorted(examples)
            for page in [f"{prose * 25}{text} {prose}"]
            if [*scan(page, GRAMMAR)] != [*plain(page, GRAMMAR)]
        ]
        assert hidden == []

    @given(rule=st.sampled_from(GRAMMAR.phrases), prose=st.sampled_from(PROSE), data=st.data())
    def test_prose_hides_no_phrase(self, rule: str, prose: str, data: st.DataObject) -> None:
        text = f"{prose * 25}{data.draw(written(rule, GRAMMAR))} {prose}"
        assert [*scan(text, GRAMMAR)] == [*plain(text, GRAMMAR)]

    @given(text=long_texts())
    def test_line_ends_part_what_is_found(self, text: str) -> None:
        offset, found = 0, []
        for line in text.split("\n"):
            found += [Found(offset + a, offset + b, rule) for a, b, rule in scan(line, GRAMMAR)]
            offset += len(line) + 1
        assert [*scan(text, GRAMMAR)] == found

    @given(text=long_texts(), chunk=st.sampled_from([1, 256, 4096]))
    def test_a_stream_of_lines_is_scanned_alike(self, text: str, chunk: int) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(bulletin.scan, "CHUNK", chunk)
            streamed = [*scan_stream(re.findall(r"[^\n]*\n|[^\n]+", text), GRAMMAR)]
        assert streamed == [*plain(text, GRAMMAR)]
