"""Opening the rest in a thread, behind a page that can be used already.

First what the run page is made of, then the whole library, then the data.
The import of SQLAlchemy alone takes longer than everything else together.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.app.not_loaded import not_loaded
from facilitator.computer.clocks import steady_seconds, wall_today
from facilitator.core.errors import Problem
from facilitator.core.topic_deck import DeckMemory
from facilitator.places import Home, make_ready

if TYPE_CHECKING:
    from facilitator.library.shelves import Library
    from facilitator.storage.save_status import SaveStatus


class Opening(QObject):
    """Signals come in the GUI thread: Database, Writer and deck memory, or a Problem.

    `library` is called in the thread, once Start has what it needs; `without`
    opens nothing that could be written: database and writer are None.
    """

    library_ready = Signal(object)
    database_ready = Signal(object, object, object)
    database_refused = Signal(object)
    backup_refused = Signal(object)

    def __init__(
        self,
        home: Home,
        status: Callable[[SaveStatus], None],
        library: Callable[[], Library],
        *,
        read_only: bool = False,
        without: bool = False,
    ) -> None:
        super().__init__()
        self._home, self._status, self._library = home, status, library
        self._read_only, self._without = read_only, without
        self._thread = Thread(target=self._work, name="opening", daemon=True)

    def begin(self) -> None:
        """Start the thread; it ends by itself."""
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """Let it finish what it does to the data, when it is at work and the disk answers."""
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _work(self) -> None:
        try:
            self._open_all()
        except Exception as error:  # noqa: BLE001 (whatever it is, nothing would be saved)
            self.database_refused.emit(not_loaded(error))
            return
        if not self._read_only and not self._without:
            self._back_up()

    def _open_all(self) -> None:
        import facilitator.app.live  # noqa: F401 (so that Start finds it ready)

        self.library_ready.emit(self._library())
        if self._without:
            self.database_ready.emit(None, None, DeckMemory())
        else:
            self._open()

    def _open(self) -> None:
        from facilitator.storage.database import open_database
        from facilitator.storage.deck_book import DeckBook
        from facilitator.storage.writer import Writer

        if not self._read_only:
            make_ready(self._home)
        database = open_database(self._home.database, read_only=self._read_only)
        memory = DeckBook(database).load()
        writer = None if self._read_only else Writer(database, self._status, steady_seconds)
        self.database_ready.emit(database, writer, memory)

    def _back_up(self) -> None:
        from facilitator.storage.backups import backup_if_due

        try:
            backup_if_due(self._home.database, wall_today())
        except Problem as problem:
            self.backup_refused.emit(problem)
