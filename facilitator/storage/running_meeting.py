"""The meeting that runs: one row, overwritten after each press, gone at the end.

A log of presses would be a record of arrivals, so there is none: the snapshot
is the core's own text and is not looked into here.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlalchemy import delete, text

from facilitator.core.attendance import Attendance
from facilitator.core.topic_deck import DeckMemory
from facilitator.storage import attendance_book
from facilitator.storage.backups import dated_names, unfinished
from facilitator.storage.database import Database
from facilitator.storage.problems import damaged, told
from facilitator.storage.records import RunningRow, deck_row, running_from, running_row
from facilitator.storage.single import read_one, replace_one
from facilitator.storage.tables import deck, running_meeting

RAW = "SELECT CAST(snapshot AS BLOB) FROM running_meeting"  # damaged text may not be text at all


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

    def set_aside(self, today: date) -> Path | None:
        """Move a row that cannot be read into a file beside the data; None when there is no row.

        The text is kept byte for byte, damaged or not, and never enters a
        backup.  The row goes when the file is on the disk.
        """
        with self._database.writing() as connection:
            found = connection.execute(text(RAW)).scalars().all()
            if not found:
                return None
            aside = _written(
                b"\n".join(bytes(cell or b"") for cell in found), self._database.file, today
            )
            connection.execute(delete(running_meeting))
        return aside

    def discard(self) -> None:
        """Drop the row; nothing else is written."""
        with self._database.writing() as connection:
            connection.execute(delete(running_meeting))


def _written(content: bytes, file: Path, today: date) -> Path:
    """The file that holds `content` now; one of an earlier try is good enough."""
    for aside in dated_names(file, "meeting-set-aside", today, ".json"):
        with told(aside):
            if not aside.exists():
                with unfinished(aside, replace=False) as part:
                    part.write_bytes(content)
            if aside.read_bytes() == content:
                return aside
    raise damaged(file, "a thousand meetings set aside today")
