"""Python's garbage collector, kept in the GUI thread.

Left to itself it runs in whatever thread allocates next; there it would
destroy windows and timers that belong to the GUI thread, which can end the
program.  So it is off, and a timer collects instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK = 1000  # milliseconds


class CollectInGuiThread(QObject):
    """Make one in the GUI thread before other threads begin; collects as long as it lives."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """What Python would have collected by now: each generation past its threshold."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def end(self) -> None:
        """Python's own way again."""
        self._timer.stop()
        gc.enable()
