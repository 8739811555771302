"""A soft bell, made of sine waves that fade; no recording, so no licence.

Higher partials fade sooner, as in a struck bowl, and the beginning is rounded,
so that nobody is startled.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator
from functools import cache

RATE = 44_100  # frames a second, one channel
SECONDS = 3.0
ATTACK = 0.012  # seconds until the full loudness
LOUDEST = 32_000  # of 32,767
PARTIALS = (  # pitch in Hz, share of the loudness, seconds until it has faded to a third
    (528.0, 1.00, 0.85),
    (529.4, 0.45, 0.85),  # a slow beating, which makes it warm
    (1056.0, 0.30, 0.50),
    (1457.0, 0.18, 0.32),
    (2191.0, 0.08, 0.18),
)


@cache
def bell() -> array[int]:
    """The bell at full loudness: 16-bit frames of one channel; a tenth of a second to make."""
    frames = int(RATE * SECONDS)
    mixed = [0.0] * frames
    for pitch, share, fade in PARTIALS:
        for place, value in enumerate(_fading_wave(pitch, share, fade, frames)):
            mixed[place] += value
    rounded = int(RATE * ATTACK)
    for place in range(rounded):
        mixed[place] *= (1 - math.cos(math.pi * place / rounded)) / 2
    ending = int(RATE * 0.25)
    for place in range(ending):
        mixed[-1 - place] *= place / ending
    scale = LOUDEST / max(map(abs, mixed))
    return array("h", (int(value * scale) for value in mixed))


def _fading_wave(pitch: float, share: float, fade: float, frames: int) -> Iterator[float]:
    """sin(2πft)·e^(-t/fade), each value from the two before it: cheaper than a sine."""
    decay = math.exp(-1 / (RATE * fade))
    turn = 2 * math.pi * pitch / RATE
    first, second = 2 * decay * math.cos(turn), -decay * decay
    before, value = 0.0, share * decay * math.sin(turn)
    yield 0.0
    for _ in range(frames - 1):
        yield value
        before, value = value, first * value + second * before


def at_volume(frames: array[int], volume: int) -> bytes:
    """The frames at 0 to 100, as bytes; the square follows the ear better than the share."""
    loudness = (min(100, max(0, volume)) / 100) ** 2
    return array("h", (int(frame * loudness) for frame in frames)).tobytes()
