"""The first books: attendance, the running meeting, the group, settings, the deck."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _the_one() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1"), primary_key=True)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _flag(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def upgrade() -> None:
    """Mark the file as ours and make the tables."""
    op.execute("PRAGMA application_id = 1180787564")  # "Facl"
    op.execute("PRAGMA user_version = 1")
    op.create_table(
        "attendance",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("format_id", sa.Text, primary_key=True),
        _flag("total"),
        sa.Column("first_time", sa.Integer),
        _number("digest"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "running_meeting",
        _the_one(),
        _text("snapshot"),
        _number("saved_wall"),
        _number("saved_at"),
        _number("digest"),
    )
    _group_record()
    op.create_table(
        "settings",
        _the_one(),
        _text("language"),
        _text("appearance"),
        _flag("text_percent"),
        _flag("bell"),
        _flag("bell_volume"),
        _flag("room_digits"),
        _text("room_screen"),
        _flag("first_start_done"),
        _number("digest"),
    )
    op.create_table(
        "deck", _the_one(), _text("used"), sa.Column("pinned", sa.Text), _number("digest")
    )


def _group_record() -> None:
    op.create_table(
        "group_record",
        _the_one(),
        _text("name"),
        sa.Column("weekday", sa.Integer),
        sa.Column("starts", sa.Integer),
        _flag("minutes"),
        _text("languages"),
        _flag("read_both"),
        _flag("open_meeting"),
        _text("format_id"),
        _flag("people"),
        _flag("leader_has_seat"),
        _flag("count_first_time"),
        _flag("leave_out_heavy"),
        _text("address"),
        sa.Column("address_checked_on", sa.Date),
        _text("crisis_number"),
        sa.Column("crisis_checked_on", sa.Date),
        _text("emergency_number"),
        sa.Column("emergency_checked_on", sa.Date),
        _number("digest"),
    )


def downgrade() -> None:
    """Never used: an older file is kept as a copy before each migration."""
    raise NotImplementedError
