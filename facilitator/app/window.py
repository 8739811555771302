"""The program with its window: put together here, and only here.

The order matters for the first picture: a shell with what plain sqlite can
tell, then the library, then SQLAlchemy, each when it is ready.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from facilitator.app.program import Program
from facilitator.core.errors import StorageProblem
from facilitator.places import Home, shipped
from facilitator.storage.lock import acquire
from facilitator.storage.quick_look import QuickLook, quick_look


def run_window(home: Home, arguments: list[str] | None = None) -> int:
    """Open the window and run until it is closed; returns the exit code."""
    app = QApplication(arguments or sys.argv[:1])
    app.setApplicationName("Facilitator")
    app.setDesktopFileName("facilitator")
    shipped("readings")  # a program with a part missing says so before it opens
    lock = acquire(home.folder)
    seen, problem = _look(home)
    program = Program(app, home, seen, lock, problem)
    program.show()
    code: int = app.exec()
    program.end()
    return code


def _look(home: Home) -> tuple[QuickLook, StorageProblem | None]:
    try:
        return quick_look(home.database), None
    except StorageProblem as problem:
        return QuickLook(), problem
