from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from facilitator.core.attendance import Attendance
from facilitator.storage.attendance_book import AttendanceBook
from facilitator.storage.database import Database
from facilitator.storage.problems import RowDamaged

MONDAY = date(2026, 3, 2)
NEXT_MONDAY = date(2026, 3, 9)


def test_a_new_evening_replaces_nothing(database: Database) -> None:
    book = AttendanceBook(database)
    assert book.record(Attendance(MONDAY, "speaker", 9, 2)) is None
    assert book.between(MONDAY, MONDAY) == [Attendance(MONDAY, "speaker", 9, 2)]


def test_a_correction_says_what_the_numbers_were(database: Database) -> None:
    book = AttendanceBook(database)
    book.record(Attendance(MONDAY, "speaker", 9, 2))
    assert book.record(Attendance(MONDAY, "speaker", 10)) == Attendance(MONDAY, "speaker", 9, 2)
    assert book.between(MONDAY, MONDAY) == [Attendance(MONDAY, "speaker", 10)]


def test_two_formats_on_one_day_are_two_evenings(database: Database) -> None:
    book = AttendanceBook(database)
    book.record(Attendance(MONDAY, "speaker", 9))
    assert book.record(Attendance(MONDAY, "newcomers", 3)) is None
    assert [evening.total for evening in book.between(MONDAY, MONDAY)] == [3, 9]


def test_between_holds_both_ends_and_nothing_else(database: Database) -> None:
    book = AttendanceBook(database)
    for day in (date(2026, 3, 1), MONDAY, NEXT_MONDAY, date(2026, 3, 10)):
        book.record(Attendance(day, "speaker", 5))
    assert [evening.day for evening in book.between(MONDAY, NEXT_MONDAY)] == [MONDAY, NEXT_MONDAY]


def test_numbers_are_there_for_the_next_program(database: Database) -> None:
    AttendanceBook(database).record(Attendance(MONDAY, "speaker", 9))
    database.close()
    again = Database(database.file)
    assert AttendanceBook(again).between(MONDAY, MONDAY) == [Attendance(MONDAY, "speaker", 9)]


def test_a_changed_number_is_noticed_and_can_be_given_again(database: Database, file: Path) -> None:
    book = AttendanceBook(database)
    book.record(Attendance(MONDAY, "speaker", 9))
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("UPDATE attendance SET total = 7")
    with pytest.raises(RowDamaged, match="2026-03-02"):
        book.between(MONDAY, MONDAY)
    assert book.record(Attendance(MONDAY, "speaker", 9)) is None
    assert book.between(MONDAY, MONDAY) == [Attendance(MONDAY, "speaker", 9)]


def test_a_day_that_is_no_day_is_told(database: Database, file: Path) -> None:
    book = AttendanceBook(database)
    book.record(Attendance(MONDAY, "speaker", 9))
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("UPDATE attendance SET day = '2026-03-0x'")
    with pytest.raises(Exception, match="damaged"):
        book.between(date(2026, 1, 1), date(2026, 12, 31))
