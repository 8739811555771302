"""How much room the scripts take above and below the baseline, as parts of the type size."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from facilitator.printing.typefaces import Face

_HEIGHTS = {
    "Arab": (1.08, 0.57),
    "Hebr": (1.0, 0.42),
    "Thai": (1.18, 0.47),
    "Laoo": (1.18, 0.52),
    "Khmr": (1.12, 0.78),
    "Mymr": (1.15, 0.85),
    "Deva": (1.08, 0.47),
    "Beng": (1.08, 0.47),
    "Guru": (1.08, 0.47),
    "Gujr": (1.08, 0.47),
    "Telu": (1.08, 0.57),
    "Knda": (1.08, 0.57),
    "Hani": (1.08, 0.44),
    "Hira": (1.08, 0.44),
    "Hang": (1.06, 0.44),
}
_LATIN_HEIGHT = (1.0, 0.38)


@cache
def height_around(scripts: frozenset[str]) -> tuple[float, float]:
    """Above and below the baseline of a line with words in these scripts."""
    heights = [_HEIGHTS.get(script, _LATIN_HEIGHT) for script in scripts]
    return max(above for above, _ in heights), max(below for _, below in heights)


def height_of_faces(faces: Iterable[Face]) -> tuple[float, float]:
    """What the fonts themselves ask for: sloping hands are taller than their script."""
    known = list(faces)
    above = max((face.ascent for face in known), default=0.0)
    return above / 1000, max((-face.descent for face in known), default=0.0) / 1000
