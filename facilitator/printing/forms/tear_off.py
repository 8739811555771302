"""Flyers with tabs to tear off at the foot.

Page 0 is the flyer, page 1 the tab: it is turned and stands as often as the
foot has room, eight to twelve times, on half a sheet six or seven times.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.printing.forms.backs import fronts_alone
from facilitator.printing.forms.floors import CARD
from facilitator.printing.forms.form import Leaf
from facilitator.printing.forms.grid import fold
from facilitator.printing.marks import Stroke
from facilitator.printing.sheets import MILLIMETRE, PRINTABLE, Sheet
from facilitator.printing.sides import Box, Imposition, Placement, Side

FEWEST, MOST = 6, 12
_WIDTH, _DEPTH = 20 * MILLIMETRE, 65 * MILLIMETRE
_MARGIN, _NARROW = 4 * MILLIMETRE, 2 * MILLIMETRE


@dataclass(frozen=True)
class TearOff:
    """One flyer of two pages; further pairs are further flyers."""

    sheet: Sheet
    floor: float
    pages: int | None = 2
    each_alone: bool = True

    @property
    def tabs(self) -> int:
        """How many tabs there are."""
        return max(FEWEST, min(MOST, round(self._foot / _WIDTH)))

    @property
    def _foot(self) -> float:
        """The printable width; outer tabs have the white edge of the paper beside them."""
        return self.sheet.width - 2 * PRINTABLE

    def leaf(self, number: int) -> Leaf:
        """The flyer, or a tab as it is read, lying; small type is fair on a tab."""
        margin = self.sheet.margin
        if number % 2 == 0:
            height = self.sheet.height - _DEPTH
            return Leaf(self.sheet.width, height, margin, margin, margin, 2 * _MARGIN)
        foot = PRINTABLE + 1 * MILLIMETRE
        height = self._foot / self.tabs
        return Leaf(_DEPTH, height, _MARGIN, _NARROW, foot, _NARROW, floor=CARD)

    def impose(self, count: int) -> Imposition:
        """A flyer a sheet."""
        return fronts_alone([self._side(page, count) for page in range(0, count, 2)])

    def _side(self, page: int, count: int) -> Side:
        top = self.sheet.height - _DEPTH
        placed = [Placement(page, Box(0, 0, self.sheet.width, top))]
        width = self._foot / self.tabs
        for tab in range(self.tabs if page + 1 < count else 0):
            placed.append(Placement(page + 1, Box(PRINTABLE + tab * width, top, width, _DEPTH), 90))
        return Side(self.sheet.width, self.sheet.height, tuple(placed), tuple(self._cuts(top)))

    def _cuts(self, top: float) -> Iterator[Stroke]:
        """Dashes between the tabs, to be cut from the foot upwards."""
        for tab in range(1, self.tabs):
            x = PRINTABLE + tab * self._foot / self.tabs
            yield fold(x, top, x, self.sheet.height - PRINTABLE)
