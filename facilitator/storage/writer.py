"""One thread that saves in order, so that no press ever waits for a disk.

Each job gets a ticket; `Saved(upto)` comes after sqlite's COMMIT has returned
and speaks of that ticket and all before it.  A job that fails stays first in
line and is tried again until it works; only a running meeting's snapshot may be
replaced by its successor before it was written.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from threading import Condition, Thread

from facilitator.core.attendance import Attendance
from facilitator.core.errors import StorageProblem
from facilitator.core.group import Group
from facilitator.core.printer_habit import PrinterHabit
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import DeckMemory
from facilitator.storage import records
from facilitator.storage.attendance_book import AttendanceBook
from facilitator.storage.database import Database
from facilitator.storage.deck_book import DeckBook
from facilitator.storage.group_book import GroupBook
from facilitator.storage.printer_book import PrinterBook
from facilitator.storage.problems import told
from facilitator.storage.records import RunningRow
from facilitator.storage.running_meeting import RunningMeeting
from facilitator.storage.save_status import NotSaved, Saved, SaveStatus
from facilitator.storage.settings_book import SettingsBook

RETRY_SECONDS = (1.0, 2.0, 3.0, 4.0, 5.0)  # the last one again and again
GIVE_UP_SECONDS = 10.0  # a disk that hangs must not keep the program from ending


@dataclass(frozen=True)
class _Job:
    ticket: int
    write: Callable[[], object]
    is_snapshot: bool = False


class Writer:
    """Saves what it is given, in order.

    `status` is called from the writer's own thread and must not raise.  Every
    method that saves returns its ticket at once; TextRefused is raised there
    for characters that no file can hold.
    """

    def __init__(
        self,
        database: Database,
        status: Callable[[SaveStatus], None],
        clock: Callable[[], float],
        retry_seconds: Sequence[float] = RETRY_SECONDS,
    ) -> None:
        self._database = database
        self._status = status
        self._clock = clock
        self._retry_seconds = retry_seconds
        self._jobs: deque[_Job] = deque()
        self._turn = Condition()
        self._tickets = 0
        self._failures = 0
        self._failing_since = 0.0
        self._stopping = False
        self._thread = Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def save_running(self, snapshot: str, saved_wall: int, saved_at: int) -> int:
        """Overwrite the running meeting; see `RunningMeeting.save` for the units."""
        with told(self._database.file):
            records.running_row(RunningRow(snapshot, saved_wall, saved_at))
        book = RunningMeeting(self._database)
        return self._add(lambda: book.save(snapshot, saved_wall, saved_at), is_snapshot=True)

    def close_running(self, numbers: Attendance | None, memory: DeckMemory | None) -> int:
        """End the running meeting and write its totals, all or nothing."""
        with told(self._database.file):
            if numbers is not None:
                records.attendance_row(numbers)
            if memory is not None:
                records.deck_row(memory)
        book = RunningMeeting(self._database)
        return self._add(lambda: book.close(numbers, memory))

    def discard_running(self) -> int:
        """Drop the running meeting."""
        return self._add(RunningMeeting(self._database).discard)

    def set_aside_running(self, today: date) -> int:
        """Move a running meeting that cannot be read into a file of its own."""
        book = RunningMeeting(self._database)
        return self._add(lambda: book.set_aside(today))

    def record(self, numbers: Attendance) -> int:
        """Replace an evening's numbers."""
        with told(self._database.file):
            records.attendance_row(numbers)
        book = AttendanceBook(self._database)
        return self._add(lambda: book.record(numbers))

    def save_group(self, group: Group) -> int:
        """Replace the group's record."""
        with told(self._database.file):
            records.group_row(group)
        book = GroupBook(self._database)
        return self._add(lambda: book.save(group))

    def save_settings(self, settings: Settings) -> int:
        """Replace the settings."""
        with told(self._database.file):
            records.settings_row(settings)
        book = SettingsBook(self._database)
        return self._add(lambda: book.save(settings))

    def save_deck(self, memory: DeckMemory) -> int:
        """Replace the deck's memory."""
        with told(self._database.file):
            records.deck_row(memory)
        book = DeckBook(self._database)
        return self._add(lambda: book.save(memory))

    def save_printer(self, key: str, habit: PrinterHabit) -> int:
        """Replace what is known of a printer."""
        book = PrinterBook(self._database)
        return self._add(lambda: book.save(key, habit))

    def flush(self, timeout: float) -> bool:
        """Wait until all is saved; False when it is not after `timeout` seconds."""
        with self._turn:
            return self._turn.wait_for(lambda: not self._jobs, timeout)

    def stop(self, timeout: float = GIVE_UP_SECONDS) -> bool:
        """Try once more what is left, then end the thread; False when something was not saved."""
        with self._turn:
            self._stopping = True
            self._turn.notify_all()
        self._thread.join(timeout)
        with self._turn:
            return not self._jobs

    def _add(self, write: Callable[[], object], *, is_snapshot: bool = False) -> int:
        with self._turn:
            self._tickets += 1
            if is_snapshot and self._jobs and self._jobs[-1].is_snapshot:
                self._jobs.pop()
            self._jobs.append(_Job(self._tickets, write, is_snapshot))
            self._turn.notify_all()
            return self._tickets

    def _run(self) -> None:
        while (job := self._next()) is not None:
            try:
                job.write()
            except StorageProblem as problem:
                self._report_failure(problem)
                if not self._wait_to_retry():
                    return
            else:
                self._report_saved(job)

    def _next(self) -> _Job | None:
        with self._turn:
            self._turn.wait_for(lambda: self._jobs or self._stopping)
            return self._jobs[0] if self._jobs else None

    def _report_saved(self, job: _Job) -> None:
        self._failures = 0
        self._status(Saved(self._clock(), job.ticket))
        with self._turn:
            if self._jobs[0] is job:
                self._jobs.popleft()
            self._turn.notify_all()

    def _report_failure(self, problem: StorageProblem) -> None:
        if self._failures == 0:
            self._failing_since = self._clock()
        self._failures += 1
        self._status(NotSaved(self._failing_since, problem))

    def _wait_to_retry(self) -> bool:
        """False when the program is ending and the last try has failed as well."""
        seconds = self._retry_seconds[min(self._failures, len(self._retry_seconds)) - 1]
        with self._turn:
            if self._stopping:
                return False
            self._turn.wait_for(lambda: self._stopping, seconds)
            return True
