"""No thread but the GUI's may run the collector: it would destroy windows from there."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from facilitator.app.garbage import CollectInGuiThread


class Cycle(QObject):
    """An object that only the collector can take away."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def collected_in(work: bool) -> list[str]:
    """The threads in which collections ran while another thread allocated."""
    threads: list[str] = []

    def seen(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.current_thread().name)

    gc.callbacks.append(seen)
    try:
        worker = threading.Thread(
            target=lambda: [[] for _ in range(20_000 if work else 0)], name="worker"
        )
        worker.start()
        worker.join()
    finally:
        gc.callbacks.remove(seen)
    return threads


def test_a_worker_never_collects_and_the_gui_thread_does(qtbot: QtBot) -> None:
    garbage = CollectInGuiThread()
    try:
        assert "worker" not in collected_in(True)
        gone = weakref.ref(Cycle())
        for _ in range(2000):
            Cycle()
        qtbot.waitUntil(lambda: gone() is None, timeout=5000)
    finally:
        garbage.end()


def test_without_it_a_worker_would_collect(qtbot: QtBot) -> None:
    del qtbot
    assert gc.isenabled()
    assert "worker" in collected_in(True)
