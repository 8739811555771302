"""The group's own record: the only place of the program that holds its name."""

from __future__ import annotations

from facilitator.core.group import Group
from facilitator.storage.database import Database
from facilitator.storage.records import group_from, group_row
from facilitator.storage.single import read_one, replace_one
from facilitator.storage.tables import group_record


class GroupBook:
    """Both methods raise StorageProblem."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> Group:
        """The group; all empty when nothing was entered yet."""
        row = read_one(self._database, group_record, "group")
        return group_from(row) if row else Group()

    def save(self, group: Group) -> None:
        """Replace the record; the start is kept to the second."""
        with self._database.writing() as connection:
            replace_one(connection, group_record, group_row(group))
