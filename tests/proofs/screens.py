"""Screens come and go in mid-meeting: the controls stay on a live one, and uncovered.

    python -m tests.proofs.screens --changes 500 --seed 1

The real program in real windows under a wide Xvfb, whose monitors are added
and removed by xrandr: also all but one, the one with the controls, and none.
The room display is opened, closed, moved and blanked, the controls are moved,
the meeting is led on.  After each change the order of the windows is asked of
the X server itself.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random
from types import TracebackType

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.app.live import Live
from facilitator.app.program import Program
from facilitator.app.shell import open_shell
from facilitator.app.window import Starter
from facilitator.places import home
from facilitator.ui.run.around import RoomSeen
from tests.proofs.children import ROOT, first_start
from tests.proofs.hands import press
from tests.proofs.x_display import from_the_top, x_server

MONITORS = {
    "laptop": "1366/361x768/203+0+0",
    "wall": "1920/507x1080/285+1366+0",
    "beamer": "1024/270x768/203+3286+0",
}
WIDE = (4310, 1080)
OUTPUT = "screen"  # of Xvfb
A_FEW = 8  # pixels
SETTLE = 90  # milliseconds: X tells Qt, Qt tells us, windows are placed


class Changes:
    """One program in a meeting, and what happens to it."""

    def __init__(self, program: Program, chance: Random) -> None:
        self.program, self.chance = program, chance
        self.there: set[str] = set()
        self.owner = ""
        self.seen: Counter[str] = Counter()
        assert program.live is not None
        self.live: Live = program.live

    def monitor(self, name: str, *, on: bool) -> None:
        """Plug a monitor in, or pull it out.

        One of them has the server's only output; without any the server makes
        a monitor of everything.
        """
        others = sorted(self.there - {name})
        if on:
            _set_monitor(name, "none" if others else OUTPUT)
            self.owner = self.owner if others else name
            self.there.add(name)
            return
        _delete_monitor(name)
        self.there.discard(name)
        if name == self.owner and others:
            self.owner = others[0]
            _delete_monitor(self.owner)
            _set_monitor(self.owner, OUTPUT)

    def anything(self) -> str:
        """One change by chance; returns its name."""
        what = self.chance.choice(
            ["monitor"] * 12
            + ["one screen", "none", "room", "move room", "move controls"]
            + ["blank", "close room", "double click"]
        )
        room, window = self.live.room, self.program.window
        if what == "monitor":
            name = self.chance.choice(sorted(MONITORS))
            self.monitor(name, on=name not in self.there)
        elif what in ("one screen", "none"):
            kept = self.chance.choice(sorted(MONITORS)) if what == "one screen" else ""
            for name in sorted(MONITORS):
                if name in self.there and name != kept:
                    self.monitor(name, on=False)
            if kept and kept not in self.there:
                self.monitor(kept, on=True)
        elif what == "room":
            press("v")
        elif what == "move room" and self.live._placement is not None:
            self.live._placement.move_to(self.chance.choice(QApplication.screens()).name())
        elif what == "move controls":
            window.move(self.chance.choice(QApplication.screens()).geometry().topLeft())
        elif what == "blank":
            press("b")
        elif what == "close room":
            room.close()
        elif what == "double click" and room.isVisible():
            QTest.mouseDClick(room, Qt.MouseButton.LeftButton)
        return what

    def check_soon(self) -> None:
        """Everything has to hold within a second; X and window managers take their time."""
        for _ in range(10):
            try:
                return self.check()
            except AssertionError:
                self.seen["looked again"] += 1
                QTest.qWait(100)
        return self.check()

    def check(self) -> None:
        """Everything that must hold whatever the screens do."""
        window, room = self.program.window, self.live.room
        live_ones = [screen.geometry() for screen in QApplication.screens()]
        top = window.frameGeometry().topLeft() + QPoint(window.width() // 2, 0)
        assert window.isVisible(), "the controls are hidden"
        assert any(area.contains(top) for area in live_ones), (top, live_ones)
        self.seen[f"{len(live_ones)} screens"] += 1
        if room.isVisible():
            fills = room.geometry() in live_ones
            self.seen["room full screen" if fills else "room in a window"] += 1
            shared = room.geometry().intersected(window.geometry())
            over = min(shared.width(), shared.height()) > A_FEW  # frames may touch
            same = _screen_at(room.frameGeometry().center()) == _screen_at(top)
            assert not (fills and same), "the room display fills the controls' screen"
            assert not (over and _above(int(room.winId()), int(window.winId()))), "covered"
        else:
            self.seen["room closed"] += 1
        told = self.live._presenter.around.room is not RoomSeen.NOT_SHOWN
        assert told == room.isVisible(), "the page tells another story about the room display"

    def __str__(self) -> str:
        placement = self.live._placement
        where = [(screen.name(), screen.geometry()) for screen in QApplication.screens()]
        parts = (self.program.window.frameGeometry(), self.live.room.frameGeometry(), where)
        return f"controls, room, screens: {parts}; {placement.placement if placement else None}"

    def goes_on(self) -> None:
        """A key still leads the meeting."""
        if QApplication.focusWidget() is None:
            self.program.window.activateWindow()
            QTest.qWait(30)
        before = self.live.run
        press("+" if before.state.count < 400 else "-")
        assert len(self.live.run.presses) == len(before.presses) + 1, "the key did nothing"
        if self.chance.random() < 0.1:
            QTest.qWait(300)
            press(Qt.Key.Key_Space)
            assert len(self.live.run.presses) == len(before.presses) + 2, "Next did nothing"
            self.seen["Next"] += 1
        if self.live.run.state.position >= 12:
            press(Qt.Key.Key_PageUp)


def _set_monitor(name: str, output: str) -> None:
    subprocess.run(
        ["xrandr", "--setmonitor", name, MONITORS[name], output],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _delete_monitor(name: str) -> None:
    subprocess.run(["xrandr", "--delmonitor", name], check=True)


def _screen_at(point: QPoint) -> str:
    screen = QApplication.screenAt(point)
    return screen.name() if screen is not None else f"none at {point}"


def _above(one: int, other: int) -> bool:
    """Whether a window lies above another, in the words of the X server."""
    order = from_the_top()
    return order.index(one) < order.index(other)


def led(folder: Path, changes: int, seed: int) -> Counter[str]:
    """Lead a meeting through that many changes; raises AssertionError."""
    app = QApplication(sys.argv[:1])
    shell = open_shell(app, home(folder))
    starter = Starter(shell)
    shell.window.show()
    sys.excepthook = _give_up
    _until(lambda: starter.program is not None and starter.program.window.page == "tonight")
    program = starter.program
    assert program is not None
    shell.window.activateWindow()
    QTest.qWait(200)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)
    all_changes = Changes(program, Random(seed))
    for number in range(changes):
        what = all_changes.anything()
        QTest.qWait(SETTLE)
        try:
            all_changes.check_soon()
            all_changes.goes_on()
        except AssertionError as wrong:
            raise AssertionError(f"change {number}, {what}: {wrong}\n{all_changes}") from wrong
        all_changes.seen[f"change: {what}"] += 1
    shell.window.close()
    program.end()
    return all_changes.seen


def _until(done: object) -> None:
    assert callable(done)
    for _ in range(600):
        if done():
            return
        QTest.qWait(50)
    raise AssertionError("the program does not open")


def _give_up(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, error, trace)
    os._exit(3)


def main() -> None:
    """Start the X server, and the program under it in a child."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--manager", default="", help="a window manager, such as openbox")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        for what, number in sorted(led(options.inside, options.changes, options.seed).items()):
            print(f"{number:6}  {what}")
        return
    numbers = ["--changes", str(options.changes), "--seed", str(options.seed)]
    with tempfile.TemporaryDirectory() as name, x_server(*WIDE, options.manager) as environ:
        first_start(Path(name))
        words = [sys.executable, "-m", "tests.proofs.screens", *numbers, "--inside", name]
        sys.exit(subprocess.run(words, env=environ, cwd=ROOT, check=False).returncode)


if __name__ == "__main__":
    main()
