"""The topic deck's memory: ids of prompts, and nothing about evenings."""

from __future__ import annotations

from facilitator.core.topic_deck import DeckMemory
from facilitator.storage.database import Database
from facilitator.storage.records import deck_from, deck_row
from facilitator.storage.single import read_one, replace_one
from facilitator.storage.tables import deck


class DeckBook:
    """Both methods raise StorageProblem."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> DeckMemory:
        """The memory; empty when the deck is fresh."""
        row = read_one(self._database, deck, "deck")
        return deck_from(row) if row else DeckMemory()

    def save(self, memory: DeckMemory) -> None:
        """Replace the memory."""
        with self._database.writing() as connection:
            replace_one(connection, deck, deck_row(memory))
