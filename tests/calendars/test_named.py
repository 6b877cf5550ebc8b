from __future__ import annotations

import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest

from bulletin import calendars
from bulletin.errors import ImpossibleDate

WORDS = Path(__file__).parents[2] / "grammar" / "words"


class TestNamed:
    """A calendar is a module, found by its name and imported when it is asked for."""

    def test_every_module_is_a_key_and_offers_a_calendar(self):
        offered = [name for name in vars(calendars.Calendar) if not name.startswith("_")]
        offered += calendars.Calendar.__annotations__
        assert {"bikram_sambat", "gregorian", "hebrew"} < set(calendars.KEYS)
        for key in calendars.KEYS:
            assert [name for name in offered if not hasattr(calendars.named(key), name)] == []

    def test_an_alias_is_the_calendar_itself(self):
        assert calendars.named("bs") is calendars.named("bikram_sambat")

    @pytest.mark.parametrize(
        "key", ["", "mayan", "_reckoning", "surya_siddhanta", "Gregorian ", "..", "a.b"]
    )
    def test_another_key_is_refused_with_the_keys_there_are(self, key):
        with pytest.raises(ValueError, match=r"no calendar is called .*; there are bangla, bik"):
            calendars.named(key)

    def test_a_calendar_that_misses_a_module_says_so_itself(self, monkeypatch):
        def fails(_name):
            raise ModuleNotFoundError(name="ephemeris")

        monkeypatch.setattr(calendars, "import_module", fails)
        with pytest.raises(ModuleNotFoundError):
            calendars.named("a_new_one")

    def test_another_attribute_is_none(self):
        with pytest.raises(AttributeError, match="has no attribute 'KEY'"):
            _ = calendars.KEY

    def test_importing_the_package_imports_no_calendar_that_is_not_asked_for(self):
        code = "import sys; from bulletin import calendars; print(*sys.modules)"
        done = subprocess.run(  # our own interpreter and code
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        loaded = set(done.stdout.split())
        assert "bulletin.calendars" in loaded
        assert not loaded & {"bulletin.calendars.saka", "nepali_datetime", "pkgutil"}

    @pytest.mark.parametrize("key", calendars.KEYS)
    def test_messages_name_months_as_the_word_lists_print_them(self, key):
        file = WORDS / f"{key}.toml"
        if file.exists():
            words = tomllib.loads(file.read_text(encoding="utf-8")).get("MONTH", {})
            printed = {
                int(month): spellings[0]
                for month, spellings in words.items()
                if key != "hebrew" or spellings[0].isascii()  # Nisan is April in Turkish
            }
            named = dict(enumerate(calendars.named(key).MONTHS, start=1))
            assert {month: named[month] for month in printed} == printed


class TestGregorian:
    """The Gregorian calendar is that of ``datetime``."""

    def test_a_date_is_itself(self):
        gregorian = calendars.named("gregorian")
        assert gregorian.to_gregorian(2025, 6, 6) == date(2025, 6, 6)
        assert gregorian.from_gregorian(date(2025, 6, 6)) == (2025, 6, 6)

    @pytest.mark.parametrize(
        ("parts", "nearest"),
        [
            ((2025, 2, 29), ((2025, 2, 28), (2025, 3, 1))),
            ((2025, 12, 32), ((2025, 12, 31), (2026, 1, 1))),
            ((2025, 1, 0), ((2024, 12, 31), (2025, 1, 1))),
            ((9999, 12, 32), ((9999, 12, 31),)),
            ((1, 1, 0), ((1, 1, 1),)),
            ((2025, 13, 1), ()),
            ((0, 1, 1), ()),
            ((10**30, 1, 1), ()),
        ],
    )
    def test_a_day_that_is_not_there_has_neighbours(self, parts, nearest):
        with pytest.raises(ImpossibleDate) as refused:
            calendars.named("gregorian").to_gregorian(*parts)
        assert refused.value.nearest == nearest
