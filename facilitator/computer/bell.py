"""Ring the bell without ever stopping the meeting.

A thread of its own makes the sound and plays it; when there is no way to play
it, that is told once, and the picture on the screen says the same as the bell.
"""

from __future__ import annotations

import queue
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from threading import Event, Thread
from typing import Protocol

from facilitator.computer.sound import RATE, SECONDS, at_volume, bell
from facilitator.core.errors import N_, Problem

FRAME_BYTES = 2
LONGEST_WAIT = SECONDS + 2.0
CARDS = Path("/dev/snd")


class NoSound(Problem):
    """The bell cannot be heard; facts: `reason`."""

    template = N_(
        "The bell cannot be heard: this computer offers no sound ({reason})."
        " The screen shows the same moments; or give a sign with your hand."
    )


class CannotPlay(Exception):
    """What a player raises when the computer offers no sound."""


class Player(Protocol):
    """Plays 16-bit mono sound at `RATE` and returns when it has been heard."""

    def __call__(self, sound: bytes) -> None:
        """Raises CannotPlay."""


class Bell:
    """`tell` is called from the bell's thread, once, when it cannot be heard."""

    def __init__(self, tell: Callable[[Problem], None], player: Player | None = None) -> None:
        self._tell = tell
        self._player: Player = player or play_aloud
        self._told = False
        self._strokes: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._thread: Thread | None = None

    def ring(self, volume: int, *, silent: bool = False) -> None:
        """Ring once at 0 to 100 and return at once; nothing when silent or at 0."""
        if silent or volume <= 0:
            return
        if self._thread is None:
            self._thread = Thread(target=self._run, name="bell", daemon=True)
            self._thread.start()
        self._strokes.put(volume)

    def close(self, timeout: float = LONGEST_WAIT) -> None:
        """Let the last stroke fade and end the thread."""
        if self._thread is not None:
            self._strokes.put(None)
            self._thread.join(timeout)
            self._thread = None

    def _run(self) -> None:
        while (volume := self._latest()) is not None:
            try:
                self._player(at_volume(bell(), volume))
            except CannotPlay as error:
                self._tell_once(str(error))

    def _latest(self) -> int | None:
        """Wait for a stroke; of several that came while one was sounding, only the last."""
        volume = self._strokes.get()
        while volume is not None and not self._strokes.empty():
            later = self._strokes.get()
            if later is None:
                self._strokes.put(None)
                break
            volume = later
        return volume

    def _tell_once(self, reason: str) -> None:
        if not self._told:
            self._told = True
            self._tell(NoSound(reason=reason))


def frames_of(sound: bytes, finished: Event) -> Generator[bytes, int, None]:
    """Hand out the sound as miniaudio asks for it: send a number of frames, get bytes."""
    place = 0
    wanted = yield b""
    while place < len(sound):
        until = place + wanted * FRAME_BYTES
        part = sound[place:until]
        place = until
        wanted = yield part
    finished.set()


def backends(cards: Path) -> list[str]:
    """Which sound systems to ask; none named means all of this computer's.

    Without a card ALSA writes forty lines of complaint to the terminal.
    """
    if sys.platform != "linux" or any(cards.glob("pcm*p")):
        return []
    return ["PULSEAUDIO", "JACK"]


def play_aloud(sound: bytes) -> None:
    """Play through the computer's own device; CannotPlay when it has none."""
    try:
        import miniaudio
    except (ImportError, OSError) as error:
        raise CannotPlay(type(error).__name__) from error
    finished = Event()
    source = frames_of(sound, finished)
    next(source)
    try:
        device = miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=RATE,
            backends=[getattr(miniaudio.Backend, name) for name in backends(CARDS)],
            app_name="Facilitator",
        )
    except miniaudio.MiniaudioError as error:
        raise CannotPlay("no device") from error
    try:
        device.start(source)
        finished.wait(LONGEST_WAIT)
    except miniaudio.MiniaudioError as error:
        raise CannotPlay("the device is busy") from error
    finally:
        device.close()
