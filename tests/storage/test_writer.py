from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path
from threading import Event

import pytest

from facilitator.core.attendance import Attendance
from facilitator.core.group import Group
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import DeckMemory
from facilitator.storage import connection as connections
from facilitator.storage.attendance_book import AttendanceBook
from facilitator.storage.database import Database
from facilitator.storage.deck_book import DeckBook
from facilitator.storage.group_book import GroupBook
from facilitator.storage.problems import DatabaseBusy, DiskFull, TextRefused
from facilitator.storage.records import RunningRow
from facilitator.storage.running_meeting import RunningMeeting
from facilitator.storage.save_status import NotSaved, Saved, SaveStatus
from facilitator.storage.settings_book import SettingsBook
from facilitator.storage.writer import Writer

LONG = 60.0  # seconds after which a test has hung
DAY = date(2026, 3, 2)


class Watched:
    """A writer, what it said, and what lay in the file when it said it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.said: list[SaveStatus] = []
        self.lay_there: list[RunningRow | None] = []
        self.failed = Event()
        self.look = True
        ticks = count(100)
        self.writer = Writer(database, self._hear, lambda: float(next(ticks)), [0.01])

    def _hear(self, status: SaveStatus) -> None:
        self.said.append(status)
        if isinstance(status, NotSaved):
            self.failed.set()
        elif self.look:
            self.lay_there.append(RunningMeeting(Database(self.database.file)).load())

    @property
    def saved(self) -> list[int]:
        return [status.upto for status in self.said if isinstance(status, Saved)]


@pytest.fixture
def watched(database: Database) -> Iterator[Watched]:
    it = Watched(database)
    yield it
    it.writer.stop()


@pytest.fixture
def held(database: Database) -> Iterator[Callable[[], None]]:
    """Another connection holds the file until the test lets go: the disk that hangs."""
    holder = sqlite3.connect(database.file, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN EXCLUSIVE")
    yield lambda: holder.execute("ROLLBACK").close()
    holder.close()


def full_disk(monkeypatch: pytest.MonkeyPatch, file: Path) -> Callable[[], None]:
    """sqlite itself says "database or disk is full" until the returned function is called."""
    with closing(sqlite3.connect(file)) as raw:
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
    limit = f"PRAGMA max_page_count={pages}"
    monkeypatch.setattr(connections, "ALWAYS", (*connections.ALWAYS, limit))
    return monkeypatch.undo


def test_saved_is_said_when_it_lies_in_the_file(watched: Watched) -> None:
    for press in range(20):
        ticket = watched.writer.save_running(f"press {press}", press, press)
        assert watched.writer.flush(LONG)
        assert watched.saved[-1] == ticket
        assert watched.lay_there[-1] == RunningRow(f"press {press}", press, press)


def test_all_kinds_are_written(watched: Watched, database: Database) -> None:
    group, settings = Group(name="Hope"), Settings(language="ar")
    memory, evening = DeckMemory(frozenset({"a/b"})), Attendance(DAY, "speaker", 9)
    writer = watched.writer
    writer.save_group(group)
    writer.save_settings(settings)
    writer.save_deck(DeckMemory(frozenset({"old/one"})))
    writer.save_running("{}", 1, 2)
    writer.record(Attendance(DAY, "speaker", 3))
    writer.close_running(evening, memory)
    assert writer.flush(LONG)
    assert GroupBook(database).load() == group
    assert SettingsBook(database).load() == settings
    assert DeckBook(database).load() == memory
    assert RunningMeeting(database).load() is None
    assert AttendanceBook(database).between(DAY, DAY) == [evening]


def test_a_meeting_can_be_discarded(watched: Watched, database: Database) -> None:
    watched.writer.save_running("{}", 1, 2)
    watched.writer.discard_running()
    assert watched.writer.flush(LONG)
    assert RunningMeeting(database).load() is None


def test_presses_do_not_wait_for_a_disk_that_hangs(
    watched: Watched, database: Database, held: Callable[[], None]
) -> None:
    tickets = [watched.writer.save_running(f"press {n}", n, n) for n in range(1000)]
    assert not watched.writer.flush(0.05)
    assert watched.said == []  # neither saved nor failed: sqlite still waits
    held()
    assert watched.writer.flush(LONG)
    assert watched.saved[-1] == tickets[-1]
    assert len(watched.saved) <= 3  # the snapshots between were replaced, not written
    assert RunningMeeting(database).load() == RunningRow("press 999", 999, 999)


def test_only_snapshots_are_replaced_and_the_order_is_kept(
    watched: Watched, database: Database, held: Callable[[], None]
) -> None:
    writer = watched.writer
    writer.save_running("first meeting", 1, 1)
    writer.close_running(Attendance(DAY, "speaker", 9), None)
    writer.record(Attendance(DAY, "speaker", 10))
    writer.save_running("second meeting", 2, 2)
    last = writer.save_running("second meeting, a press later", 3, 3)
    held()
    assert writer.flush(LONG)
    assert watched.saved == [1, 2, 3, last]
    assert AttendanceBook(database).between(DAY, DAY) == [Attendance(DAY, "speaker", 10)]
    assert RunningMeeting(database).load() == RunningRow("second meeting, a press later", 3, 3)


def test_a_full_disk_is_told_once_it_heals_all_is_there(
    watched: Watched, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    heal = full_disk(monkeypatch, database.file)
    big = "x" * 50_000
    watched.writer.save_running(big, 1, 1)
    assert watched.failed.wait(LONG)
    watched.writer.record(Attendance(DAY, "speaker", 9))
    assert watched.saved == []
    heal()
    assert watched.writer.flush(LONG)
    first = watched.said[0]
    assert isinstance(first, NotSaved)
    assert isinstance(first.problem, DiskFull)
    assert {s.since for s in watched.said if isinstance(s, NotSaved)} == {first.since}
    assert watched.saved == [1, 2]
    assert RunningMeeting(database).load() == RunningRow(big, 1, 1)
    assert AttendanceBook(database).between(DAY, DAY) == [Attendance(DAY, "speaker", 9)]


def test_while_it_fails_the_newest_snapshot_takes_the_place_of_the_failing(
    watched: Watched, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    heal = full_disk(monkeypatch, database.file)
    watched.writer.save_running("x" * 50_000, 1, 1)
    assert watched.failed.wait(LONG)
    small = watched.writer.save_running("small enough", 2, 2)
    assert watched.writer.flush(LONG)
    heal()
    assert watched.saved == [small]
    assert RunningMeeting(database).load() == RunningRow("small enough", 2, 2)


def test_stopping_says_whether_something_was_not_saved(
    watched: Watched, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    heal = full_disk(monkeypatch, database.file)
    watched.writer.save_running("x" * 50_000, 1, 1)
    assert watched.failed.wait(LONG)
    assert watched.writer.stop() is False
    heal()
    assert RunningMeeting(database).load() is None


def test_stopping_writes_what_is_left(watched: Watched, database: Database) -> None:
    watched.writer.save_running("{}", 1, 2)
    assert watched.writer.stop() is True
    assert RunningMeeting(database).load() == RunningRow("{}", 1, 2)


def test_a_file_held_too_long_is_told_as_busy(
    watched: Watched,
    database: Database,
    held: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.0)
    watched.writer.save_running("{}", 1, 2)
    assert watched.failed.wait(LONG)
    held()
    assert watched.writer.flush(LONG)
    assert isinstance(watched.said[0], NotSaved)
    assert isinstance(watched.said[0].problem, DatabaseBusy)
    assert RunningMeeting(database).load() == RunningRow("{}", 1, 2)


def test_what_no_file_can_hold_is_refused_at_once(watched: Watched) -> None:
    with pytest.raises(TextRefused):
        watched.writer.save_group(Group(name="\ud800"))
    assert watched.writer.flush(LONG)
    assert watched.said == []


def test_a_writer_that_says_saved_too_early_would_be_caught(database: Database) -> None:
    """The control: the same look, taken before the commit, sees nothing."""
    seen: list[RunningRow | None] = []
    with database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO running_meeting (id, snapshot, saved_wall, saved_at, digest)"
            " VALUES (1, '{}', 1, 2, 0)"
        )
        seen.append(RunningMeeting(Database(database.file)).load())
    assert seen == [None]
