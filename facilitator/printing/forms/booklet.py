"""Half-fold booklets: sheets laid on one another, folded once and stapled at the fold.

Two pages lie on each side of a lying sheet.  Inner sheets stand out at the
fore edge by the thickness of the paper around them, so their pages move
towards the spine (creep).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.core.paper_steps import folded_together
from facilitator.core.print_job import Duplex
from facilitator.printing.forms.backs import with_backs
from facilitator.printing.forms.form import Leaf
from facilitator.printing.sheets import MILLIMETRE, Sheet
from facilitator.printing.sides import Box, Imposition, Placement, Side

PAPER = 0.1 * MILLIMETRE  # thickness of one sheet of 80 g/m²
_OUTER, _SPINE, _HEAD = 11 * MILLIMETRE, 13 * MILLIMETRE, 12 * MILLIMETRE


@dataclass(frozen=True)
class Booklet:
    """`sheet` is upright; pages are half of it.

    `folded_together` parts what is too thick into signatures.  Empty pages
    stand at the end.
    """

    sheet: Sheet
    floor: float
    duplex: Duplex = Duplex.SHORT_EDGE
    right_to_left: bool = False
    pages: int | None = None
    each_alone: bool = False

    def leaf(self, number: int) -> Leaf:
        """Half a sheet, with the wider margin at the spine."""
        width, height = self.sheet.height / 2, self.sheet.width
        spine_left = (number % 2 == 0) != self.right_to_left
        left, right = (_SPINE, _OUTER) if spine_left else (_OUTER, _SPINE)
        return Leaf(width, height, left, _HEAD, right, _HEAD)

    def impose(self, count: int) -> Imposition:
        """Signatures one after the other, in each the outermost sheet first."""
        pages = self._padded(count)
        folded = [sheet for part in self._signatures(pages) for sheet in self._sheets(part)]
        return with_backs(folded, self.duplex)

    def _padded(self, count: int) -> list[int | None]:
        """Page numbers and empty pages, a multiple of four."""
        pages: list[int | None] = list(range(count))
        empty = max(-count % 4, 0 if count else 4)
        return pages + [None] * empty

    def _signatures(self, pages: list[int | None]) -> Iterator[list[int | None]]:
        """Parts that are folded together; the last may have fewer sheets."""
        part = 4 * folded_together(len(pages) // 4)
        for start in range(0, len(pages), part):
            yield pages[start : start + part]

    def _sheets(self, pages: list[int | None]) -> Iterator[tuple[Side, Side]]:
        for inward in range(len(pages) // 4):
            first, last = 2 * inward, len(pages) - 1 - 2 * inward
            yield (
                self._side(pages[last], pages[first], inward * PAPER),
                self._side(pages[first + 1], pages[last - 1], inward * PAPER),
            )

    def _side(self, left: int | None, right: int | None, creep: float) -> Side:
        """Two pages as a left-to-right book has them; the other direction swaps them."""
        if self.right_to_left:
            left, right = right, left
        width, height = self.sheet.height, self.sheet.width
        half = width / 2
        placed = []
        for page, x, moved in ((left, 0.0, creep), (right, half, -creep)):
            if page is not None:
                outline = Box(x + moved, 0, half, height)
                placed.append(Placement(page, outline, 0, Box(x, 0, half, height)))
        return Side(width, height, tuple(placed))
