"""What is known of printers; and that files from before there were printers come along."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import NullPool, create_engine

from facilitator.core.group import Group
from facilitator.core.print_job import Duplex
from facilitator.core.printer_habit import PrinterHabit, Shift, printer_key
from facilitator.storage.backups import backup_if_due, restore
from facilitator.storage.database import Database, open_database
from facilitator.storage.group_book import GroupBook
from facilitator.storage.migrate import MIGRATIONS
from facilitator.storage.printer_book import PrinterBook
from facilitator.storage.problems import RowDamaged
from facilitator.storage.quick_look import quick_look
from facilitator.storage.records import group_row
from facilitator.storage.tables import group_record

KEY = printer_key("Ana Pérez’s printer")
HABIT = PrinterHabit(
    Duplex.BY_HAND_FACE_DOWN, True, Shift(0.25, -1.5), Shift(-0.75, 2.0), line=99.1
)


@pytest.fixture
def old_file(file: Path) -> Path:
    """A data file of the first version, with a group in it."""
    file.parent.mkdir()
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(file), poolclass=NullPool)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(group_record.insert().values(group_row(Group(name="Hope Group"))))
    engine.dispose()
    return file


def test_a_printer_is_remembered_to_the_hundredth_of_a_millimetre(database: Database) -> None:
    book = PrinterBook(database)
    assert book.load(KEY) is None
    book.save(KEY, PrinterHabit())
    book.save(KEY, HABIT)
    assert book.load(KEY) == HABIT
    assert book.load(printer_key("another")) is None


@pytest.mark.parametrize("way", Duplex)
def test_every_way_to_turn_paper_comes_back(database: Database, way: Duplex) -> None:
    PrinterBook(database).save(KEY, PrinterHabit(way))
    assert PrinterBook(database).load(KEY) == PrinterHabit(way)


def test_the_order_of_the_ways_is_part_of_the_file() -> None:
    """The control: a new way stands at the end, or old files tell another story."""
    assert [way.value for way in Duplex] == [
        *("one-side", "long-edge", "short-edge", "by-hand-face-up", "by-hand-face-down")
    ]


def test_no_name_of_a_printer_reaches_the_file(database: Database) -> None:
    PrinterBook(database).save(KEY, HABIT)
    database.close()
    assert b"Ana" not in database.file.read_bytes()
    assert b"printer_key" not in database.file.read_bytes()


def test_a_damaged_row_is_told(database: Database) -> None:
    PrinterBook(database).save(KEY, HABIT)
    with closing(sqlite3.connect(database.file)) as raw, raw:
        raw.execute("UPDATE printers SET line = 5000")
    with pytest.raises(RowDamaged):
        PrinterBook(database).load(KEY)


def test_a_file_of_the_first_version_is_read_at_once_and_brought_up_to_date(
    old_file: Path,
) -> None:
    assert quick_look(old_file).group.name == "Hope Group"
    with open_database(old_file) as database:
        assert GroupBook(database).load().name == "Hope Group"
        PrinterBook(database).save(KEY, HABIT)
    with open_database(old_file) as again:
        assert PrinterBook(again).load(KEY) == HABIT
    kept = old_file.parent / "backups" / "facilitator-before-0002.db"
    with closing(sqlite3.connect(kept)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone()[0] == 1


def test_a_backup_holds_the_printers_and_an_old_one_still_comes_back(
    database: Database, file: Path
) -> None:
    PrinterBook(database).save(KEY, HABIT)
    backup = backup_if_due(file, date(2026, 3, 2))
    assert backup is not None
    PrinterBook(database).save(KEY, PrinterHabit())
    database.close()
    restore(backup, file, date(2026, 3, 3))
    with open_database(file) as again:
        assert PrinterBook(again).load(KEY) == HABIT


def test_a_backup_of_the_first_version_is_restored(old_file: Path) -> None:
    backup = backup_if_due(old_file, date(2026, 3, 2))
    assert backup is not None
    restore(backup, old_file, date(2026, 3, 3))
    with open_database(old_file) as again:
        assert GroupBook(again).load().name == "Hope Group"
        assert PrinterBook(again).load(KEY) is None
