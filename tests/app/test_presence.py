"""The file that tells when the program was there, on a disk that answers and on one that hangs."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from facilitator.app.presence import (
    EVERY,
    NAME,
    Presence,
    last_there,
    left,
    left_when,
    stood,
    touch,
)

pytestmark = pytest.mark.timeout(30)


def eventually(seen: Event, look: object) -> None:
    for _ in range(400):
        if callable(look) and look():
            return
        seen.wait(EVERY / 10)
    raise AssertionError("it did not happen")


def test_it_is_touched_again_and_again_until_the_end(tmp_path: Path) -> None:
    never = Event()
    presence = Presence(tmp_path)
    presence.begin()
    for _ in range(2):
        eventually(never, (tmp_path / NAME).exists)
        os.utime(tmp_path / NAME, (1.0, 1.0))
        eventually(never, lambda: last_there(tmp_path) > 1.0)
    presence.end(over=False)
    presence._thread.join()
    assert (tmp_path / NAME).read_bytes() == b""
    left(tmp_path)
    assert last_there(tmp_path) == 0.0


def test_the_file_goes_with_the_meeting(tmp_path: Path) -> None:
    presence = Presence(tmp_path)
    presence.begin()
    eventually(Event(), (tmp_path / NAME).exists)
    presence.end(over=True)
    presence._thread.join()
    assert not (tmp_path / NAME).exists()


def test_the_file_stays_until_the_end_of_the_meeting_is_on_the_disk(tmp_path: Path) -> None:
    """A crash in between offers the meeting again, and asks when the program was there."""
    written = Event()
    presence = Presence(tmp_path, written.is_set)
    presence.begin()
    eventually(Event(), (tmp_path / NAME).exists)
    presence.end(over=True)
    os.utime(tmp_path / NAME, (1.0, 1.0))
    eventually(Event(), lambda: last_there(tmp_path) > 1.0)
    written.set()
    presence._thread.join()
    assert not (tmp_path / NAME).exists()


def test_a_meeting_closed_at_the_question_waits_for_the_disk_too(tmp_path: Path) -> None:
    touch(tmp_path)
    written = Event()
    waiting = Thread(target=left_when, args=(tmp_path, written.is_set))
    waiting.start()
    waiting.join(2 * EVERY)
    assert (tmp_path / NAME).exists()
    written.set()
    waiting.join()
    assert not (tmp_path / NAME).exists()


def test_an_end_without_a_beginning_is_no_mistake(tmp_path: Path) -> None:
    Presence(tmp_path).end(over=True)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")
def test_a_disk_that_hangs_is_waited_for_by_nobody_else(tmp_path: Path) -> None:
    """Opening a pipe that nobody reads never comes back, as on a stick that is stalled."""
    if sys.platform == "win32":
        return
    os.mkfifo(tmp_path / NAME)
    control = Thread(target=touch, args=(tmp_path,), daemon=True)
    control.start()
    control.join(4 * EVERY)
    assert control.is_alive(), "the control: a touch hangs here"
    presence = Presence(tmp_path)
    presence.begin()
    presence.end(over=True)
    assert presence._thread.daemon
    reader = os.open(tmp_path / NAME, os.O_RDONLY | os.O_NONBLOCK)  # the disk is back
    control.join()
    presence._thread.join()
    os.close(reader)
    assert not (tmp_path / NAME).exists()


def test_it_went_away_when_it_was_last_there() -> None:
    assert stood(600.0, 1000.0, 1240.0, 1300.0) == (840.0, 60.0)
    assert stood(600.0, 1000.0, 0.0, 1300.0) == (600.0, 300.0)
    assert stood(600.0, 1000.0, 0.0, 900.0) == (600.0, 0.0)
