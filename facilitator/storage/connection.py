"""One way to open the file, for SQLAlchemy, for the quick look and for backups.

Never WAL: it has a race that can lose commits, leaves side files on sticks,
and keeps deleted rows readable; with `secure_delete` a row that is gone is gone.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from facilitator.places import backup_folder
from facilitator.storage.problems import (
    DatabaseForeign,
    DatabaseMissing,
    DatabaseNewer,
    damaged,
    newest_backup,
    told,
)

APPLICATION_ID = 0x4661636C  # "Facl"
SCHEMA = 2  # user_version of the newest migration
READABLE = 1  # of the oldest one whose group, settings and meeting are stored as today
REVISION = "0002"  # Alembic's name of the newest migration
MAGIC = b"SQLite format 3\0"
SMALLEST = 512  # bytes of the smallest page sqlite knows
BUSY_SECONDS = 5.0
ALWAYS = (
    "PRAGMA synchronous=EXTRA",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA temp_store=MEMORY",
)
EXPECTED_TABLES = frozenset(
    {"attendance", "running_meeting", "group_record", "settings", "deck", "alembic_version"}
)
ADDED_TABLES = {2: "printers"}  # by the version that brought them


def connect(file: Path, *, create: bool = False, read_only: bool = False) -> sqlite3.Connection:
    """A connection with the house's settings; transactions are begun by hand.

    `read_only` refuses statements that write, yet lets sqlite finish or undo
    what a killed program left half-written, where the folder allows it.
    """
    mode = "rwc" if create else "rw"
    database = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for pragma in ALWAYS:
            database.execute(pragma)
        database.execute(
            "PRAGMA query_only=ON" if read_only else "PRAGMA journal_mode=DELETE"
        ).close()
    except BaseException:
        database.close()
        raise
    return database


def refuse_unusable(file: Path) -> int:
    """The schema number of a file that can be used; it is read and left alone.

    Raises a StorageProblem for everything else: a missing file of which there
    are traces, an empty or foreign one, one of a newer version, a damaged one.
    """
    with told(file):
        _refuse_by_first_bytes(file)
        with closing(connect(file, read_only=True)) as database:
            return _refuse_by_schema(database, file)


def exists(file: Path) -> bool:
    """Whether there is a data file; raises StorageProblem where it may not be looked for."""
    with told(file):
        return file.exists()


def refuse_lost(file: Path) -> None:
    """Raise when the file is missing although it was there once."""
    if file.with_name(file.name + "-journal").exists():
        raise damaged(file, "the file is gone, its journal is there")
    backup = newest_backup(file)
    if backup is not None:
        raise DatabaseMissing(file=str(file), backup=str(backup))
    with told(file):
        if backup_folder(file).is_file():
            raise NotADirectoryError(20, "the backups are not a folder")


def _refuse_by_first_bytes(file: Path) -> None:
    size = file.stat().st_size
    if size < SMALLEST:
        raise damaged(file, f"{size} bytes")
    with file.open("rb") as stream:
        if stream.read(len(MAGIC)) != MAGIC:
            raise damaged(file, "not a database")


def _refuse_by_schema(database: sqlite3.Connection, file: Path) -> int:
    application: int = database.execute("PRAGMA application_id").fetchone()[0]
    schema: int = database.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        raise DatabaseForeign(file=str(file))
    if schema > SCHEMA:
        raise DatabaseNewer(file=str(file))
    if schema < 1:
        raise damaged(file, f"version {schema}")
    names = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
    added = {table for since, table in ADDED_TABLES.items() if schema >= since}
    lost = sorted((EXPECTED_TABLES | added) - names)
    if lost:
        raise damaged(file, "without " + ", ".join(lost))
    return schema


def check_through(file: Path) -> None:
    """Let sqlite read every page; a few milliseconds for ten years of evenings."""
    with told(file), closing(connect(file, read_only=True)) as database:
        answer = database.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if answer != "ok":
            raise damaged(file, str(answer).splitlines()[-1])
