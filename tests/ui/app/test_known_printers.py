"""Printers that the program knows: by digest, through the one who saves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.app.desk import Desk
from facilitator.app.paper import KnownPrinters
from facilitator.core.errors import Problem
from facilitator.core.print_job import Duplex
from facilitator.core.printer_habit import PrinterHabit, printer_key
from facilitator.core.topic_deck import DeckMemory
from facilitator.places import home
from facilitator.storage.database import open_database
from facilitator.storage.printer_book import PrinterBook
from facilitator.storage.writer import Writer

HABIT = PrinterHabit(Duplex.BY_HAND_FACE_UP, line=99.5)
NAME = "Ana’s printer"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(home(tmp_path))
    database = open_database(made.home.database)
    made.take(database, Writer(database, lambda _status: None, lambda: 0.0), DeckMemory())
    yield made
    made.put_down()


def test_a_printer_is_known_as_soon_as_it_was_remembered(desk: Desk) -> None:
    told: list[Problem] = []
    known = KnownPrinters(desk, told.append)
    assert known.habit(NAME) is None
    known.remember(NAME, HABIT)
    assert known.habit(NAME) == HABIT
    assert desk.database is not None
    assert PrinterBook(desk.database).load(printer_key(NAME)) == HABIT
    assert told == []


def test_damage_is_told_and_the_printer_counts_as_unknown(desk: Desk) -> None:
    told: list[Problem] = []
    known = KnownPrinters(desk, told.append)
    known.remember(NAME, HABIT)
    assert known.habit(NAME) == HABIT
    assert desk.database is not None
    with desk.database.writing() as connection:
        connection.exec_driver_sql("UPDATE printers SET line = 1")
    assert known.habit(NAME) is None
    assert len(told) == 1


def test_without_data_nothing_is_known_and_nothing_breaks(tmp_path: Path) -> None:
    known = KnownPrinters(Desk(home(tmp_path)), lambda _problem: None)
    known.remember(NAME, HABIT)
    assert known.habit(NAME) is None
