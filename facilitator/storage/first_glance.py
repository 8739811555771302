"""The one thing the first picture needs from the data: light or dark.

Read before anything is checked, so nothing else may depend on it; the quick
look, which checks, follows as soon as the window stands.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from facilitator.storage.connection import connect


def stored_appearance(file: Path) -> str:
    """The value of an `Appearance` as it is stored; "" when it cannot be read."""
    try:
        if not file.is_file():
            return ""
        with closing(connect(file, read_only=True)) as database:
            row = database.execute("SELECT appearance FROM settings").fetchone()
    except (sqlite3.Error, OSError, ValueError):
        return ""  # the quick look finds out why and says it
    return str(row[0]) if row else ""
