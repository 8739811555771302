"""Daily copies of the data file, without the running meeting, and the way back.

The copy is thinned in memory, so that the running meeting never touches the
disk a second time.  A damaged file is never copied: it would push a good
backup out.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path

from facilitator.core.errors import StorageProblem
from facilitator.places import backup_folder
from facilitator.storage.connection import check_through, connect, refuse_unusable
from facilitator.storage.private import make_file, make_folder, tighten
from facilitator.storage.problems import RowDamaged, damaged, told
from facilitator.storage.records import is_whole

KEPT = 10
SEALED_TABLES = ("attendance", "group_record", "settings", "deck", "running_meeting", "printers")


def backup_if_due(file: Path, today: date, *, keep: int = KEPT) -> Path | None:
    """Today's backup when there is none yet, else None; the oldest beyond `keep` go.

    Raises StorageProblem when the file is damaged or the copy cannot be made;
    the older backups are untouched then.
    """
    target = backup_folder(file) / f"{file.stem}-{today.isoformat()}{file.suffix}"
    if target.exists():
        return None
    copy_without_running(file, target)
    with told(target):
        for old in backups_of(file)[keep:]:
            old.unlink()
    return target


def backups_of(file: Path) -> list[Path]:
    """The daily backups of this file, newest first."""
    return sorted(backup_folder(file).glob(f"{file.stem}-[0-9]*{file.suffix}"), reverse=True)


def copy_without_running(file: Path, target: Path) -> None:
    """A checked copy of everything but the running meeting; replaces `target` at once."""
    check_through(file)
    with told(target):
        make_folder(target.parent)
    with unfinished(target) as part:
        _thin_copy(file, part)
        refuse_damaged_rows(part, file)


def _thin_copy(file: Path, part: Path) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        with told(file), closing(connect(file, read_only=True)) as source:
            source.backup(memory)
            memory.execute("DELETE FROM running_meeting")
        with told(part):
            memory.execute("VACUUM INTO ?", (str(part),))


@contextmanager
def unfinished(target: Path, *, replace: bool = True) -> Iterator[Path]:
    """An empty private file to build `target` in; it gets its name at the end, or is gone.

    Without `replace` a target that another program made meanwhile stays.
    Errors of the disk are told as problems of `target`.
    """
    part = target.with_name(f"{target.name}.{os.getpid()}.part")  # two may begin at once
    with told(target):
        part.unlink(missing_ok=True)
        try:
            make_file(part)
            yield part
            _settle(part, target, replace=replace)
        finally:
            part.unlink(missing_ok=True)


def refuse_damaged_rows(copy: Path, file: Path) -> None:
    """Read every row of `copy`; raises RowDamaged naming `file`, its origin."""
    with told(copy), closing(connect(copy, read_only=True)) as database:
        database.row_factory = sqlite3.Row
        held = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
        for table in (table for table in SEALED_TABLES if table in held):  # copies may be older
            for row in database.execute(f"SELECT * FROM {table}"):  # noqa: S608 (our own names)
                if not is_whole(dict(row)):
                    raise RowDamaged(file=str(file), place=table)


def usable_backup(file: Path) -> Path | None:
    """The newest daily backup that is good from the first page to the last row."""
    for backup in backups_of(file):
        with suppress(StorageProblem):
            check_backup(backup)
            return backup
    return None


def check_backup(backup: Path) -> None:
    """Raises StorageProblem when this backup cannot be used."""
    refuse_unusable(backup)
    check_through(backup)
    refuse_damaged_rows(backup, backup)


def restore(backup: Path, file: Path, today: date) -> Path | None:
    """Put `backup` in the place of `file`; the old file is kept under a dated name.

    Returns where the old file lies now, None when there was none.  Raises
    StorageProblem and changes nothing when the backup cannot be used.
    """
    check_backup(backup)
    journal = file.with_name(file.name + "-journal")
    was_there = file.exists()
    with unfinished(file) as part:
        shutil.copyfile(backup, part)
        aside = _free_name(file, today)
        if journal.exists():  # it belongs to the old file and would spoil the new one
            journal.rename(aside.with_name(aside.name + "-journal"))
        if was_there:
            file.rename(aside)
            tighten(aside)
    return aside if was_there else None


def _free_name(file: Path, today: date) -> Path:
    for aside in dated_names(file, "damaged", today, file.suffix):
        if not aside.exists():
            return aside
    raise damaged(file, "a thousand damaged files kept today")


def dated_names(file: Path, what: str, today: date, suffix: str) -> Iterator[Path]:
    """Names beside `file` for what is set aside today: `facilitator-damaged-2026-03-02.db`."""
    for number in range(1, 1000):
        ending = "" if number == 1 else f"-{number}"
        yield file.with_name(f"{file.stem}-{what}-{today.isoformat()}{ending}{suffix}")


def _settle(part: Path, target: Path, *, replace: bool) -> None:
    """Give a finished file its name, so that a power cut leaves the old or the new one."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    if replace:
        part.replace(target)
    else:
        _settle_once(part, target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _settle_once(part: Path, target: Path) -> None:
    """Name the file unless the name is taken; disks without links have no better question."""
    try:
        os.link(part, target)
    except FileExistsError:
        return
    except OSError:
        if not target.exists():
            part.rename(target)
