"""Sheets as they are: a page a side.  The leader's script binds at one edge."""

from __future__ import annotations

from typing import NamedTuple

from facilitator.core.print_job import Duplex
from facilitator.printing.forms.backs import fronts_alone, with_backs
from facilitator.printing.forms.form import Leaf, even_leaf
from facilitator.printing.sheets import MILLIMETRE, Sheet
from facilitator.printing.sides import Box, Imposition, Placement, Side

BINDING = 8 * MILLIMETRE  # more room where a script is stapled or held by rings


class PlainForm(NamedTuple):
    """Whole sheets, upright or lying; `binding` widens the margin at the spine."""

    sheet: Sheet
    floor: float
    duplex: Duplex = Duplex.ONE_SIDE
    right_to_left: bool = False
    binding: float = 0.0
    pages: int | None = None
    each_alone: bool = False

    def leaf(self, number: int) -> Leaf:
        """The sheet; the spine is where the language begins, on backs at the other side."""
        plain = even_leaf(self.sheet.width, self.sheet.height, self.sheet.margin)
        back = self.duplex is not Duplex.ONE_SIDE and number % 2 == 1
        left = plain.left + (0 if back != self.right_to_left else self.binding)
        right = plain.right + (self.binding if back != self.right_to_left else 0)
        return Leaf(plain.width, plain.height, left, plain.top, right, plain.bottom)

    def impose(self, count: int) -> Imposition:
        """A page a side."""
        sides = [self._side(number) for number in range(count)]
        if self.duplex is Duplex.ONE_SIDE:
            return fronts_alone(sides)
        sides += [self._empty] * (count % 2)
        return with_backs(list(zip(sides[::2], sides[1::2], strict=True)), self.duplex)

    @property
    def _empty(self) -> Side:
        return Side(self.sheet.width, self.sheet.height)

    def _side(self, number: int) -> Side:
        width, height = self.sheet.width, self.sheet.height
        return Side(width, height, (Placement(number, Box(0, 0, width, height)),))
