"""Printers: how each behaves, under a digest of its name."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NUMBERS = (
    *("duplex", "comes_out_face_down"),
    *("front_right", "front_down", "back_right", "back_down", "line"),
)


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "printers",
        sa.Column("printer", sa.Text, primary_key=True),
        *(sa.Column(name, sa.Integer, nullable=False) for name in _NUMBERS),
        sa.Column("digest", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute("PRAGMA user_version = 2")


def downgrade() -> None:
    """Never used: an older file is kept as a copy before each migration."""
    raise NotImplementedError
