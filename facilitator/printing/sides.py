"""Pages on sides of paper: where each page lies, which way up, and what is cut or folded.

Pure numbers: `imposed.py` carries them out, and a test folds them.  Lengths
are points; `x` and `y` grow to the right and downwards from the top left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from facilitator.core.print_job import BY_HAND, Duplex
from facilitator.printing.marks import Stroke


class Box(NamedTuple):
    """A rectangle from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def moved(self, dx: float, dy: float) -> Box:
        """The same box elsewhere."""
        return self._replace(x=self.x + dx, y=self.y + dy)


class Placement(NamedTuple):
    """Page number `page` (from 0), turned, with its turned outline in `box`.

    `turn` is 0, 90, 180 or 270 degrees clockwise.  `shown`, when given, is the
    part of the side that the page may be seen in.  Pages keep their size.
    """

    page: int
    box: Box
    turn: int = 0
    shown: Box | None = None

    def moved(self, dx: float, dy: float) -> Placement:
        """The same page elsewhere; what it may be seen in moves with it."""
        shown = self.shown and self.shown.moved(dx, dy)
        return Placement(self.page, self.box.moved(dx, dy), self.turn, shown)


class Side(NamedTuple):
    """One side of a sheet; strokes are cut marks and fold marks."""

    width: float
    height: float
    placements: tuple[Placement, ...] = ()
    strokes: tuple[Stroke, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is printed on it."""
        return not self.placements and not self.strokes

    def moved(self, dx: float, dy: float) -> Side:
        """Everything on the side moved; the paper stays."""
        return self._replace(
            placements=tuple(placement.moved(dx, dy) for placement in self.placements),
            strokes=tuple(stroke.moved(dx, dy) for stroke in self.strokes),
        )

    def turned_round(self) -> Side:
        """The side turned by 180 degrees."""
        return self._replace(
            placements=tuple(self._turned(placement) for placement in self.placements),
            strokes=tuple(
                stroke._replace(
                    x1=self.width - stroke.x1,
                    y1=self.height - stroke.y1,
                    x2=self.width - stroke.x2,
                    y2=self.height - stroke.y2,
                )
                for stroke in self.strokes
            ),
        )

    def _turned(self, placement: Placement) -> Placement:
        box, shown = self._opposite(placement.box), placement.shown
        turn = (placement.turn + 180) % 360
        return Placement(placement.page, box, turn, shown and self._opposite(shown))

    def _opposite(self, box: Box) -> Box:
        return box._replace(x=self.width - box.right, y=self.height - box.bottom)


class Imposition(NamedTuple):
    """All sides in the order they are printed.

    Front and back take turns when the printer turns the paper; when it is fed
    again by hand, all fronts come first, then all backs in the order in which
    the pile is drawn in.
    """

    sides: tuple[Side, ...]
    duplex: Duplex = Duplex.ONE_SIDE

    @property
    def sheets(self) -> int:
        """How many sheets of paper one copy takes."""
        count = len(self.sides)
        return count if self.duplex is Duplex.ONE_SIDE else (count + 1) // 2

    @property
    def untouched(self) -> bool:
        """Whether the sides are the pages as they are, so that the plain file can be printed.

        A printer that turns paper needs no empty page for the last back.
        """
        sides = self.sides
        if self.duplex not in BY_HAND and len(sides) > 1 and sides[-1].empty:
            sides = sides[:-1]
        return all(
            [(p.turn, p.box.x, p.box.y, p.shown) for p in side.placements] == [(0, 0, 0, None)]
            and side.placements[0].page == number
            and not side.strokes
            for number, side in enumerate(sides)
        )

    def only(self, pages: Sequence[int]) -> Imposition:
        """The same with these pages alone, which are numbered anew; where others lay is empty."""
        numbers = {page: number for number, page in enumerate(pages)}
        sides = (
            side._replace(
                placements=tuple(
                    placed._replace(page=numbers[placed.page])
                    for placed in side.placements
                    if placed.page in numbers
                ),
            )
            for side in self.sides
        )
        return self._replace(sides=tuple(sides))

    def backs(self) -> Iterator[bool]:
        """For each side in turn, whether it is the back of a sheet."""
        for number in range(len(self.sides)):
            if self.duplex is Duplex.ONE_SIDE:
                yield False
            elif self.duplex in BY_HAND:
                yield number >= self.sheets
            else:
                yield number % 2 == 1
