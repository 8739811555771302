from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event

from facilitator.computer import bell as bells
from facilitator.computer.bell import Bell, CannotPlay, NoSound, backends, frames_of
from facilitator.computer.sound import at_volume, bell
from facilitator.core.errors import Problem

LONG = 60.0


class Heard:
    """A player that keeps what it was given, and may wait or refuse."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.sounds: list[bytes] = []
        self.refuses = refuses
        self.begun = Event()
        self.go_on = Event()
        self.go_on.set()

    def __call__(self, sound: bytes) -> None:
        self.sounds.append(sound)
        self.begun.set()
        self.go_on.wait(LONG)
        if self.refuses:
            raise CannotPlay("no device")


def test_the_bell_rings_at_its_volume() -> None:
    heard = Heard()
    ringing = Bell(lambda _: None, heard)
    ringing.ring(60)
    ringing.close(LONG)
    assert heard.sounds == [at_volume(bell(), 60)]


def test_a_silent_bell_starts_no_thread() -> None:
    heard = Heard()
    ringing = Bell(lambda _: None, heard)
    ringing.ring(60, silent=True)
    ringing.ring(0)
    ringing.close()
    assert heard.sounds == []


def test_ringing_never_waits_and_strokes_do_not_pile_up() -> None:
    heard = Heard()
    heard.go_on.clear()
    ringing = Bell(lambda _: None, heard)
    ringing.ring(10)
    assert heard.begun.wait(LONG)
    for volume in (20, 30, 40):
        ringing.ring(volume)
    heard.go_on.set()
    ringing.close(LONG)
    assert heard.sounds[-1] == at_volume(bell(), 40)
    assert len(heard.sounds) == 2


def test_no_sound_device_is_told_once_and_the_bell_goes_on_trying() -> None:
    told: list[Problem] = []
    heard = Heard(refuses=True)
    ringing = Bell(told.append, heard)
    for _ in range(3):
        heard.begun.clear()
        ringing.ring(60)
        assert heard.begun.wait(LONG)
    ringing.close(LONG)
    assert len(heard.sounds) == 3
    assert [type(problem) for problem in told] == [NoSound]
    assert "no device" in str(told[0])


def test_a_closed_bell_can_ring_again() -> None:
    heard = Heard()
    ringing = Bell(lambda _: None, heard)
    for _ in range(2):
        ringing.ring(60)
        ringing.close(LONG)
    assert len(heard.sounds) == 2


def test_the_device_gets_every_frame_once_and_never_more_than_it_asked() -> None:
    sound, finished = bytes(range(250)), Event()
    source = frames_of(sound, finished)
    next(source)
    parts: list[bytes] = []
    for wanted in (40, 1, 60, 60):
        part = source.send(wanted)
        assert len(part) <= wanted * 2
        parts.append(part)
    assert b"".join(parts) == sound
    assert not finished.is_set()
    assert next(source, None) is None
    assert finished.is_set()


def test_without_a_card_alsa_is_not_asked(tmp_path: Path) -> None:
    (tmp_path / "pcmC0D0c").touch()  # a microphone
    assert backends(tmp_path) == (["PULSEAUDIO", "JACK"] if sys.platform == "linux" else [])
    (tmp_path / "pcmC0D0p").touch()
    assert backends(tmp_path) == []


def test_a_real_device_rings_or_says_that_it_cannot() -> None:
    told: list[Problem] = []
    ringing = Bell(told.append, bells.play_aloud)
    ringing.ring(1)
    ringing.close(LONG)
    assert [type(problem) for problem in told] in ([], [NoSound])


def test_the_sound_library_is_imported_only_when_it_rings() -> None:
    script = (
        "import sys, facilitator.computer.bell, facilitator.computer.awake\n"
        "print({'miniaudio', 'wakepy'} & sys.modules.keys())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
