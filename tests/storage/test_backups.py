from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from facilitator.core.attendance import Attendance
from facilitator.core.errors import StorageProblem
from facilitator.core.group import Group
from facilitator.storage.attendance_book import AttendanceBook
from facilitator.storage.backups import backup_if_due, backups_of, restore, usable_backup
from facilitator.storage.database import Database, open_database
from facilitator.storage.group_book import GroupBook
from facilitator.storage.problems import DatabaseDamaged, DiskFull, damaged, naming_backup
from facilitator.storage.running_meeting import RunningMeeting

TODAY = date(2026, 3, 2)
EVENING = Attendance(TODAY, "speaker", 9)
WORDS = "the words of a snapshot "


def test_a_backup_holds_everything_but_the_running_meeting(database: Database) -> None:
    AttendanceBook(database).record(EVENING)
    GroupBook(database).save(Group(name="Hope Group"))
    RunningMeeting(database).save(WORDS * 500, 1, 2)
    backup = backup_if_due(database.file, TODAY)
    assert backup is not None
    assert WORDS.encode() not in backup.read_bytes()
    with open_database(backup, read_only=True) as copy:
        assert RunningMeeting(copy).load() is None
        assert AttendanceBook(copy).between(TODAY, TODAY) == [EVENING]
        assert GroupBook(copy).load().name == "Hope Group"
    assert RunningMeeting(database).load() is not None


def test_a_plain_copy_would_hold_the_running_meeting(database: Database) -> None:
    """The control of the test above."""
    RunningMeeting(database).save(WORDS * 500, 1, 2)
    assert WORDS.encode() in database.file.read_bytes()


def test_there_is_at_most_one_a_day(database: Database) -> None:
    assert backup_if_due(database.file, TODAY) is not None
    assert backup_if_due(database.file, TODAY) is None
    assert backup_if_due(database.file, TODAY + timedelta(days=1)) is not None


def test_the_newest_ten_stay(database: Database) -> None:
    days = [TODAY + timedelta(days=n) for n in range(14)]
    for day in days:
        backup_if_due(database.file, day)
    names = [path.name for path in backups_of(database.file)]
    assert names == [f"facilitator-{day.isoformat()}.db" for day in reversed(days[-10:])]
    assert {path.name for path in backups_of(database.file)[0].parent.iterdir()} == set(names)


def test_restoring_keeps_the_damaged_file_under_a_dated_name(
    database: Database, file: Path
) -> None:
    AttendanceBook(database).record(EVENING)
    backup = backup_if_due(file, TODAY)
    assert backup is not None
    database.close()
    file.write_bytes(b"damaged")
    aside = restore(backup, file, TODAY)
    assert aside == file.with_name("facilitator-damaged-2026-03-02.db")
    assert aside.read_bytes() == b"damaged"
    with open_database(file) as again:
        assert AttendanceBook(again).between(TODAY, TODAY) == [EVENING]


def test_a_second_restoring_on_a_day_keeps_both(database: Database, file: Path) -> None:
    database.close()
    backup = backup_if_due(file, TODAY)
    assert backup is not None
    restore(backup, file, TODAY)
    assert restore(backup, file, TODAY) == file.with_name("facilitator-damaged-2026-03-02-2.db")


def test_the_damaged_file_takes_its_journal_along(database: Database, file: Path) -> None:
    backup = backup_if_due(file, TODAY)
    assert backup is not None
    database.close()
    journal = file.with_name(file.name + "-journal")
    journal.write_bytes(b"half a change of the old file")
    aside = restore(backup, file, TODAY)
    assert aside is not None
    assert aside.with_name(aside.name + "-journal").read_bytes().startswith(b"half")
    assert not journal.exists()


def test_a_lost_file_can_be_restored(database: Database, file: Path) -> None:
    backup = backup_if_due(file, TODAY)
    assert backup is not None
    database.close()
    file.unlink()
    assert restore(backup, file, TODAY) is None
    open_database(file).close()


def test_a_damaged_backup_is_refused_and_nothing_is_changed(database: Database, file: Path) -> None:
    AttendanceBook(database).record(EVENING)
    backup = backup_if_due(file, TODAY)
    assert backup is not None
    database.close()
    before = file.read_bytes()
    backup.write_bytes(backup.read_bytes()[:5000])
    with pytest.raises(DatabaseDamaged):
        restore(backup, file, TODAY)
    assert file.read_bytes() == before


def test_a_backup_that_fails_leaves_nothing_half_made(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(DiskFull):
        backup_if_due(database.file, TODAY)
    assert list(database.file.with_name("backups").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(database: Database) -> None:
    database.file.with_name("backups").write_text("a file in the way")
    with pytest.raises(StorageProblem, match="backups"):
        backup_if_due(database.file, TODAY)


def test_the_newest_backup_that_is_good_is_the_one_to_use(database: Database, file: Path) -> None:
    GroupBook(database).save(Group(name="Hope Group"))
    days = [TODAY + timedelta(days=n) for n in range(4)]
    for day in days:
        backup_if_due(file, day)
    fourth, third, second, first = backups_of(file)
    assert usable_backup(file) == fourth
    fourth.write_bytes(fourth.read_bytes()[:5000])
    third.write_bytes(third.read_bytes().replace(b"Hope Group", b"Rope Group"))
    assert usable_backup(file) == second
    with pytest.raises(StorageProblem):
        restore(third, file, TODAY)
    for backup in (first, second):
        backup.write_bytes(b"")
    assert usable_backup(file) is None


def test_a_problem_names_the_backup_that_can_be_used(database: Database) -> None:
    for day in (TODAY, TODAY + timedelta(days=1)):
        backup_if_due(database.file, day)
    newer, older = backups_of(database.file)
    problem = damaged(database.file, "1 bytes")
    assert str(newer) in str(problem)
    assert str(older) in str(naming_backup(problem, older))
    assert str(newer) not in str(naming_backup(problem, older))
    assert "Restore" not in str(naming_backup(problem, None))
