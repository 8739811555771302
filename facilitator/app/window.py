"""The first picture, as soon as possible: a shell of what plain sqlite can tell.

Nothing heavy is imported here.  Everything else comes after the first paint,
in a thread: first the program's own modules and the library, which Tonight
needs, then SQLAlchemy and the database.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from facilitator.app.look import Look
from facilitator.core.errors import StorageProblem
from facilitator.places import Home, shipped
from facilitator.storage.quick_look import QuickLook, quick_look
from facilitator.ui.main_window import Factory, MainWindow

if TYPE_CHECKING:
    from facilitator.app.program import Program


@dataclass
class Shell:
    """What stands on the screen before the program is there.

    `problem` is why the data file cannot be read; `factories` is filled later.
    """

    app: QApplication
    home: Home
    look: Look
    seen: QuickLook
    problem: StorageProblem | None
    factories: dict[str, Factory]
    window: MainWindow


def open_shell(app: QApplication, home: Home) -> Shell:
    """The dressed, empty window for a data folder; not shown yet."""
    shipped("readings")  # a program with a part missing says so before it opens
    app.setApplicationName("Facilitator")
    app.setDesktopFileName("facilitator")
    seen, problem = _seen(home)
    look = Look(app)
    look.wear(seen.settings)
    words = look.speak(seen.settings)
    factories: dict[str, Factory] = {}
    window = MainWindow(app, words, factories, group_name=seen.group.name)
    return Shell(app, home, look, seen, problem, factories, window)


def _seen(home: Home) -> tuple[QuickLook, StorageProblem | None]:
    try:
        return quick_look(home.database), None
    except StorageProblem as problem:
        return QuickLook(), problem


class Starter(QObject):
    """Loads the rest behind the first picture; `started` brings the Program."""

    started = Signal(object)
    _loaded = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.program: Program | None = None
        self._loaded.connect(self._start)
        shell.window.first_painted.connect(
            lambda: Thread(target=self._load, name="loading", daemon=True).start()
        )

    def _load(self) -> None:
        import facilitator.app.program  # noqa: F401 (so that the GUI thread finds it ready)
        from facilitator.library.shelves import load

        self._loaded.emit(load(shipped("readings"), self._shell.home.readings))

    def _start(self, library: object) -> None:
        from facilitator.app.program import Program
        from facilitator.library.shelves import Library

        if isinstance(library, Library):
            self.program = Program(self._shell, library)
            self.started.emit(self.program)
            self.program.begin()


def run_window(home: Home, arguments: list[str] | None = None) -> int:
    """Open the window and run until it is closed; returns the exit code."""
    app = QApplication(arguments or sys.argv[:1])
    shell = open_shell(app, home)
    starter = Starter(shell)
    shell.window.show()
    code: int = app.exec()
    if starter.program is not None:
        starter.program.end()
    return code
