"""What the database can hold at all: counts and days, and a short list with reasons."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Date, Integer, MetaData, Table, Text

from facilitator.storage.database import Database
from facilitator.storage.tables import metadata

REVIEWED = {
    ("attendance", "format_id"): "which kind of meeting, the id of a file in readings/formats",
    ("running_meeting", "snapshot"): "plan and presses of tonight; gone when the meeting closes",
    ("group_record", "name"): "the group's name; the only place where it lives",
    ("group_record", "languages"): "language tags",
    ("group_record", "format_id"): "the id of a file in readings/formats",
    ("group_record", "address"): "the room's address, for an emergency call",
    ("group_record", "crisis_number"): "a public number that the group entered",
    ("group_record", "emergency_number"): "a public number that the group entered",
    ("settings", "language"): "the screen's language tag",
    ("settings", "appearance"): "the name of a palette",
    ("settings", "room_screen"): "the name that the system gives a screen",
    ("printers", "printer"): "a digest of a printer's name; the name itself may hold a person's",
    ("deck", "used"): "ids of topic prompts",
    ("deck", "pinned"): "the id of a topic prompt",
}


def unreviewed(tables: MetaData) -> list[str]:
    """Columns that could hold a person: neither whole number nor date, and not reviewed."""
    return [
        f"{table.name}.{column.name}"
        for table in tables.sorted_tables
        for column in table.columns
        if not isinstance(column.type, Integer | Date) and (table.name, column.name) not in REVIEWED
    ]


def test_every_column_is_a_number_a_day_or_reviewed() -> None:
    assert unreviewed(metadata) == []


def test_attendance_holds_only_integers_a_day_and_a_format() -> None:
    kinds = {c.name: type(c.type) for c in metadata.tables["attendance"].columns}
    assert {name for name, kind in kinds.items() if not issubclass(kind, Integer)} == {
        "day",
        "format_id",
    }


def test_a_table_with_a_name_would_be_found() -> None:
    """The control: this is what the check is for."""
    broken = MetaData()
    Table("members", broken, Column("id", Integer), Column("name", Text), Column("day", Date))
    assert unreviewed(broken) == ["members.name"]


def test_the_review_names_nothing_that_is_gone() -> None:
    existing = {(t.name, c.name) for t in metadata.sorted_tables for c in t.columns}
    assert existing >= REVIEWED.keys()


@pytest.mark.parametrize("table", ["attendance", "deck", "group_record", "settings"])
def test_nothing_counts_the_moments_of_entry(table: str) -> None:
    """A stamp of when a row was written would be a record of arrivals."""
    names = {column.name for column in metadata.tables[table].columns}
    assert not {name for name in names if name.endswith("_at") or "time" in name} - {
        "first_time",
        "count_first_time",
    }


def test_the_migrations_make_exactly_these_tables(database: Database) -> None:
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, metadata)
    assert differences == []
