"""Open the one data file: checked, brought up to date, never made anew over a damaged one.

A new file is built under another name and then put in its place, so that an
empty data file is always damage and never ours.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from facilitator.core.errors import StorageProblem
from facilitator.places import backup_folder
from facilitator.storage.backups import copy_without_running, unfinished
from facilitator.storage.connection import (
    REVISION,
    SCHEMA,
    check_through,
    connect,
    exists,
    refuse_lost,
    refuse_unusable,
)
from facilitator.storage.private import make_folder, tighten_data
from facilitator.storage.problems import (
    DatabaseNewer,
    DatabaseOlder,
    DatabaseUnreachable,
    of_sqlite,
    told,
)


class Database:
    """An open data file.  Books begin transactions with `reading` and `writing`."""

    def __init__(self, file: Path, *, read_only: bool = False) -> None:
        self.file = file
        self.read_only = read_only
        self._engine = _engine(file, read_only=read_only)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads.  Raises StorageProblem."""
        with self._told(), self._engine.connect() as connection:
            yield connection.execution_options(facilitator_begin="BEGIN")

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction; when this ends without a problem, sqlite's COMMIT has returned."""
        with self._told(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        with told(self.file):
            try:
                yield
            except DBAPIError as error:
                if isinstance(error.orig, sqlite3.Error):
                    raise of_sqlite(error.orig, self.file) from None
                raise DatabaseUnreachable(
                    file=str(self.file), reason=type(error.orig).__name__
                ) from None
            except SQLAlchemyError as error:
                raise DatabaseUnreachable(
                    file=str(self.file), reason=type(error).__name__
                ) from None

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Database:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, it: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()


def _engine(file: Path, *, read_only: bool) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(file, read_only=read_only),
        poolclass=NullPool,  # a kept connection would go on writing to a file that was unplugged
        hide_parameters=True,  # a traceback must not carry the group's name
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        default = "BEGIN" if read_only else "BEGIN IMMEDIATE"
        options = connection.get_execution_options()
        connection.exec_driver_sql(options.get("facilitator_begin", default))

    return engine


def open_database(file: Path, *, read_only: bool = False) -> Database:
    """The data file, newest shape; made when there never was one.

    Raises a StorageProblem that names file and remedy, and leaves the file as
    it is, when it is damaged, foreign, newer than this program, or cannot be
    written (unless `read_only`).
    """
    if not _exists(file) and not read_only:
        _make(file)
    refuse_unusable(file)
    check_through(file)
    database = Database(file, read_only=read_only)
    try:
        _bring_up_to_date(database)
        if not read_only:
            _refuse_unwritable(database)
            tighten_data(file, backup_folder(file))
    except BaseException:
        database.close()
        raise
    return database


def open_for_reading(file: Path) -> Database | None:
    """The data file to read only; None when there never was one.  Raises StorageProblem."""
    return open_database(file, read_only=True) if _exists(file) else None


def _exists(file: Path) -> bool:
    found = exists(file)
    if not found:
        refuse_lost(file)
    return found


def _make(file: Path) -> None:
    with told(file):
        make_folder(file.parent)
    with unfinished(file, replace=False) as part:
        try:
            with told(part):
                connect(part, create=True).close()
            with Database(part) as database:
                _migrate(database)
        except StorageProblem as problem:  # nobody knows the name it is built under
            raise type(problem)(problem.message, **problem.facts | {"file": str(file)}) from None


def _bring_up_to_date(database: Database) -> None:
    with database.reading() as connection:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if list(found) == [REVISION]:
        return
    if database.read_only:
        raise DatabaseOlder(file=str(database.file))
    name = f"{database.file.stem}-before-{REVISION}{database.file.suffix}"
    copy_without_running(database.file, backup_folder(database.file) / name)
    _migrate(database)


def _migrate(database: Database) -> None:
    from alembic.util import CommandError

    from facilitator.storage.migrate import migrate

    try:
        with database.writing() as connection:
            migrate(connection)
    except CommandError:
        raise DatabaseNewer(file=str(database.file)) from None


def _refuse_unwritable(database: Database) -> None:
    """A write that changes nothing, so that a read-only folder is told now, not mid-meeting."""
    with database.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
