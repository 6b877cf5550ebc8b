"""A stored pattern is the one that would be compiled; what cannot be used is compiled."""

import re
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin import stored
from bulletin.grammar import load_grammar
from bulletin.stored import compiled, store
from bulletin.testing import texts, written

GRAMMAR = load_grammar()
SHAPES = GRAMMAR.engine.by_name
PATTERN, FLAGS = r"(?P<day>\d{1,2})(?: (?P<month>june|july))?", re.IGNORECASE


def kept(folder: Path) -> Path:
    store(PATTERN, FLAGS, folder)
    [file] = folder.iterdir()
    return file


class TestStored:
    """What the build keeps gives what ``re.compile`` gives."""

    def test_it_is_the_same_pattern(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        kept(tmp_path)
        fresh = re.compile(PATTERN, FLAGS)
        with monkeypatch.context() as patch:
            patch.setattr(stored.re, "compile", lambda *_: pytest.fail("it was compiled again"))
            found = compiled(PATTERN, FLAGS, tmp_path)
        assert (found.pattern, found.flags, found.groups) == (PATTERN, fresh.flags, fresh.groups)
        assert found.groupindex == fresh.groupindex
        assert [one.groups() for one in found.finditer("5 June, 6 and 7 JULY")] == [
            ("5", "June"),
            ("6", None),
            ("7", "JULY"),
        ]

    @given(name=st.sampled_from(sorted(SHAPES)), data=st.data())
    def test_each_phrase_is_taken_apart_alike(self, name: str, data: st.DataObject) -> None:
        text = data.draw(st.one_of(written(name, GRAMMAR), texts()))
        shape = SHAPES[name]
        one, other = (make(shape.pattern).match(text) for make in (compiled, re.compile))
        assert (one and one.regs) == (other and other.regs)

    @pytest.mark.parametrize(
        "damage",
        [
            lambda _: b"",
            lambda whole: whole[:-9],
            lambda _: zlib.compress(b"no marshal"),
            lambda whole: zlib.compress(zlib.decompress(whole)[:40]),
        ],
        ids=["empty", "cut", "foreign", "cut inside"],
    )
    def test_a_damaged_file_is_as_good_as_none(self, tmp_path: Path, damage) -> None:
        file = kept(tmp_path)
        file.write_bytes(damage(file.read_bytes()))
        assert compiled(PATTERN, FLAGS, tmp_path).fullmatch("5 june")

    def test_no_file_is_needed(self, tmp_path: Path) -> None:
        assert compiled(PATTERN, FLAGS, tmp_path).fullmatch("5 june")

    def test_another_interpreter_keeps_another_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept(tmp_path)
        monkeypatch.setattr(stored.sys, "hexversion", 0)
        store(PATTERN, FLAGS, tmp_path)
        assert len([*tmp_path.iterdir()]) == 2
