"""How long the program takes to its first picture, and to Tonight with Start working.

    python tests/bench/start_up.py [--runs 11]

The program is started by the function behind `python -m facilitator`; only a
watcher is handed in.  Ready is when Start has been painted, is enabled, and
the event loop is free to take a press.  Both times are ratios to a bare
PySide6 window, started in turns in the same run.  Memory is the resident size
once everything has settled.
"""

from __future__ import annotations

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print("painted", time.monotonic(), flush=True)
        QTimer.singleShot(1500, self.settled)
        Window.paintEvent = QWidget.paintEvent
    def settled(self):
        from resource import getpagesize
        pages = int(open("/proc/self/statm").read().split()[1])
        print("memory", pages * getpagesize() / 1e6, flush=True)
        app.quit()
app = QApplication(sys.argv[:1])
window = Window(); window.resize(1366, 768); window.show()
app.exec()
"""

OURS = """
import sys, time
from facilitator import __main__
from facilitator.app import window
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
def tell(what): print(what, time.monotonic(), flush=True)
class Watch(QObject):
    def __init__(self, shell):
        super().__init__()
        self.shell = shell
        shell.window.first_painted.connect(lambda: tell("painted"))
        shell.window.page_shown.connect(self.page_shown)
    def page_shown(self, page):
        self.start = self.shell.window.findChild(QWidget, "start")
        self.start.installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == event.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.ready)
        return False
    def ready(self):
        assert self.start.isEnabled() and self.start.isVisible()
        tell("ready")
        QTimer.singleShot(1500, self.settled)
    def settled(self):
        from resource import getpagesize
        pages = int(open("/proc/self/statm").read().split()[1])
        print("memory", pages * getpagesize() / 1e6, flush=True)
        self.shell.window.close()
def watch(shell):
    shell.watch = Watch(shell)
opened = window.run_window
window.run_window = lambda home: opened(home, watch)
sys.exit(__main__.main())
"""


def measured(script: str, *arguments: str) -> dict[str, float]:
    """Seconds from the start of the process, and megabytes."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic()  # noqa: TID251 (a benchmark)
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=environ,
        check=True,
        timeout=60,
    )
    rows = (line.split() for line in done.stdout.splitlines())
    seen = {name: float(value) for name, value in rows}
    return {k: v if k == "memory" else v - began for k, v in seen.items()}


def main() -> None:
    """Print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    compileall.compile_dir(ROOT / "facilitator", quiet=1)
    bare, ours = [], []
    with tempfile.TemporaryDirectory() as folder:
        first_start(folder)
        for _ in range(runs):
            bare.append(measured(BARE))
            ours.append(measured(OURS, "--home", folder))
    for name, of in (("painted", "painted"), ("ready", "painted"), ("memory", "memory")):
        own = statistics.median(row[name] for row in ours)
        other = statistics.median(row[of] for row in bare)
        ratio = statistics.median(o[name] / b[of] for o, b in zip(ours, bare, strict=True))
        print(f"{name:8} ours {own:7.3f}   bare {other:7.3f}   ratio {ratio:.2f}")


def first_start(folder: str) -> None:
    """A data folder in which the five questions have been asked."""
    sys.path.insert(0, str(ROOT))
    from dataclasses import replace

    from facilitator.core.settings import Settings
    from facilitator.places import home
    from facilitator.storage.database import open_database
    from facilitator.storage.settings_book import SettingsBook

    with open_database(home(Path(folder)).database) as database:
        SettingsBook(database).save(replace(Settings(), first_start_done=True))


if __name__ == "__main__":
    main()
