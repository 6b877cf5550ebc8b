"""Ages as the renderers of ``bulletin.dialects`` print them, each with the true one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import assume
from hypothesis import strategies as st

from bulletin import dialects
from bulletin.grammar import Grammar, load_grammar
from bulletin.testing._writing import names, whole

REFERENCE = datetime(2025, 6, 21, 12, tzinfo=UTC)
_PARTS = frozenset({"UNIT", "NOW", "DAY_WORD"})
_LIMITS = (
    *(timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(days=7)),
    *(timedelta(days=60), timedelta(days=800), timedelta(days=15_000)),
)


@st.composite
def true_ages(draw: st.DrawFn, limits: Sequence[timedelta] = _LIMITS) -> timedelta:
    """Ages in whole seconds, as many up to one of ``limits`` as up to another."""
    hundredth = draw(st.sampled_from(limits)) // timedelta(seconds=100)
    parts, more = draw(st.integers(0, 99)), draw(st.integers(0, hundredth))
    return timedelta(seconds=hundredth * parts + more)


@st.composite
def ages(
    draw: st.DrawFn,
    dialect: str | None = None,
    reference: datetime = REFERENCE,
    grammar: Grammar | None = None,
) -> tuple[str, timedelta]:
    """A text such as ``1 hour, 18 minutes ago`` and the age it was printed of.

    ``dialect`` is a key of ``bulletin.dialects``, any of them if it is None.
    Where a renderer prints what the grammar does not read, a date above all,
    there is no example. Months and years are those before ``reference``.
    """
    rules = grammar or load_grammar()
    phrases = [phrase for phrase in rules.phrases if names(rules.peg[phrase]) & _PARTS]
    key = dialect or draw(st.sampled_from(dialects.KEYS))
    age = draw(true_ages())
    text = dialects.render(key, age, reference)
    assume(any(whole(rules, phrase, text) for phrase in phrases))
    return text, age
