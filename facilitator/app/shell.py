"""The first picture: a dressed, empty window made of what plain sqlite can tell."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from facilitator.app.look import Look
from facilitator.core.errors import StorageProblem
from facilitator.places import Home, shipped
from facilitator.storage.quick_look import QuickLook, quick_look
from facilitator.ui.main_window import Factory, MainWindow


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
