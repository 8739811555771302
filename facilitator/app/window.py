"""The start, in the order in which things come.

1. `open_shell`: the empty window, with as little as it can be made of.
2. `furnish`, when it is painted: look, language and the list of pages.
3. In a thread: the program's own modules, and the library in tonight's languages.
4. `Program.begin`: the first page, or a question before it.
5. In a thread again (`facilitator.app.opening`): the run page, the whole library,
   SQLAlchemy and the data; then the typefaces of all other scripts.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.garbage import CollectInGuiThread
from facilitator.app.not_loaded import AGAIN, CLOSE, not_loaded, offer_again, say_plainly
from facilitator.app.shell import Shell, open_shell
from facilitator.places import Home, shipped

if TYPE_CHECKING:
    from facilitator.app.furnishing import Furnished
    from facilitator.app.program import Program
    from facilitator.core.errors import Problem


class Starter(QObject):
    """Brings in the rest behind the first picture; `started` brings the Program.

    What cannot be brought in is said in the window, with a way out, and kept in `problem`.
    """

    started = Signal(object)
    _loaded = Signal(object)
    _failed = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._furnished: Furnished | None = None
        self.program: Program | None = None
        self.problem: Problem | None = None
        self._loaded.connect(self._start)
        self._failed.connect(self._tell)
        shell.window.notice_chosen.connect(self._answer)
        shell.window.first_painted.connect(self._furnish)

    def _furnish(self) -> None:
        try:
            from facilitator.app.furnishing import furnish

            self._furnished = furnish(self._shell)
        except Exception as error:  # noqa: BLE001 (whatever it is, an empty window says nothing)
            self._tell(not_loaded(error))
        else:
            self._begin(self._furnished)

    def _begin(self, furnished: Furnished) -> None:
        tags = {*furnished.seen.group.languages, furnished.words.tag}
        Thread(target=self._load, args=(tags,), name="loading", daemon=True).start()

    def _load(self, tags: set[str]) -> None:
        try:
            import facilitator.app.program  # noqa: F401 (so that the GUI thread finds it ready)
            from facilitator.library.shelves import load

            library = load(shipped("readings"), self._shell.home.readings, tags)
        except Exception as error:  # noqa: BLE001 (whatever it is, an empty window says nothing)
            self._failed.emit(not_loaded(error))
        else:
            self._loaded.emit(library)

    def _tell(self, problem: Problem) -> None:
        self.problem, window = problem, self._shell.window
        if self._furnished is None:
            say_plainly(window, problem, window.close)
        else:
            offer_again(window, problem, self._furnished.words)

    def _answer(self, which: str) -> None:
        if which == CLOSE:
            self._shell.window.close()
        elif which == AGAIN and self._furnished is not None:
            self._shell.window.notice.show_notice("")
            self._begin(self._furnished)

    def _start(self, library: object) -> None:
        from facilitator.app.program import Program
        from facilitator.library.shelves import Library

        if isinstance(library, Library) and self._furnished is not None:
            self.problem = None
            self.program = Program(self._furnished, library)
            self.started.emit(self.program)
            self.program.begin()


def show(window: QWidget, app: QApplication) -> None:
    """Show it; on a small screen it fills it, so that its lowest line is not below the edge."""
    free = app.primaryScreen().availableGeometry()
    frame = 40  # pixels of a title bar, which is not there yet to be measured
    if window.height() + frame > free.height() or window.width() > free.width():
        window.showMaximized()
    else:
        window.show()


def run_window(home: Home, watch: Callable[[Shell], object] = lambda _shell: None) -> int:
    """Open the window and run until it is closed; returns the exit code, 1 for a loss.

    `watch` is handed the window first of all; it hears of the first paint before anybody does.
    """
    app = QApplication(sys.argv[:1])
    garbage = CollectInGuiThread()
    shell = open_shell(app, home)
    watch(shell)
    starter = Starter(shell)
    show(shell.window, app)
    code: int = app.exec()
    garbage.end()
    if starter.program is not None:
        return starter.program.end() or code
    return code if starter.problem is None else 1
