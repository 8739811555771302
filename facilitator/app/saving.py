"""Who saves: the writer, or nobody when the data cannot be written, and says so.

`Keeper` is the part of `storage.writer.Writer` that the program uses, so that
a meeting can run without any file.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from facilitator.core.attendance import Attendance
from facilitator.core.group import Group
from facilitator.core.printer_habit import PrinterHabit
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import DeckMemory


class Keeper(Protocol):
    """Saves in order, never waits; methods return a ticket."""

    def save_running(self, snapshot: str, saved_wall: int, saved_at: int) -> int:
        """Overwrite the running meeting."""

    def close_running(self, numbers: Attendance | None, memory: DeckMemory | None) -> int:
        """End it and write its totals."""

    def discard_running(self) -> int:
        """Drop it."""

    def set_aside_running(self, today: date) -> int:
        """Keep one that cannot be read in a file of its own."""

    def record(self, numbers: Attendance) -> int:
        """Replace an evening's numbers."""

    def save_group(self, group: Group) -> int:
        """Replace the group's record."""

    def save_settings(self, settings: Settings) -> int:
        """Replace the settings."""

    def save_deck(self, memory: DeckMemory) -> int:
        """Replace the deck's memory."""

    def save_printer(self, key: str, habit: PrinterHabit) -> int:
        """Replace what is known of a printer."""

    def flush(self, timeout: float) -> bool:
        """Wait until all is saved."""

    def stop(self, timeout: float = 10.0) -> bool:
        """Save what is left and end."""


class Waiting:
    """Takes what is to be saved while the data are being opened, and hands it over in order.

    Tickets go on counting as the writer's own would.
    """

    def __init__(self) -> None:
        self._jobs: list[Callable[[Keeper], int]] = []

    def later(self, job: Callable[[Keeper], int]) -> int:
        """Do this with the one who can save, in its turn; returns its ticket."""
        self._jobs.append(job)
        return len(self._jobs)

    def hand_over(self, keeper: Keeper) -> None:
        """Everything that was taken, to the one who can save."""
        for job in self._jobs:
            job(keeper)
        self._jobs = []

    def save_running(self, snapshot: str, saved_wall: int, saved_at: int) -> int:
        """Later."""
        return self.later(lambda keeper: keeper.save_running(snapshot, saved_wall, saved_at))

    def close_running(self, numbers: Attendance | None, memory: DeckMemory | None) -> int:
        """Later."""
        return self.later(lambda keeper: keeper.close_running(numbers, memory))

    def discard_running(self) -> int:
        """Later."""
        return self.later(lambda keeper: keeper.discard_running())

    def set_aside_running(self, today: date) -> int:
        """Later."""
        return self.later(lambda keeper: keeper.set_aside_running(today))

    def record(self, numbers: Attendance) -> int:
        """Later."""
        return self.later(lambda keeper: keeper.record(numbers))

    def save_group(self, group: Group) -> int:
        """Later."""
        return self.later(lambda keeper: keeper.save_group(group))

    def save_settings(self, settings: Settings) -> int:
        """Later."""
        return self.later(lambda keeper: keeper.save_settings(settings))

    def save_deck(self, memory: DeckMemory) -> int:
        """Later."""
        return self.later(lambda keeper: keeper.save_deck(memory))

    def save_printer(self, key: str, habit: PrinterHabit) -> int:
        """Later."""
        return self.later(lambda keeper: keeper.save_printer(key, habit))

    def flush(self, timeout: float) -> bool:  # noqa: ARG002
        """Whether nothing is waiting."""
        return not self._jobs

    def stop(self, timeout: float = 10.0) -> bool:  # noqa: ARG002
        """Whether nothing is left unsaved."""
        return not self._jobs


class NothingSaved:
    """Takes everything and keeps nothing: read-only data, a rehearsal, a damaged file."""

    def save_running(self, snapshot: str, saved_wall: int, saved_at: int) -> int:  # noqa: ARG002
        """Nothing."""
        return 0

    def close_running(
        self,
        numbers: Attendance | None,  # noqa: ARG002
        memory: DeckMemory | None,  # noqa: ARG002
    ) -> int:
        """Nothing."""
        return 0

    def discard_running(self) -> int:
        """Nothing."""
        return 0

    def set_aside_running(self, today: date) -> int:  # noqa: ARG002
        """Nothing."""
        return 0

    def record(self, numbers: Attendance) -> int:  # noqa: ARG002
        """Nothing."""
        return 0

    def save_group(self, group: Group) -> int:  # noqa: ARG002
        """Nothing."""
        return 0

    def save_settings(self, settings: Settings) -> int:  # noqa: ARG002
        """Nothing."""
        return 0

    def save_deck(self, memory: DeckMemory) -> int:  # noqa: ARG002
        """Nothing."""
        return 0

    def save_printer(self, key: str, habit: PrinterHabit) -> int:  # noqa: ARG002
        """Nothing."""
        return 0

    def flush(self, timeout: float) -> bool:  # noqa: ARG002
        """Nothing is waiting."""
        return True

    def stop(self, timeout: float = 10.0) -> bool:  # noqa: ARG002
        """Nothing is waiting."""
        return True
