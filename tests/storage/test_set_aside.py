"""A meeting that cannot be read is kept in a file, and never in a backup."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from facilitator.core.errors import StorageProblem
from facilitator.storage.backups import backup_if_due
from facilitator.storage.database import Database
from facilitator.storage.running_meeting import RunningMeeting
from facilitator.storage.save_status import SaveStatus
from facilitator.storage.writer import Writer

TODAY = date(2026, 3, 2)
NEWER = '{"version": 99, "words": "كلمات"}'


def test_its_text_lies_beside_the_data_and_the_row_is_gone(database: Database) -> None:
    RunningMeeting(database).save(NEWER, 1, 2)
    aside = RunningMeeting(database).set_aside(TODAY)
    assert aside == database.file.with_name("facilitator-meeting-set-aside-2026-03-02.json")
    assert aside.read_text("utf-8") == NEWER
    assert RunningMeeting(database).load() is None


def test_nothing_is_made_where_no_meeting_is(database: Database) -> None:
    before = set(database.file.parent.iterdir())
    assert RunningMeeting(database).set_aside(TODAY) is None
    assert set(database.file.parent.iterdir()) == before


def test_a_second_one_on_a_day_overwrites_none(database: Database) -> None:
    for snapshot in ("first", "second"):
        RunningMeeting(database).save(snapshot, 1, 2)
        RunningMeeting(database).set_aside(TODAY)
    found = sorted(database.file.parent.glob("*set-aside*"))
    assert sorted(file.read_text() for file in found) == ["first", "second"]


def test_a_damaged_row_is_kept_byte_for_byte(database: Database) -> None:
    RunningMeeting(database).save(NEWER, 1, 2)
    with closing(sqlite3.connect(database.file)) as plain, plain:
        plain.execute("UPDATE running_meeting SET snapshot = CAST(x'7bff00fe' AS TEXT)")
    with pytest.raises(StorageProblem):
        RunningMeeting(database).load()
    aside = RunningMeeting(database).set_aside(TODAY)
    assert aside is not None
    assert aside.read_bytes() == b"\x7b\xff\x00\xfe"


def test_a_new_meeting_comes_after_it_and_no_backup_holds_it(database: Database) -> None:
    told: list[SaveStatus] = []
    RunningMeeting(database).save(NEWER, 1, 2)
    writer = Writer(database, told.append, lambda: 0.0)
    writer.set_aside_running(TODAY)
    writer.save_running("the new meeting", 3, 4)
    assert writer.stop()
    row = RunningMeeting(database).load()
    assert row is not None
    assert row.snapshot == "the new meeting"
    assert len(list(database.file.parent.glob("*set-aside*"))) == 1
    backup = backup_if_due(database.file, TODAY)
    assert backup is not None
    assert b"99, " not in backup.read_bytes()
    assert list(backup.parent.iterdir()) == [backup]


def test_without_setting_it_aside_a_new_meeting_overwrites_it(database: Database) -> None:
    """The control of the test above."""
    RunningMeeting(database).save(NEWER, 1, 2)
    RunningMeeting(database).save("the new meeting", 3, 4)
    assert list(database.file.parent.glob("*set-aside*")) == []
    assert NEWER.encode() not in database.file.read_bytes()


def test_the_row_stays_when_the_file_cannot_be_written(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    RunningMeeting(database).save(NEWER, 1, 2)
    with monkeypatch.context() as full:
        full.setattr("os.fsync", no_room)
        with pytest.raises(StorageProblem, match="disk is full"):
            RunningMeeting(database).set_aside(TODAY)
    assert RunningMeeting(database).load() is not None
    assert list(database.file.parent.glob("*set-aside*")) == []
