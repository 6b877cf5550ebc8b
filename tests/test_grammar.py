"""The grammar's own examples, and what happens to a grammar file that cannot be used."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bulletin.errors import GrammarError
from bulletin.grammar import Grammar, Rule, load_grammar, shipped
from bulletin.names import is_phrase
from bulletin.read import read, read_tree
from bulletin.scan import Found, scan
from bulletin.tables import build

GRAMMAR = load_grammar()


def examples(*, good: bool) -> Iterator[tuple[str, str]]:
    for rule in GRAMMAR.rules.values():
        for text in rule.examples if good else rule.counterexamples:
            yield rule.name, text


def marked(rule: str, text: str) -> tuple[str, Found]:
    """A text without its marks, and the phrase that they, or its ends, stand around."""
    before, _, rest = text.rpartition("«")
    inside = rest.partition("»")[0]
    return before + rest.replace("»", ""), Found(len(before), len(before + inside), rule)


class TestExamples:
    """A ``#+`` line is one phrase from end to end; a ``#-`` line holds none of that rule."""

    @pytest.mark.parametrize(("rule", "text"), [*examples(good=True)])
    def test_a_good_example_is_read_whole(self, rule: str, text: str) -> None:
        plain, found = marked(rule, text)
        assert [one for one in scan(plain, GRAMMAR) if one.start >= found.start] == [found]

    @pytest.mark.parametrize(("rule", "text"), [*examples(good=True)])
    def test_both_engines_read_it_alike(self, rule: str, text: str) -> None:
        plain, found = marked(rule, text)
        assert read(plain, found, GRAMMAR) == read_tree(GRAMMAR.tree(rule, plain, found.start))

    @pytest.mark.parametrize(("rule", "text"), [*examples(good=False)])
    def test_a_bad_example_is_not(self, rule: str, text: str) -> None:
        assert Found(0, len(text), rule) not in [*scan(text, GRAMMAR)]

    def test_every_phrase_has_one(self) -> None:
        bare = [
            rule.name
            for rule in GRAMMAR.rules.values()
            if is_phrase(rule.name) and not rule.examples
        ]
        assert bare == []


class TestWords:
    """Every spelling says where it was seen."""

    def test_each_spelling_has_a_comment(self) -> None:
        folder = Path(__file__).parent.parent / "grammar" / "words"
        silent = [
            f"{path.name}:{number}"
            for path in sorted(folder.glob("*.toml"))
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
            if line.startswith('  "') and "#" not in line
        ]
        assert silent == []


BROKEN = {
    "recursive": ("Loop = '(' Loop? ')'", "recursive"),
    "unbounded": ("Digits = ~r'[0-9]+'", "unbounded repeat"),
    "repeated for ever": ("Digits = ~r'[0-9]'*", "unbounded repeat"),
    "two ways": (r"Word = ~r'\w{1,3}'", "two ways"),
    "empty": ("Nothing = 'x'?", "takes the empty text"),
    "line end": ("Line = 'a\\n'", "line end"),
    "no rule": ("Broken = = 'x'", "not a PEG rule"),
    "unknown rule": ("Odd = nowhere", "nowhere"),
    "named twice": ("_join = 'x'", "there is a rule '_join' already"),
    "unknown slot": ("Odd = NO_SUCH_SLOT", "NO_SUCH_SLOT has no words"),
}


class TestBrokenGrammar:
    """A grammar file that cannot be used names the file or the rule, and the mend."""

    @pytest.mark.parametrize(("source", "said"), [*BROKEN.values()], ids=[*BROKEN])
    def test_the_error_says_what_is_wrong(self, source: str, said: str, tmp_path: Path) -> None:
        file = tmp_path / "mine.ppeg"
        file.write_text(source + "\n", encoding="utf-8")
        with pytest.raises(GrammarError) as caught:
            _ = load_grammar(extra=[file]).peg
        assert said in str(caught.value)
        assert caught.value.hint

    @pytest.mark.parametrize("text", ["[month]\n", "MONTH = 3\n", "[MONTH]\n1 = 'x'\n", "[[["])
    def test_a_word_list_that_is_none(self, text: str, tmp_path: Path) -> None:
        file = tmp_path / "mine.toml"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(GrammarError, match=r"mine\.toml"):
            load_grammar(extra=[file])

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(GrammarError, match=r"gone\.ppeg"):
            load_grammar(extra=[tmp_path / "gone.ppeg"])

    def test_a_file_of_another_kind(self, tmp_path: Path) -> None:
        with pytest.raises(GrammarError, match="no grammar file"):
            load_grammar(extra=[tmp_path / "mine.txt"])


class TestOwnGrammar:
    """A caller's spelling is one word, a caller's phrase one rule."""

    def test_a_new_spelling_is_read(self, tmp_path: Path) -> None:
        file = tmp_path / "en.toml"
        file.write_text('[MONTH]\n6 = ["Juin-ish"]\n', encoding="utf-8")
        grammar = load_grammar(extra=[file])
        assert [found.rule for found in scan("Juin-ish 21, 2025", grammar)] == ["NamedDate"]

    @pytest.mark.builds
    def test_a_new_phrase_is_tried_first(self, tmp_path: Path) -> None:
        file = tmp_path / "mine.ppeg"
        file.write_text('Stamp = "#" year "-" month "-" day\n', encoding="utf-8")
        grammar = load_grammar(extra=[file])
        assert [found.rule for found in scan("#2025-06-21", grammar)] == ["Stamp"]

    def test_equal_calls_share_one_grammar(self) -> None:
        assert load_grammar() is load_grammar()

    def test_a_rule_knows_its_file_and_line(self) -> None:
        rule = GRAMMAR.rules["IsoDate"]
        assert isinstance(rule, Rule)
        assert (rule.file, rule.line > 1) == ("dates.ppeg", True)
        assert isinstance(GRAMMAR, Grammar)


class TestTables:
    """What was made at build time is what the files make now, and no more than a short cut."""

    @pytest.mark.builds
    def test_they_are_equal(self) -> None:
        fresh = Grammar(*shipped())
        assert GRAMMAR.engine.tables == build(fresh.peg, fresh.phrases)
        assert [GRAMMAR.words.of(slot) for slot in GRAMMAR.words.slots] == [
            fresh.words.of(slot) for slot in fresh.words.slots
        ]
