"""Values to JSON and back: ``schema.json`` says the shape, this module makes it.

Every value becomes an object with its own fields, except that a ``span`` and
an ``interval`` stand in their owner (``start``, ``end``, ``earliest``,
``latest``). Instants are RFC 3339, their offset in whole minutes, durations ISO 8601.
"""

from __future__ import annotations

import json
import re
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import datetime, timedelta
from functools import lru_cache, partial
from typing import Any

from bulletin.model import (
    BulletinMeta,
    Certainty,
    Interval,
    Kind,
    Precision,
    Reading,
    Role,
    Span,
    written,
)

SCHEMA = "bulletin/1"
_INLINE = {"span": ("start", "end"), "interval": ("earliest", "latest")}
_OBJECTS = {"fields", "calendars", "imprint"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_DURATION = re.compile(
    r"(-?)P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)


def meta_to_dict(meta: BulletinMeta) -> dict[str, Any]:
    """The whole document, with the schema's name first."""
    return {"schema": SCHEMA, **to_dict(meta)}


def meta_to_json(meta: BulletinMeta, indent: int | None) -> str:
    """The document as text that can be encoded: a lone surrogate is escaped."""
    shown = json.dumps(meta_to_dict(meta), ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", shown)


def meta_from_dict(document: Mapping[str, Any]) -> BulletinMeta:
    """The inverse of ``meta_to_dict``; ValueError for a document of another schema."""
    if document.get("schema") != SCHEMA:
        raise ValueError(f"not a {SCHEMA} document: schema is {document.get('schema')!r}")
    return typing.cast("BulletinMeta", from_dict(BulletinMeta, document))


def to_dict(value: Any) -> dict[str, Any]:
    """One value of ``model`` as a JSON object."""
    found: dict[str, Any] = {}
    kind: Any = type(value)
    for name in _names(kind):
        one = getattr(value, name)
        if name in _INLINE:
            found.update(
                {key: None if one is None else _plain(getattr(one, key)) for key in _INLINE[name]}
            )
        elif name in _OBJECTS:
            found[name] = dict(one)
        else:
            found[name] = _plain(one)
    return found


@lru_cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _same(value: Any) -> Any:
    return value


_PLAIN: dict[type, Callable[[Any], Any]] = {
    type(None): _same,
    bool: _same,
    str: _same,
    int: _same,
    Precision: lambda value: value.name.lower(),
    Kind: lambda value: value.value,
    Certainty: lambda value: value.value,
    Role: lambda value: value.value,
    datetime: lambda value: written(value).isoformat(),
    timedelta: lambda value: duration(value),  # noqa: PLW0108  # defined below
    tuple: lambda value: [_plain(item) for item in value],
}


def _plain(value: Any) -> Any:
    make: Callable[[Any], Any] = _PLAIN.get(type(value), to_dict)
    return make(value)


def from_dict(kind: type, document: Mapping[str, Any]) -> Any:
    """The value of class ``kind`` that ``to_dict`` wrote. KeyError where a key is missing."""
    hints = _hints(kind)
    return kind(**{name: _field(hints[name], name, document) for name in _names(kind)})


@lru_cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _field(hint: Any, name: str, document: Mapping[str, Any]) -> Any:
    if name in _INLINE:
        ends = [document[key] for key in _INLINE[name]]
        if None in ends:
            return None
        return Span(*ends) if name == "span" else Interval(*map(datetime.fromisoformat, ends))
    if name in _OBJECTS:
        return tuple(document[name].items())
    return _value(hint, document[name])


def _value(hint: Any, plain: Any) -> Any:
    return None if plain is None else _decoder(hint)(plain)


@lru_cache
def _decoder(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of type ``hint`` again from its JSON form."""
    if isinstance(hint, types.UnionType):
        choices = [choice for choice in typing.get_args(hint) if choice is not type(None)]
        return _same if len(choices) > 1 else _decoder(choices[0])
    if typing.get_origin(hint) is tuple:
        return partial(_items, typing.get_args(hint))
    return _VALUES.get(hint) or partial(from_dict, hint)


def _items(hints: tuple[Any, ...], plain: list[Any]) -> tuple[Any, ...]:
    each = hints[:1] * len(plain) if hints[-1] is Ellipsis else hints
    return tuple(_value(one, item) for one, item in zip(each, plain, strict=True))


def duration(delta: timedelta) -> str:
    """An exact ISO 8601 duration in days, hours, minutes, seconds: ``PT1H18M``."""
    sign = "-" if delta < timedelta(0) else ""
    delta = abs(delta)
    hours, rest = divmod(delta.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    fraction = f".{delta.microseconds:06}" if delta.microseconds else ""
    days = f"{delta.days}D" if delta.days else ""
    clock = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    if seconds or fraction or not (days or clock):
        clock += f"{seconds}{fraction}S"
    return f"{sign}P{days}" + (f"T{clock}" if clock else "")


def from_duration(text: str) -> timedelta:
    """The inverse of ``duration``; ValueError for a duration of another form."""
    found = _DURATION.fullmatch(text)
    if not found:
        raise ValueError(f"not a duration in days, hours, minutes and seconds: {text!r}")
    sign, days, hours, minutes, seconds = found.groups(default="0")
    whole, _, fraction = seconds.partition(".")
    delta = timedelta(
        days=int(days),
        hours=int(hours),
        minutes=int(minutes),
        seconds=int(whole),
        microseconds=int(fraction.ljust(6, "0")),
    )
    return -delta if sign == "-" else delta


_VALUES: dict[Any, Callable[[Any], Any]] = {
    bool: _same,
    str: _same,
    int: _same,
    Precision: lambda plain: Precision[plain.upper()],
    Kind: Kind,
    Certainty: Certainty,
    Role: Role,
    datetime: datetime.fromisoformat,
    timedelta: from_duration,
}


def reading_to_dict(reading: Reading, **more: Any) -> dict[str, Any]:
    """One reading as ``--jsonl`` prints it: ``more`` (the file) comes first."""
    return {**more, **to_dict(reading)}
