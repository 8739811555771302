"""The real program in a process of its own, with hands on its keys that lead meetings.

    python -m tests.proofs.driven FOLDER --seed 3 --answer as-it-stood --manner run

It answers the question about a meeting that was left open, or starts one on
Tonight, and leads it in a manner: `run` presses anything, `idle` stops after a
while, `undo` takes much back, `close` hurries to the totals and closes, `quit`
shuts the window in mid-meeting.  Facts are told as they happen.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.app.live import Live
from facilitator.app.program import Program
from facilitator.app.shell import open_shell
from facilitator.app.window import Starter
from facilitator.computer.clocks import wall_now
from facilitator.core.meeting_run import MeetingRun
from facilitator.language.catalogues import Catalogue
from facilitator.places import home
from facilitator.ui.question.view import QuestionView
from facilitator.ui.run.around import Saved
from facilitator.ui.run.picture import RunScreen
from facilitator.ui.run.presenter import RunPresenter
from facilitator.ui.run.view import RunView
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel
from tests.proofs.hands import UNDO, anything, press
from tests.proofs.standing import stands_at
from tests.proofs.telling import digest, tell

PRESSES_BEFORE_IDLE = 25


class WatchedView:
    """The page, with a fact each time that it says “saved”."""

    def __init__(self, view: RunView, presenter: RunPresenter) -> None:
        self._view, self._presenter, self._told = view, presenter, ""

    def show_screen(self, screen: RunScreen) -> None:
        """Show it, then tell what was shown."""
        self._view.show_screen(screen)
        run = self._presenter.run
        if not screen.standing.saved_well:
            seen = self._view.unsaved
            tell("unsaved", words=seen.words, visible=seen.isVisible(), run=digest(run))
            self._told = ""
        if self._presenter.around.saved.saved is Saved.SAVED and run.presses:
            name = digest(run)
            if name != self._told:
                self._told = name
                tell("saved", run=name, presses=len(run.presses))

    def announce(self, words: str) -> None:
        """As the page does."""
        self._view.announce(words)

    def retranslate(self, words: Catalogue) -> None:
        """As the page does."""
        self._view.retranslate(words)


class Leader(QObject):
    """Looks at the window every few milliseconds and presses the next key."""

    def __init__(self, starter: Starter, options: argparse.Namespace) -> None:
        super().__init__()
        self._starter, self._manner, self._answer = starter, options.manner, options.answer
        self._chance, self._pressed = Random(options.seed), 0
        self._live: Live | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(options.pace)

    def _look(self) -> None:
        program = self._starter.program
        if program is None or QApplication.activeModalWidget() is not None:
            return
        if QApplication.activeWindow() is None:  # no window manager gives the keyboard back here
            program.window.activateWindow()
            return
        alone = program.window.running
        if isinstance(alone, QuestionView):
            self._answer_question(alone)
        elif program.live is not None:
            self._lead(program, program.live)
        elif program.window.page == "tonight" and alone is None:
            self._start(program)

    def _start(self, program: Program) -> None:
        """With Start, which has the focus but after a meeting that was closed."""
        start = program.window.findChild(KeyButton, "start")
        assert start is not None
        start.setFocus()
        press(Qt.Key.Key_Return)

    def _answer_question(self, view: QuestionView) -> None:
        words = [label.text() for label in view.findChildren(PlainLabel)]
        buttons = {button.objectName(): button for button in view.findChildren(KeyButton)}
        tell("asked", words=words, answers=[button.words for button in buttons.values()])
        buttons[self._answer].setFocus()
        press(Qt.Key.Key_Return)

    def _lead(self, program: Program, live: Live) -> None:
        if live is not self._live:
            self._live = live
            watch(live)
        state = live.run.state
        if state.started is not None and state.position >= len(live.run.plan.steps):
            tell("closing", total=state.count, run=digest(live.run))
            press(Qt.Key.Key_Return)
            return
        self._pressed += 1
        if self._manner == "close" and self._pressed > 3:
            press(Qt.Key.Key_Space if state.started is None else "h" if state.held else "n")
        elif self._manner == "undo" and self._pressed % 20 > 12:
            tell("burst")
            press(UNDO)
        elif self._manner == "idle" and self._pressed > PRESSES_BEFORE_IDLE:
            tell("idle")
            self._timer.stop()
        elif self._manner == "quit" and self._pressed > PRESSES_BEFORE_IDLE:
            tell("quitting")
            self._timer.stop()
            program.window.close()
        else:
            for stroke in anything(self._chance):
                if program.live is live:
                    began = time.perf_counter()  # noqa: TID251 (a proof)
                    press(stroke)
                    tell("pressed", took=time.perf_counter() - began)  # noqa: TID251 (a proof)


def watch(live: Live) -> None:
    """Tell each run that is handed to the writer, and each that is shown as saved."""
    presenter = live._presenter
    keep: Callable[[MeetingRun], None] = presenter._keep

    def told_and_kept(run: MeetingRun) -> None:
        tell("made", run=digest(run), presses=len(run.presses))
        keep(run)

    presenter._keep = told_and_kept
    clock = live._meeting.clock
    real = (wall_now() - live.run.plan.start).total_seconds()
    tell("live", clock=clock.now(), real=real, **stands_at(live.run, clock.now()))
    presenter._view = WatchedView(live.view, presenter)
    presenter.show()


def _give_up(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, error, trace)
    os._exit(3)  # an error in a slot must not be passed over


def main() -> None:
    """Run until killed, or until the window is shut."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--answer", default="room-went-on")
    parser.add_argument("--manner", default="run")
    parser.add_argument("--pace", type=int, default=12, help="milliseconds between presses")
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    shell = open_shell(app, home(options.folder))
    starter = Starter(shell)
    leader = Leader(starter, options)
    shell.window.show()
    sys.excepthook = _give_up
    tell("shown")
    app.exec()
    if starter.program is not None:
        starter.program.end()
    tell("ended", pressed=leader._pressed)


if __name__ == "__main__":
    main()
