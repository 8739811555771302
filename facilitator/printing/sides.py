"""Pages on sides of paper: where each page lies, which way up, and what is cut or folded.

Pure numbers: `imposed.py` carries them out, and a test folds them.  Lengths
are points; `x` and `y` grow to the right and downwards from the top left.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.core.print_job import Duplex
from facilitator.printing.marks import Stroke


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from its top left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placement:
    """Page number `page` (from 0) with the top left of its turned box at `x`, `y`.

    `turn` is 0, 90, 180 or 270 degrees clockwise.  `shown`, when given, is the
    part of the side that the page may be seen in.  Pages keep their size.
    """

    page: int
    x: float
    y: float
    turn: int = 0
    shown: Box | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet; strokes are cut marks and fold marks."""

    width: float
    height: float
    placements: tuple[Placement, ...] = ()
    strokes: tuple[Stroke, ...] = ()


@dataclass(frozen=True, slots=True)
class Imposition:
    """All sides in the order they are printed, front and back in turn when `duplex` says so."""

    sides: tuple[Side, ...]
    duplex: Duplex = Duplex.ONE_SIDE

    @property
    def sheets(self) -> int:
        """How many sheets of paper one copy takes."""
        count = len(self.sides)
        return count if self.duplex is Duplex.ONE_SIDE else (count + 1) // 2
