"""Trifold leaflets: six panels, the one that is folded in a little narrower.

Pages come as they are read: the front, the three inside panels, the flap that
is folded in, the back.  Seen from outside, from left to right, lie flap, back
and front; for languages that run from right to left all is mirrored.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.core.print_job import Duplex
from facilitator.printing.forms.backs import with_backs
from facilitator.printing.forms.form import PANELS, Leaf
from facilitator.printing.forms.grid import fold
from facilitator.printing.marks import Stroke
from facilitator.printing.sheets import MILLIMETRE, PRINTABLE, Sheet
from facilitator.printing.sides import Box, Imposition, Placement, Side

TUCK = 2 * MILLIMETRE  # the flap is narrower by this, so that it does not bend at the fold
FRONT, FIRST, MIDDLE, LAST, FLAP, BACK = range(PANELS)
_MARGIN, _HEAD = 8 * MILLIMETRE, 10 * MILLIMETRE
_MARK = 3 * MILLIMETRE


@dataclass(frozen=True)
class Trifold:
    """`sheet` is upright; the leaflet is printed on it lying."""

    sheet: Sheet
    floor: float
    duplex: Duplex = Duplex.SHORT_EDGE
    right_to_left: bool = False
    pages: int | None = PANELS
    each_alone: bool = False

    def leaf(self, number: int) -> Leaf:
        """A third of the lying sheet, but for the tuck."""
        width = self._width(number % PANELS)
        return Leaf(width, self.sheet.width, _MARGIN, _HEAD, _MARGIN, _HEAD)

    def impose(self, count: int) -> Imposition:
        """A sheet for every six pages begun."""
        sheets = [self._sheet(start, count) for start in range(0, max(count, 1), PANELS)]
        return with_backs(sheets, self.duplex)

    def _width(self, panel: int) -> float:
        wide = (self.sheet.height + TUCK) / 3
        return wide - TUCK if panel in (LAST, FLAP) else wide

    def _sheet(self, start: int, count: int) -> tuple[Side, Side]:
        outside, inside = [FLAP, BACK, FRONT], [FIRST, MIDDLE, LAST]
        if self.right_to_left:
            outside.reverse()
            inside.reverse()
        return self._side(outside, start, count), self._side(inside, start, count, self._folds)

    def _side(
        self, panels: list[int], start: int, count: int, strokes: tuple[Stroke, ...] = ()
    ) -> Side:
        x, placed = 0.0, []
        for panel in panels:
            outline = Box(x, 0, self._width(panel), self.sheet.width)
            if start + panel < count:
                placed.append(Placement(start + panel, outline))
            x = outline.right
        return Side(self.sheet.height, self.sheet.width, tuple(placed), strokes)

    @property
    def _folds(self) -> tuple[Stroke, ...]:
        """Marks on the inside, which lies upwards when it is folded, at the edges alone."""
        first, last = self._width(FIRST), self._width(FIRST) + self._width(MIDDLE)
        if self.right_to_left:
            first, last = self.sheet.height - last, self.sheet.height - first
        return tuple(self._marks(first)) + tuple(self._marks(last))

    def _marks(self, x: float) -> Iterator[Stroke]:
        low = self.sheet.width - PRINTABLE
        yield fold(x, PRINTABLE, x, PRINTABLE + _MARK)
        yield fold(x, low, x, low - _MARK)
