"""Bring a file to the newest shape; the only module that imports Alembic, and late.

Alembic on sqlite leaves half a migration behind unless the whole of it runs in
one BEGIN IMMEDIATE, which `Database.writing` begins.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

MIGRATIONS = Path(__file__).with_name("migrations")


def migrate(connection: Connection, scripts: Path = MIGRATIONS) -> None:
    """Run what is missing; raises whatever a migration raises, and then nothing is changed."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
