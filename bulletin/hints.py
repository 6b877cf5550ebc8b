"""What a caller knows of a page: hints, all optional, no filters unless they contradict."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from bulletin.errors import BulletinError

ORDERS = ("dmy", "mdy", "ymd")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,8}")
"""The tags of BCP 47 that say a language: ``nepali`` is none, and would be no hint at all."""


@dataclass(frozen=True, slots=True)
class Hints:
    """The options of ``parse_meta`` that the stages pass along.

    ``tz``: IANA name or ``+05:45``; ``order``: one of ``ORDERS``; ``calendars``
    and ``languages``: keys and tags, the likeliest first; ``dialect``: a key of
    ``bulletin.dialects``; ``prose``: also read dates inside sentences.
    Raises: BulletinError for a value that is none of these.
    """

    tz: str | None = None
    languages: tuple[str, ...] = ()
    calendars: tuple[str, ...] = ()
    order: str | None = None
    dialect: str | None = None
    prose: bool = False

    def __post_init__(self) -> None:
        """Refuse what could not be used later."""
        from bulletin import calendars, dialects

        if self.tz is not None:
            zone(self.tz)
        if self.order is not None and self.order not in ORDERS:
            raise BulletinError(f"order is {self.order!r}", hint=f"use one of {', '.join(ORDERS)}")
        for tag in self.languages:
            if not _TAG.fullmatch(tag):
                raise BulletinError(
                    f"{tag!r} is no language tag", hint="use one such as ne, en or zh-Hant"
                )
        try:
            for key in self.calendars:
                calendars.named(key)
            if self.dialect is not None:
                dialects.named(self.dialect)
        except ValueError as error:
            raise BulletinError(str(error)) from None


def tags(values: str | Iterable[str] | None) -> tuple[str, ...]:
    """A hint as a tuple: one string is one value, None is none."""
    if values is None:
        return ()
    return (values,) if isinstance(values, str) else tuple(values)


@lru_cache(maxsize=256)
def zone(name: str) -> tzinfo:
    """The zone of an IANA name or an offset (``+05:45``, ``-0800``, ``+5``, ``Z``).

    Raises: BulletinError for anything else.
    """
    sign, digits = name[:1].replace("−", "-"), name[1:].replace(":", "")
    if name == "Z":
        return UTC
    if sign and sign in "+-" and digits.isdecimal() and len(digits) <= len("0545"):
        hours, minutes = (
            (int(digits[:-2]), int(digits[-2:])) if len(digits) > len("05") else (int(digits), 0)
        )
        offset = timedelta(hours=hours, minutes=minutes)
        if minutes < 60 and offset < timedelta(days=1):  # noqa: PLR2004  # minutes in an hour
            return timezone(-offset if sign == "-" else offset)
    else:
        try:
            return ZoneInfo(name)
        except (ValueError, OSError, KeyError):
            pass
    raise BulletinError(
        f"no time zone is called {name!r}",
        hint="use an IANA name such as Asia/Kathmandu, or an offset such as +05:45",
    )
