"""What can go wrong with the database, told with its file and a remedy.

`told` is the one place that turns errors of sqlite and of the disk into these;
damaged files raise far more than sqlite's own errors (UnicodeDecodeError,
ValueError, OverflowError), so all of them are caught there.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.core.errors import N_, StorageProblem
from facilitator.places import backup_folder


class DatabaseDamaged(StorageProblem):
    """facts: `file`, `reason`, and `backup` when there is one."""

    template = N_(
        "The data file {file} is damaged ({reason}), and there is no backup of it beside it."
        " Nothing was changed. Move it to another folder to begin anew."
    )
    with_backup = N_(
        "The data file {file} is damaged ({reason}). Nothing was changed."
        " Restore the newest backup, {backup}; the damaged file is kept."
    )


class DatabaseMissing(StorageProblem):
    """facts: `file`, `backup`: the file is gone though there are traces of it."""

    template = N_(
        "The data file {file} is gone, but there is a backup of it: {backup}."
        " Restore it, or move the backups to another folder to begin anew."
    )


class DatabaseNewer(StorageProblem):
    """facts: `file`."""

    template = N_(
        "The data file {file} was written by a newer version of this program."
        " Nothing was changed. Open it with that version or a later one."
    )


class DatabaseOlder(StorageProblem):
    """facts: `file`: brought up to date only when it may be written."""

    template = N_(
        "The data file {file} was written by an older version of this program and must be"
        " brought up to date first. Open it once so that it can be written."
    )


class DatabaseForeign(StorageProblem):
    """facts: `file`."""

    template = N_(
        "{file} is not a data file of this program. Nothing was changed."
        " Move it to another folder, or choose another folder for the data."
    )


class DatabaseReadOnly(StorageProblem):
    """facts: `file`."""

    template = N_(
        "{file} cannot be written: the file or its folder is read-only, or not yours."
        " Allow writing there, or choose another folder for the data."
    )


class DiskFull(StorageProblem):
    """facts: `file`."""

    template = N_(
        "The disk is full: {file} cannot be saved. Make room by deleting something you do not need."
    )


class DatabaseBusy(StorageProblem):
    """facts: `file`."""

    template = N_(
        "{file} is in use by another program. Close the other program;"
        " if it is a program that copies files, wait until it is done."
    )


class DatabaseUnreachable(StorageProblem):
    """facts: `file`, `reason`."""

    template = N_(
        "{file} cannot be read or written just now ({reason})."
        " Check that the disk or stick is still connected."
    )


class RowDamaged(StorageProblem):
    """facts: `file`, `place` (the table and, for attendance, the day)."""

    template = N_(
        "An entry in the data file {file} is damaged ({place})."
        " Enter it again, or restore a backup."
    )


class TextRefused(StorageProblem):
    """facts: `file`: characters that no file can hold (half of a surrogate pair)."""

    template = N_("Some characters cannot be saved in {file}. Type the text again.")


BY_SQLITE: dict[int, type[StorageProblem]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_PERM: DatabaseReadOnly,
    sqlite3.SQLITE_AUTH: DatabaseReadOnly,
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_LOCKED: DatabaseBusy,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
    sqlite3.SQLITE_SCHEMA: DatabaseDamaged,
    sqlite3.SQLITE_ERROR: DatabaseDamaged,
    sqlite3.SQLITE_TOOBIG: DatabaseDamaged,
    sqlite3.SQLITE_NOMEM: DatabaseDamaged,
    sqlite3.SQLITE_MISMATCH: DatabaseDamaged,
    sqlite3.SQLITE_CONSTRAINT: DatabaseDamaged,
}

NOT_SQLITES_OWN = (UnicodeDecodeError, ValueError, TypeError, OverflowError, MemoryError)


def of_sqlite(error: sqlite3.Error, file: Path) -> StorageProblem:
    """The problem behind an error of sqlite; the extended code's low byte decides."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return damaged(file, str(error))
    kind = BY_SQLITE.get(code & 0xFF, DatabaseUnreachable)
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN and not os.access(file.parent, os.W_OK):
        kind = DatabaseReadOnly
    elif code & 0xFF == sqlite3.SQLITE_CANTOPEN and _is_full(file.parent):
        kind = DiskFull  # sqlite cannot even begin its journal
    if kind is DatabaseDamaged:
        return damaged(file, str(error))
    return kind(file=str(file), reason=str(error))


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free == 0
    except OSError:
        return False


def of_disk(error: OSError, file: Path) -> StorageProblem:
    """The problem behind an error of the file system."""
    if isinstance(error, IsADirectoryError):
        return DatabaseForeign(file=str(file))
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return DatabaseReadOnly(file=str(file))
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(file=str(file))
    return DatabaseUnreachable(file=str(file), reason=error.strerror or str(error))


def damaged(file: Path, reason: str) -> DatabaseDamaged:
    """The file is damaged: names the newest backup beside it, when there is one."""
    backup = newest_backup(file)
    if backup is None:
        return DatabaseDamaged(file=str(file), reason=reason)
    return DatabaseDamaged(
        DatabaseDamaged.with_backup, file=str(file), reason=reason, backup=str(backup)
    )


def naming_backup(problem: StorageProblem, backup: Path | None) -> StorageProblem:
    """The same problem with the backup that can be used, instead of the newest one."""
    if "backup" not in problem.facts:
        return problem
    if backup is not None:
        return type(problem)(problem.message, **problem.facts | {"backup": str(backup)})
    if isinstance(problem, DatabaseDamaged):
        return DatabaseDamaged(file=problem.facts["file"], reason=problem.facts["reason"])
    return problem


def newest_backup(file: Path) -> Path | None:
    """The newest daily backup of this database, or None."""
    found = backup_folder(file).glob(f"{file.stem}-[0-9]*{file.suffix}")
    try:
        return max(found, default=None)
    except OSError:
        return None


@contextmanager
def told(file: Path) -> Iterator[None]:
    """Inside, every error of database or disk becomes a StorageProblem of `file`."""
    try:
        yield
    except sqlite3.Error as error:
        raise of_sqlite(error, file) from error
    except OSError as error:
        raise of_disk(error, file) from error
    except UnicodeEncodeError as error:
        raise TextRefused(file=str(file)) from error
    except NOT_SQLITES_OWN as error:
        raise damaged(file, type(error).__name__) from error
