from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from facilitator.core.attendance import Attendance
from facilitator.core.errors import StorageProblem
from facilitator.core.topic_deck import DeckMemory
from facilitator.storage import attendance_book
from facilitator.storage.attendance_book import AttendanceBook
from facilitator.storage.database import Database
from facilitator.storage.deck_book import DeckBook
from facilitator.storage.problems import RowDamaged
from facilitator.storage.records import RunningRow
from facilitator.storage.running_meeting import RunningMeeting

EVENING = Attendance(date(2026, 3, 2), "speaker", 9)
MEMORY = DeckMemory(frozenset({"hope/one", "hope/two"}), "hope/three")


def test_there_is_no_meeting_at_first(database: Database) -> None:
    assert RunningMeeting(database).load() is None


def test_the_last_press_is_kept_and_no_earlier_one(database: Database) -> None:
    running = RunningMeeting(database)
    running.save('{"first": "press"}', 1_772_000_000, 0)
    running.save('{"second": "ضغطة"}', 1_772_000_009, 9_250)
    assert running.load() == RunningRow('{"second": "ضغطة"}', 1_772_000_009, 9_250)
    assert b'{"first": "press"}' not in database.file.read_bytes()


def test_closing_takes_the_row_and_writes_totals_and_deck(database: Database) -> None:
    running = RunningMeeting(database)
    running.save("{}", 1, 2)
    assert running.close(EVENING, MEMORY) is None
    assert running.load() is None
    assert AttendanceBook(database).between(EVENING.day, EVENING.day) == [EVENING]
    assert DeckBook(database).load() == MEMORY


def test_closing_without_totals_writes_none(database: Database) -> None:
    running = RunningMeeting(database)
    running.save("{}", 1, 2)
    running.close(None, None)
    assert running.load() is None
    assert AttendanceBook(database).between(date.min, date.max) == []


def test_a_closing_that_fails_keeps_the_meeting(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    running = RunningMeeting(database)
    running.save("{}", 1, 2)
    monkeypatch.setattr(attendance_book, "put", no_room)
    with pytest.raises(StorageProblem, match="disk is full"):
        running.close(EVENING, MEMORY)
    assert running.load() == RunningRow("{}", 1, 2)
    assert DeckBook(database).load() == DeckMemory()


def test_nothing_of_a_closed_meeting_is_readable_in_the_file(database: Database) -> None:
    running = RunningMeeting(database)
    running.save("the words of a snapshot " * 500, 1, 2)
    assert b"the words of a snapshot" in database.file.read_bytes()
    running.discard()
    assert running.load() is None
    assert b"the words of a snapshot" not in database.file.read_bytes()


def test_without_secure_delete_the_words_would_stay(database: Database, file: Path) -> None:
    """The control of the test above."""
    RunningMeeting(database).save("the words of a snapshot " * 500, 1, 2)
    with closing(sqlite3.connect(file)) as careless, careless:
        careless.execute("PRAGMA secure_delete=OFF")
        careless.execute("DELETE FROM running_meeting")
    assert b"the words of a snapshot" in file.read_bytes()


def test_a_changed_snapshot_is_noticed(database: Database, file: Path) -> None:
    running = RunningMeeting(database)
    running.save('{"seat": 3}', 1, 2)
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("""UPDATE running_meeting SET snapshot = '{"seat": 4}'""")
    with pytest.raises(RowDamaged, match="running meeting"):
        running.load()


def test_half_a_character_is_told_and_nothing_is_lost(database: Database) -> None:
    running = RunningMeeting(database)
    running.save("{}", 1, 2)
    with pytest.raises(StorageProblem):
        running.save("\ud800", 3, 4)
    assert running.load() == RunningRow("{}", 1, 2)
