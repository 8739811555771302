"""Numbers of evenings: one row for a day and a format, replaced when corrected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, and_, delete, insert, select

from facilitator.core.attendance import Attendance
from facilitator.storage.database import Database
from facilitator.storage.problems import RowDamaged
from facilitator.storage.records import attendance_from, attendance_row, is_whole
from facilitator.storage.tables import attendance


class AttendanceBook:
    """Every method raises StorageProblem."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, numbers: Attendance) -> Attendance | None:
        """Replace that evening's numbers; returns what they were, None when new or damaged."""
        with self._database.writing() as connection:
            return put(connection, numbers)

    def between(self, first: date, last: date) -> list[Attendance]:
        """The evenings of these days, both included, by day and format."""
        table = attendance.c
        wanted = (
            select(attendance)
            .where(table.day.between(first, last))
            .order_by(table.day, table.format_id)
        )
        with self._database.reading() as connection:
            rows = connection.execute(wanted).mappings().all()
        return [_whole(dict(row), self._database.file) for row in rows]


def put(connection: Connection, numbers: Attendance) -> Attendance | None:
    """Replace one evening inside a transaction that somebody else has begun."""
    that_evening = and_(
        attendance.c.day == numbers.day, attendance.c.format_id == numbers.format_id
    )
    before = connection.execute(select(attendance).where(that_evening)).mappings().first()
    connection.execute(delete(attendance).where(that_evening))
    connection.execute(insert(attendance).values(attendance_row(numbers)))
    if before is None or not is_whole(dict(before)):
        return None
    return attendance_from(dict(before))


def _whole(row: Mapping[str, object], file: Path) -> Attendance:
    if not is_whole(row):
        raise RowDamaged(file=str(file), place=f"attendance, {row['day']}")
    return attendance_from(row)
