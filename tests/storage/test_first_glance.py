from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.core.settings import Appearance, Settings
from facilitator.storage.database import Database
from facilitator.storage.first_glance import stored_appearance
from facilitator.storage.settings_book import SettingsBook


@pytest.mark.parametrize("appearance", list(Appearance))
def test_the_glance_sees_what_was_saved(database: Database, appearance: Appearance) -> None:
    SettingsBook(database).save(replace(Settings(), appearance=appearance))
    assert stored_appearance(database.file) == appearance.value


def test_before_settings_are_saved_there_is_nothing(database: Database) -> None:
    assert stored_appearance(database.file) == ""


def test_what_cannot_be_read_is_nothing_and_is_left_alone(tmp_path: Path) -> None:
    missing, broken = tmp_path / "none.db", tmp_path / "broken.db"
    broken.write_bytes(b"not a database")
    for file in (missing, broken, tmp_path):
        assert stored_appearance(file) == ""
    assert broken.read_bytes() == b"not a database"
    assert not missing.exists()
