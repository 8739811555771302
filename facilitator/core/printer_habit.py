"""What the printer test sheet found out about one printer.

A habit is kept under a digest of the printer's name, since such names hold
people's names.  Nothing here is needed to print; it makes backs meet fronts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256

from facilitator.core.print_job import Duplex

TEST_LINE = 100.0  # millimetres of the line that is measured
_STRETCH = 0.5  # millimetres that a measured line may be off
_FARTHEST = 15.0  # millimetres; what is farther off was read wrongly


@dataclass(frozen=True, slots=True)
class Shift:
    """How far the printer prints off its place, in millimetres, seen from the printed side."""

    right: float = 0.0
    down: float = 0.0

    @property
    def believable(self) -> bool:
        """Whether a printer can be off so far."""
        return max(abs(self.right), abs(self.down)) <= _FARTHEST


@dataclass(frozen=True, slots=True)
class PrinterHabit:
    """How one printer behaves.

    `duplex` is how its paper gets a back.  `comes_out_face_down` tells how the
    pile lies after the fronts, for paper that is fed again by hand.  `front`
    and `back` are the shifts of the two sides; `line` is the measured length
    of the line of 100 mm.
    """

    duplex: Duplex = Duplex.ONE_SIDE
    comes_out_face_down: bool = False
    front: Shift = Shift()
    back: Shift = Shift()
    line: float = TEST_LINE

    @property
    def scales(self) -> bool:
        """Whether the printer made the page larger or smaller than it is."""
        return abs(self.line - TEST_LINE) > _STRETCH

    def as_words(self) -> dict[str, object]:
        """The habit as plain values, for JSON; `habit_from_words` reads them back."""
        return asdict(self)


def habit_from_words(words: Mapping[str, object]) -> PrinterHabit:
    """A habit from plain values; raises ValueError, TypeError or KeyError when they are none."""
    front, back = (_shift(words[side]) for side in ("front", "back"))
    out = words["comes_out_face_down"]
    if not isinstance(out, bool):
        raise TypeError(out)
    return PrinterHabit(Duplex(str(words["duplex"])), out, front, back, float(str(words["line"])))


def _shift(words: object) -> Shift:
    if not isinstance(words, Mapping):
        raise TypeError(words)
    return Shift(float(words["right"]), float(words["down"]))


def printer_key(name: str) -> str:
    """What a printer is remembered under: a digest that does not tell its name."""
    return sha256(name.encode()).hexdigest()[:32]


def shift_of(sought: tuple[float, float], found: tuple[float, float]) -> Shift:
    """The shift of something that should lie at `sought` and was measured at `found`.

    Both are millimetres from the left and from the upper edge.
    """
    return Shift(found[0] - sought[0], found[1] - sought[1])
