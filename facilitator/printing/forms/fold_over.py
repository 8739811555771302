"""Fold-over cards: the back beside the front around a fold, so that one printed side is enough.

The sheet is cut into double cards; each is folded with the print outside and
glued or left as a little book.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator.printing.forms.backs import fronts_alone
from facilitator.printing.forms.cards import Card, dealt
from facilitator.printing.forms.form import Leaf, even_leaf
from facilitator.printing.forms.grid import Grid, cut_marks, fold
from facilitator.printing.marks import Stroke
from facilitator.printing.sheets import Sheet
from facilitator.printing.sides import Box, Imposition, Placement, Side

_TICK = 0.06  # a fold mark's length, of the height of the card


@dataclass(frozen=True)
class FoldOver:
    """`grid` has one cell for each double card; pages come in pairs, front and back."""

    sheet: Sheet
    grid: Grid
    floor: float
    margin: float
    right_to_left: bool = False
    pages: int | None = None
    each_alone: bool = True

    def leaf(self, number: int) -> Leaf:  # noqa: ARG002
        """Half a double card."""
        return even_leaf(self.grid.width / 2, self.grid.height, self.margin)

    def impose(self, count: int) -> Imposition:
        """Sheets of double cards, each pair as often as it goes."""
        cards = [tuple(range(n, min(n + 2, count))) for n in range(0, count, 2)]
        return fronts_alone(
            [self._side(sheet) for sheet in dealt(cards, len(self.grid.cells), repeated=True)]
        )

    def _side(self, cards: Sequence[Card]) -> Side:
        cells = self.grid.cells
        pages = [
            x for card, cell in zip(cards, cells, strict=False) for x in self._pair(card, cell)
        ]
        strokes = (*cut_marks(self.sheet, self.grid), *self._folds())
        return Side(self.sheet.width, self.sheet.height, tuple(pages), strokes)

    def _pair(self, card: Card, cell: Box) -> Iterator[Placement]:
        """The front on the side where the language begins a closed book: beyond its spine."""
        half = cell.width / 2
        boxes = (
            [cell.moved(half, 0), cell] if not self.right_to_left else [cell, cell.moved(half, 0)]
        )
        for page, box in zip(card, boxes, strict=False):
            yield Placement(page, Box(box.x, box.y, half, box.height))

    def _folds(self) -> Iterator[Stroke]:
        """Dashes at both ends of every fold, clear of the text."""
        for cell in self.grid.cells:
            x, tick = cell.x + cell.width / 2, _TICK * cell.height
            yield fold(x, cell.y, x, cell.y + tick)
            yield fold(x, cell.bottom, x, cell.bottom - tick)
