from __future__ import annotations

from array import array

import pytest

from facilitator.computer.sound import LOUDEST, RATE, SECONDS, at_volume, bell


def loudness(frames: array[int], start: float, seconds: float) -> int:
    part = frames[int(start * RATE) : int((start + seconds) * RATE)]
    return max(map(abs, part))


def test_the_bell_has_its_length_and_never_clips() -> None:
    assert len(bell()) == RATE * SECONDS
    assert max(map(abs, bell())) == LOUDEST


def test_it_begins_and_ends_in_silence_without_a_click() -> None:
    assert bell()[0] == 0
    assert loudness(bell(), 0, 0.001) < LOUDEST / 20
    assert loudness(bell(), SECONDS - 0.005, 0.005) < LOUDEST / 500


def test_it_only_fades() -> None:
    parts = [loudness(bell(), start / 2, 0.5) for start in range(6)]
    assert parts == sorted(parts, reverse=True)
    assert parts[-1] < LOUDEST / 10


def test_it_is_made_once() -> None:
    assert bell() is bell()


@pytest.mark.parametrize(("volume", "share"), [(0, 0), (-5, 0), (50, 0.25), (100, 1), (900, 1)])
def test_the_volume_follows_the_ear(volume: int, share: float) -> None:
    frames = array("h", [0, 1000, -1000, 32_767, -32_768])
    heard = array("h")
    heard.frombytes(at_volume(frames, volume))
    assert list(heard) == [int(frame * share) for frame in frames]
