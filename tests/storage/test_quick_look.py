from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from facilitator.core.errors import StorageProblem
from facilitator.core.group import Group
from facilitator.storage.backups import backup_if_due
from facilitator.storage.connection import SCHEMA
from facilitator.storage.database import Database
from facilitator.storage.group_book import GroupBook
from facilitator.storage.problems import DatabaseDamaged, DatabaseMissing, DatabaseNewer, RowDamaged
from facilitator.storage.quick_look import QuickLook, is_running, quick_look
from facilitator.storage.records import RunningRow
from facilitator.storage.running_meeting import RunningMeeting


@pytest.mark.parametrize("module", ["first_glance", "quick_look", "lock"])
def test_the_first_window_waits_for_no_library(module: str) -> None:
    script = (
        f"import sys, facilitator.storage.{module}\n"
        "print({name.partition('.')[0] for name in sys.modules} - sys.stdlib_module_names)"
    )
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-c",
            f"import sys; sys.path.insert(0, {str(Path.cwd())!r})\n{script}",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "facilitator" in done.stdout
    assert not {"sqlalchemy", "alembic", "PySide6"} & set(done.stdout.replace("'", " ").split())


def test_the_database_does_import_sqlalchemy() -> None:
    """The control of the test above."""
    script = "import sys, facilitator.storage.database; print('sqlalchemy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True"


def test_before_the_first_start_there_is_nothing_and_nothing_is_made(file: Path) -> None:
    assert is_running(file) is False
    assert quick_look(file) == QuickLook()
    assert not file.parent.exists()


def test_it_sees_the_running_meeting(database: Database) -> None:
    assert is_running(database.file) is False
    RunningMeeting(database).save("{}", 7, 8)
    assert is_running(database.file) is True
    assert quick_look(database.file).running == RunningRow("{}", 7, 8)


def test_a_damaged_meeting_does_not_hide_the_group(database: Database, file: Path) -> None:
    GroupBook(database).save(Group(name="Hope Group"))
    RunningMeeting(database).save("{}", 7, 8)
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("UPDATE running_meeting SET saved_wall = 6")
    look = quick_look(file)
    assert look.group.name == "Hope Group"
    assert isinstance(look.running, RowDamaged)


def test_an_older_file_is_to_be_opened_first(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    GroupBook(database).save(Group(name="Hope Group"))
    monkeypatch.setattr("facilitator.storage.quick_look.READABLE", SCHEMA + 1)
    assert quick_look(file) == QuickLook()


def test_a_newer_a_lost_and_an_empty_file_are_told(database: Database, file: Path) -> None:
    database.close()
    backup_if_due(file, date(2026, 3, 1))
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("PRAGMA user_version = 99")
    with pytest.raises(DatabaseNewer):
        quick_look(file)
    file.write_bytes(b"")
    with pytest.raises(DatabaseDamaged):
        quick_look(file)
    with pytest.raises(StorageProblem):
        is_running(file)
    file.unlink()
    with pytest.raises(DatabaseMissing):
        quick_look(file)
