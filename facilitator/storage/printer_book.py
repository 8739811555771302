"""How each printer behaves, under a digest of its name: such names hold people's names.

Lengths are whole hundredths of a millimetre.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, insert, select

from facilitator.core.print_job import Duplex
from facilitator.core.printer_habit import PrinterHabit, Shift
from facilitator.storage.database import Database
from facilitator.storage.problems import RowDamaged
from facilitator.storage.records import Row, is_whole, sealed
from facilitator.storage.tables import printers

_WAYS = tuple(Duplex)  # a stored number is a place in this order, which never changes


class PrinterBook:
    """Both methods raise StorageProblem; `key` is what `core.printer_habit.printer_key` gives."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, key: str) -> PrinterHabit | None:
        """The printer's habit, None when it was never tested."""
        wanted = select(printers).where(printers.c.printer == key)
        with self._database.reading() as connection:
            row = connection.execute(wanted).mappings().first()
        if row is None:
            return None
        if not is_whole(dict(row)) or not 0 <= row["duplex"] < len(_WAYS):
            raise RowDamaged(file=str(self._database.file), place="printers")
        return habit_from(dict(row))

    def save(self, key: str, habit: PrinterHabit) -> None:
        """Replace what was known of this printer."""
        with self._database.writing() as connection:
            connection.execute(delete(printers).where(printers.c.printer == key))
            connection.execute(insert(printers).values(habit_row(key, habit)))


def habit_row(key: str, habit: PrinterHabit) -> Row:
    """Shape of the table `printers`."""
    return sealed(
        {
            "printer": key,
            "duplex": _WAYS.index(habit.duplex),
            "comes_out_face_down": int(habit.comes_out_face_down),
            "front_right": _hundredths(habit.front.right),
            "front_down": _hundredths(habit.front.down),
            "back_right": _hundredths(habit.back.right),
            "back_down": _hundredths(habit.back.down),
            "line": _hundredths(habit.line),
        }
    )


def habit_from(row: Mapping[str, object]) -> PrinterHabit:
    """The habit from a whole row."""

    def length(name: str) -> float:
        return int(str(row[name])) / 100

    return PrinterHabit(
        _WAYS[int(str(row["duplex"]))],
        bool(row["comes_out_face_down"]),
        Shift(length("front_right"), length("front_down")),
        Shift(length("back_right"), length("back_down")),
        length("line"),
    )


def _hundredths(millimetres: float) -> int:
    return round(millimetres * 100)
