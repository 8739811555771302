"""How this person wants the program to look and sound."""

from __future__ import annotations

from facilitator.core.settings import Settings
from facilitator.storage.database import Database
from facilitator.storage.records import settings_from, settings_row
from facilitator.storage.single import read_one, replace_one
from facilitator.storage.tables import settings


class SettingsBook:
    """Both methods raise StorageProblem."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> Settings:
        """The settings; the defaults when nothing was chosen yet."""
        row = read_one(self._database, settings, "settings")
        return settings_from(row) if row else Settings()

    def save(self, chosen: Settings) -> None:
        """Replace the settings."""
        with self._database.writing() as connection:
            replace_one(connection, settings, settings_row(chosen))
