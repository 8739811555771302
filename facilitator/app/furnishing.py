"""The second picture: the window in its look and language, with its list of pages.

Made of what plain sqlite can tell; SQLAlchemy and the library are not there yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from facilitator.app.look import Look
from facilitator.app.shell import Shell
from facilitator.core.errors import StorageProblem
from facilitator.language.catalogues import Catalogue
from facilitator.places import Home
from facilitator.storage.quick_look import QuickLook, quick_look
from facilitator.ui.main_window import Factory, MainWindow


@dataclass
class Furnished:
    """What stands on the screen before the program is there.

    `problem` is why the data file cannot be read; `factories` is filled later.
    """

    app: QApplication
    home: Home
    window: MainWindow
    look: Look
    words: Catalogue
    seen: QuickLook
    problem: StorageProblem | None
    factories: dict[str, Factory]


def furnish(shell: Shell) -> Furnished:
    """Dress the program and put the list of pages into its window."""
    seen, problem = _seen(shell.home)
    look = Look(shell.app)
    shell.window.take_off_ground()
    look.wear(seen.settings)
    words = look.speak(seen.settings)
    factories: dict[str, Factory] = {}
    shell.window.furnish(words, factories, group_name=seen.group.name)
    return Furnished(shell.app, shell.home, shell.window, look, words, seen, problem, factories)


def _seen(home: Home) -> tuple[QuickLook, StorageProblem | None]:
    try:
        return quick_look(home.database), None
    except StorageProblem as problem:
        return QuickLook(), problem
