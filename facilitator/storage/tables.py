"""Every table and every column, spelled out, so that one page answers "what do you keep?".

No column can hold a person: each is a whole number or a date, or stands with
its reason on the reviewed list in tests/storage/test_nobody_is_kept.py.
`digest` guards a row against damage (see `records`).  Tables without rowid
keep no order of entry.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, Date, Integer, MetaData, Table, Text

metadata = MetaData()


def _the_one() -> Column[int]:
    return Column("id", Integer, CheckConstraint("id = 1"), primary_key=True)


def _digest() -> Column[int]:
    return Column("digest", BigInteger, nullable=False)


attendance = Table(
    "attendance",
    metadata,
    Column("day", Date, primary_key=True),
    Column("format_id", Text, primary_key=True),
    Column("total", Integer, nullable=False),
    Column("first_time", Integer),
    _digest(),
    sqlite_with_rowid=False,
)

running_meeting = Table(
    "running_meeting",
    metadata,
    _the_one(),
    Column("snapshot", Text, nullable=False),
    Column("saved_wall", BigInteger, nullable=False),
    Column("saved_at", BigInteger, nullable=False),
    _digest(),
)

group_record = Table(
    "group_record",
    metadata,
    _the_one(),
    Column("name", Text, nullable=False),
    Column("weekday", Integer),
    Column("starts", Integer),
    Column("minutes", Integer, nullable=False),
    Column("languages", Text, nullable=False),
    Column("read_both", Integer, nullable=False),
    Column("open_meeting", Integer, nullable=False),
    Column("format_id", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("leader_has_seat", Integer, nullable=False),
    Column("count_first_time", Integer, nullable=False),
    Column("leave_out_heavy", Integer, nullable=False),
    Column("address", Text, nullable=False),
    Column("address_checked_on", Date),
    Column("crisis_number", Text, nullable=False),
    Column("crisis_checked_on", Date),
    Column("emergency_number", Text, nullable=False),
    Column("emergency_checked_on", Date),
    _digest(),
)

settings = Table(
    "settings",
    metadata,
    _the_one(),
    Column("language", Text, nullable=False),
    Column("appearance", Text, nullable=False),
    Column("text_percent", Integer, nullable=False),
    Column("bell", Integer, nullable=False),
    Column("bell_volume", Integer, nullable=False),
    Column("room_digits", Integer, nullable=False),
    Column("room_screen", Text, nullable=False),
    Column("first_start_done", Integer, nullable=False),
    _digest(),
)

printers = Table(
    "printers",
    metadata,
    Column("printer", Text, primary_key=True),
    Column("duplex", Integer, nullable=False),
    Column("comes_out_face_down", Integer, nullable=False),
    Column("front_right", Integer, nullable=False),
    Column("front_down", Integer, nullable=False),
    Column("back_right", Integer, nullable=False),
    Column("back_down", Integer, nullable=False),
    Column("line", Integer, nullable=False),
    _digest(),
    sqlite_with_rowid=False,
)

deck = Table(
    "deck",
    metadata,
    _the_one(),
    Column("used", Text, nullable=False),
    Column("pinned", Text),
    _digest(),
)
