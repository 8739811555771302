"""One hour of a meeting on a fast clock: neither objects nor memory may grow.

    python -m tests.proofs.hour [--seconds 3600] [--presses 300] [--seed 1]

The run page and the room display are real, offscreen; time is pretended, one
tick a second as on an evening.  The first tenth warms caches up and does not count.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tracemalloc
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from facilitator.app.desk import Desk
from facilitator.app.look import Look
from facilitator.core.group import Group
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.settings import Settings
from facilitator.core.snapshot import to_text
from facilitator.library.shelves import load
from facilitator.places import home, shipped
from facilitator.ui.run.actions import Action
from facilitator.ui.run.presenter import RunPresenter
from facilitator.ui.run.room_view import RoomWindow
from facilitator.ui.run.view import RunView
from tests.ui.run.evenings import evening

WISHES = (
    (Action.NEXT, 8),
    (Action.BACK, 2),
    (Action.MORE, 4),
    (Action.FEWER, 2),
    (Action.PASS, 3),
    (Action.LATER, 2),
    (Action.UNDO, 6),
    (Action.REDO, 1),
    (Action.PHRASE, 1),
    (Action.HELP, 2),
    (Action.CANCEL, 2),
    (Action.BLANK, 2),
)


@dataclass(frozen=True)
class Size:
    """Bytes that Python holds, bytes of the process, and Qt's widgets."""

    python: int
    process: int
    widgets: int


def size() -> Size:
    """How large everything is now, with nothing left to tidy up."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    held = tracemalloc.get_traced_memory()[0]
    return Size(held, pages * os.sysconf("SC_PAGE_SIZE"), len(QApplication.allWidgets()))


class Hour:
    """A presenter, its page and its room, on a clock that is moved by hand."""

    def __init__(self, seed: int) -> None:
        self.now, self.chance = 0.0, Random(seed)
        self.view, self.room = RunView(Desk(home(Path("unused"))).words("en")), RoomWindow("Room")
        desk = Desk(home(Path("unused")), library=load(shipped("readings")))
        deck = desk.deck(leave_out_heavy=False)
        self.kept = 0
        self.presenter = RunPresenter(
            evening(),
            self.view,
            self.room,
            now=lambda: self.now,
            keep=self._keep,
            prompts=deck.prompts,
            draw=lambda skipped: deck.draw(self.chance, skipped),
            ring=lambda _bell: None,
            close=lambda _run: None,
            discard=lambda: None,
            group=Group(),
            settings=Settings(),
            words=desk.words("en"),
            catalogue_for=desk.words,
        )
        self.view.report_to(self.presenter)
        for window in (self.view, self.room):
            window.resize(1366, 768)
            window.show()
        self.presenter.act(Action.NEXT)

    def _keep(self, run: MeetingRun) -> None:
        self.kept += len(to_text(run)) > 0

    def pass_by(self, seconds: int, every: int) -> None:
        """Tick each second and press something now and then."""
        wishes, weights = zip(*WISHES, strict=True)
        for second in range(seconds):
            self.now += 1.0
            self.presenter.tick()
            if second % every == 0:
                self.presenter.act(self.chance.choices(wishes, weights)[0])
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as `exec` does


def measured(seconds: int, presses: int, seed: int) -> tuple[Size, Size]:
    """The sizes after the first tenth and at the end."""
    app = QApplication.instance() or QApplication(sys.argv[:1])  # noqa: TID251 (the proof's own, or the test's)
    assert isinstance(app, QApplication)
    look = Look(app)
    look.wear(Settings())
    tracemalloc.start()
    try:
        hour = Hour(seed)
        every = max(1, seconds // presses)
        hour.pass_by(seconds // 10, every)
        before = size()
        hour.pass_by(seconds - seconds // 10, every)
        after = size()
    finally:
        tracemalloc.stop()
    hour.view.stop()
    for window in (hour.view, hour.room):
        window.close()
        window.deleteLater()
    return before, after


def main() -> None:
    """Print both sizes; fail when the hour has grown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=3600)
    parser.add_argument("--presses", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    before, after = measured(options.seconds, options.presses, options.seed)
    print(f"before  {before}\nafter   {after}")
    assert after.python - before.python < 1_500_000, "Python holds more and more"
    assert after.process - before.process < 12_000_000, "the process grows"
    assert after.widgets - before.widgets < 120, "widgets pile up"


if __name__ == "__main__":
    main()
