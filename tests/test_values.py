"""Values: their JSON, its schema, and what a frozen value promises."""

import json
import pickle
import re
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields, is_dataclass
from datetime import datetime
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from bulletin import model, parse_meta
from bulletin.model import Block, BulletinMeta
from bulletin.testing import PrintedPage, pages, texts
from bulletin.wire import SCHEMA, duration, from_dict, from_duration, to_dict

DOCUMENT = json.loads(files("bulletin").joinpath("schema.json").read_text(encoding="utf-8"))
FORMATS = FormatChecker()
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?[+-]\d\d:\d\d")
"""RFC 3339, as ``format: date-time`` asks for it."""


@FORMATS.checks("date-time", raises=ValueError)
def is_instant(value: object) -> bool:
    return bool(INSTANT.fullmatch(str(value)) and datetime.fromisoformat(str(value)))


SCHEMAS = Draft202012Validator(DOCUMENT, format_checker=FORMATS)
TEXTS = texts() | pages().map(lambda page: page.text)
REFERENCES = st.sampled_from([None, "2025-06-21T12:00+05:45"])
LONG_AGO = st.datetimes(datetime(1000, 1, 2), datetime(1940, 1, 1))
"""Most zones had offsets with seconds then."""
ZONES = st.sampled_from(["America/Sao_Paulo", "Asia/Kathmandu", "Europe/Amsterdam"])


def values(found: Any) -> Iterator[Any]:
    """A value and all the values that it is made of."""
    if isinstance(found, tuple):
        for one in found:
            yield from values(one)
    elif is_dataclass(found):
        yield found
        for field in fields(found):
            yield from values(getattr(found, field.name))


class TestJson:
    """The JSON of a result says all of it, as its schema has it."""

    @given(text=TEXTS, reference=REFERENCES)
    def test_it_is_valid(self, text: str, reference: str | None) -> None:
        SCHEMAS.validate(parse_meta(text, reference=reference).to_dict())

    @given(text=TEXTS, reference=REFERENCES)
    def test_it_is_the_same_result_again(self, text: str, reference: str | None) -> None:
        meta = parse_meta(text, reference=reference)
        assert BulletinMeta.from_dict(json.loads(meta.to_json())) == meta

    @given(text=TEXTS, reference=REFERENCES)
    def test_it_is_text_that_can_be_written(self, text: str, reference: str | None) -> None:
        meta = parse_meta(text, reference=reference)
        assert json.loads(meta.to_json().encode()) == meta.to_dict()

    @given(page=pages(), stray=st.characters(categories=["Cs"]))
    def test_half_a_character_in_a_title_is_no_harm(self, page: PrintedPage, stray: str) -> None:
        text = page.text
        for item in page.items:
            text = text.replace(item.title, f"{item.title} {stray}")
        meta = parse_meta(text)
        assert json.loads(meta.to_json().encode()) == meta.to_dict()

    @given(day=LONG_AGO, clock=st.sampled_from(["", " %H:%M", " %H:%M:%S"]), zone=ZONES)
    def test_it_is_valid_where_offsets_had_seconds(
        self, day: datetime, clock: str, zone: str
    ) -> None:
        meta = parse_meta(day.strftime(f"%Y-%m-%d{clock}"), tz=zone)
        SCHEMAS.validate(meta.to_dict())
        assert BulletinMeta.from_dict(meta.to_dict()) == meta

    def test_the_published_example_is_valid_and_every_key_is_in_the_schema(
        self, gazette: str
    ) -> None:
        meta = parse_meta(f"{gazette.replace('No. 8', 'No. 7')}\nJestha-33, 2082")
        SCHEMAS.validate(meta.to_dict())
        block = Block(meta.readings[0].interval, ("r1",), ())  # that page has none
        found = {type(one).__name__: one for one in values((meta, block))}
        written = {name for name in model.__all__ if is_dataclass(getattr(model, name))}
        assert set(found) == written
        for name in written - {"Span", "Interval"}:
            schema = DOCUMENT if name == "BulletinMeta" else DOCUMENT["$defs"][key(name)]
            keys = set(to_dict(found[name])) | ({"schema"} if schema is DOCUMENT else set())
            assert keys == set(schema["properties"]) == set(schema["required"])

    @pytest.mark.parametrize("schema", ["bulletin/0", None])
    def test_another_schema_is_refused(self, schema: str | None) -> None:
        with pytest.raises(ValueError, match=SCHEMA):
            BulletinMeta.from_dict({**BulletinMeta().to_dict(), "schema": schema})

    @given(delta=st.timedeltas())
    def test_a_duration_is_the_same_again(self, delta: Any) -> None:
        assert from_duration(duration(delta)) == delta

    @pytest.mark.parametrize("text", ["", "P", "-P", "PT", "P1DT", "P1Y", "P1M", "1D", "PT1.5H"])
    def test_what_is_no_exact_duration_is_refused(self, text: str) -> None:
        with pytest.raises(ValueError, match="not a duration"):
            from_duration(text)


def key(name: str) -> str:
    """The schema's name of a class: ``NextIssue`` is ``next_issue``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class TestValues:
    """A value is frozen, equal by content, and can be pickled and be a key."""

    @given(text=TEXTS, reference=REFERENCES)
    def test_a_pickle_is_the_same_again(self, text: str, reference: str | None) -> None:
        meta = parse_meta(text, reference=reference)
        assert pickle.loads(pickle.dumps(meta)) == meta  # noqa: S301  # our own bytes

    @given(text=texts())
    def test_equal_texts_give_equal_values(self, text: str) -> None:
        one, other = parse_meta(text), parse_meta(text)
        assert one == other
        assert {one: 1}[other] == 1
        assert {*values(one)} == {*values(other)}

    @given(text=TEXTS)
    def test_nothing_in_it_can_be_changed(self, text: str) -> None:
        for one in values(parse_meta(text)):
            for name in (fields(one)[0].name, "another"):
                with pytest.raises((FrozenInstanceError, TypeError)):
                    setattr(one, name, None)

    @given(text=TEXTS)
    def test_each_is_made_again_from_its_own_dict(self, text: str) -> None:
        for one in parse_meta(text).readings:
            assert from_dict(type(one), json.loads(json.dumps(to_dict(one)))) == one
