"""Read and replace the one row of a table that holds one."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, Table, delete, insert, select

from facilitator.storage.database import Database
from facilitator.storage.only_row import only_row
from facilitator.storage.records import Row


def read_one(database: Database, table: Table, place: str) -> Mapping[str, object] | None:
    """The row, None when nothing was stored; raises StorageProblem."""
    with database.reading() as connection:
        rows = [dict(row) for row in connection.execute(select(table)).mappings()]
    return only_row(rows, database.file, place)


def replace_one(connection: Connection, table: Table, row: Row) -> None:
    """Replace whatever the table holds, inside a transaction somebody else has begun."""
    connection.execute(delete(table))
    connection.execute(insert(table).values(row))
