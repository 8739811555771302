"""How long the program was there while a meeting ran: an empty file, touched four times a second.

After a crash its time says when the program went away, which the last press
does not: in a silence or a long share nothing is pressed for minutes.  Nothing
is written into it, and only a thread of its own ever waits for its disk.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

Written = Callable[[], bool]
NAME = "meeting-running"
EVERY = 0.25  # seconds; "right within a second" leaves room for a busy computer


def _at_once() -> bool:
    return True


class Presence:
    """Touches the file from `begin` to `end`; neither waits, even when the disk hangs.

    `written` says whether the end of the meeting is on the disk.  Until then
    the file stays: the meeting would be offered again after a crash.
    """

    def __init__(self, folder: Path, written: Written = _at_once) -> None:
        self._folder, self._written = folder, written
        self._gone, self._over = Event(), False
        self._thread = Thread(target=self._stay, name="presence", daemon=True)

    def begin(self) -> None:
        """The meeting runs."""
        self._thread.start()

    def end(self, *, over: bool) -> None:
        """The program goes away from it; the file as well, when the meeting is `over`."""
        self._over = over
        self._gone.set()

    def _stay(self) -> None:
        while not self._gone.is_set():
            touch(self._folder)
            self._gone.wait(EVERY)
        if not self._over:
            return
        while not self._written():
            touch(self._folder)
            Event().wait(EVERY)
        left(self._folder)


def touch(folder: Path) -> None:
    """The program is there now; a disk that refuses is told about elsewhere."""
    with suppress(OSError):
        handle = os.open(folder / NAME, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            os.utime(handle if os.utime in os.supports_fd else folder / NAME)
        finally:
            os.close(handle)


def last_there(folder: Path) -> float:
    """Seconds since 1970 of the last touch; 0.0 when there was none."""
    with suppress(OSError):
        return (folder / NAME).stat().st_mtime
    return 0.0


def left(folder: Path) -> None:
    """The meeting is over; the file is not needed."""
    with suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)


def left_when(folder: Path, written: Written) -> None:
    """The same as soon as the end of the meeting is on the disk; waits until then."""
    while not written():
        Event().wait(EVERY)
    left(folder)


def stood(saved_at: float, saved_wall: float, there: float, wall: float) -> tuple[float, float]:
    """Evening second at which the program went away, and seconds it was away.

    `saved_at` is the evening second of the last save, at `saved_wall`; `there`
    is when the program was last there and `wall` is now, all in seconds since
    1970.  A clock that was set back makes neither negative.
    """
    gone = min(max(there, saved_wall), max(wall, saved_wall))
    return saved_at + gone - saved_wall, max(0.0, wall - gone)
