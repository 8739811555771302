"""The meeting that runs: one row, overwritten after each press, gone at the end.

A log of presses would be a record of arrivals, so there is none: the snapshot
is the core's own text and is not looked into here.
"""

from __future__ import annotations

from sqlalchemy import delete

from facilitator.core.attendance import Attendance
from facilitator.core.topic_deck import DeckMemory
from facilitator.storage import attendance_book
from facilitator.storage.database import Database
from facilitator.storage.records import RunningRow, deck_row, running_from, running_row
from facilitator.storage.single import read_one, replace_one
from facilitator.storage.tables import deck, running_meeting


class RunningMeeting:
    """Every method raises StorageProblem; when it returns, sqlite has committed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, snapshot: str, saved_wall: int, saved_at: int) -> None:
        """Overwrite the row: whole seconds since 1970 (UTC), milliseconds of the evening."""
        with self._database.writing() as connection:
            row = running_row(RunningRow(snapshot, saved_wall, saved_at))
            replace_one(connection, running_meeting, row)

    def load(self) -> RunningRow | None:
        """The meeting that was running, or None."""
        row = read_one(self._database, running_meeting, "running meeting")
        return running_from(row) if row else None

    def close(self, numbers: Attendance | None, memory: DeckMemory | None) -> Attendance | None:
        """End it: row gone, totals and deck written, all or nothing.

        Returns the numbers that were replaced, if any.
        """
        before = None
        with self._database.writing() as connection:
            connection.execute(delete(running_meeting))
            if numbers is not None:
                before = attendance_book.put(connection, numbers)
            if memory is not None:
                replace_one(connection, deck, deck_row(memory))
        return before

    def discard(self) -> None:
        """Drop the row; nothing else is written."""
        with self._database.writing() as connection:
            connection.execute(delete(running_meeting))
