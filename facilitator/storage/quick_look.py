"""What the first window needs from the database, by plain sqlite3 (about 26 ms).

SQLAlchemy is not imported here and must not be: it would delay the window by
half a second.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.core.errors import StorageProblem
from facilitator.core.group import Group
from facilitator.core.settings import Settings
from facilitator.storage import records
from facilitator.storage.connection import (
    READABLE,
    check_through,
    connect,
    exists,
    refuse_lost,
    refuse_unusable,
)
from facilitator.storage.only_row import only_row
from facilitator.storage.problems import told
from facilitator.storage.records import RunningRow


@dataclass(frozen=True)
class QuickLook:
    """What is stored; `running` is a problem when that row is damaged."""

    group: Group = field(default_factory=Group)
    settings: Settings = field(default_factory=Settings)
    running: RunningRow | StorageProblem | None = None


def is_running(file: Path) -> bool:
    """Whether a meeting is kept in this file; False when there is no file yet."""
    if not exists(file):
        return False
    with told(file), closing(connect(file, read_only=True)) as database:
        return bool(_rows(database, "running_meeting"))


def quick_look(file: Path) -> QuickLook:
    """Group, settings and the running meeting; changes nothing.

    Defaults when there is no file yet, or one so old that `open_database` has to
    bring it up to date first.  Raises StorageProblem.
    """
    if not exists(file):
        refuse_lost(file)
        return QuickLook()
    if refuse_unusable(file) < READABLE:
        return QuickLook()
    check_through(file)  # a flipped count of cells would hide a row from its digest
    with told(file), closing(connect(file, read_only=True)) as database:
        group = only_row(_rows(database, "group_record"), file, "group")
        settings = only_row(_rows(database, "settings"), file, "settings")
        return QuickLook(
            records.group_from(group) if group else Group(),
            records.settings_from(settings) if settings else Settings(),
            _running(_rows(database, "running_meeting"), file),
        )


def _running(rows: list[Mapping[str, object]], file: Path) -> RunningRow | StorageProblem | None:
    try:
        row = only_row(rows, file, "running meeting")
        return records.running_from(row) if row else None
    except StorageProblem as problem:
        return problem


def _rows(database: sqlite3.Connection, table: str) -> list[Mapping[str, object]]:
    cursor = database.execute(f"SELECT * FROM {table}")  # noqa: S608 (our own names only)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
