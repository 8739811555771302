"""The group's record for a command that only looks: by plain sqlite3, which costs 26 ms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.commands.own_data import kept
from facilitator.core.group import Group
from facilitator.places import Home

if TYPE_CHECKING:
    from facilitator.storage.database import Database


def group_of(home: Home) -> Group:
    """The record; all empty when nothing was entered.  Raises StorageProblem."""
    from facilitator.storage.connection import READABLE, exists, refuse_unusable
    from facilitator.storage.quick_look import quick_look

    if exists(home.database) and refuse_unusable(home.database) < READABLE:
        return kept(home, _load, Group())  # slower, and knows how older files were written
    return quick_look(home.database).group


def _load(database: Database) -> Group:
    from facilitator.storage.group_book import GroupBook

    return GroupBook(database).load()
