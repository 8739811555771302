"""Cards of every size: cells of a sheet, one page each, with backs when both sides are printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator.core.print_job import Duplex
from facilitator.printing.forms.backs import fronts_alone, with_backs
from facilitator.printing.forms.form import Leaf
from facilitator.printing.forms.grid import Grid
from facilitator.printing.marks import Stroke
from facilitator.printing.sheets import PRINTABLE, Sheet
from facilitator.printing.sides import Box, Imposition, Placement, Side

Card = tuple[int, ...]  # the page of its front, and of its back when it has one


@dataclass(frozen=True)
class Cards:
    """Cards in the cells of `grid`.

    With a two-sided `duplex` pages are taken in pairs, front and back.  When
    `repeated`, the cards fill every cell of their sheets, each as often as the
    others or once less; otherwise each stands once and cells stay empty.
    """

    sheet: Sheet
    grid: Grid
    floor: float
    margin: float
    duplex: Duplex = Duplex.ONE_SIDE
    repeated: bool = False
    marks: tuple[Stroke, ...] = ()
    pages: int | None = None
    each_alone: bool = True

    def leaf(self, number: int) -> Leaf:  # noqa: ARG002
        """A cell; text keeps its margin, and keeps off what printers leave white."""
        cells = self.grid.cells
        wanted = (
            min(cell.x for cell in cells),
            min(cell.y for cell in cells),
            self.sheet.width - max(cell.right for cell in cells),
            self.sheet.height - max(cell.bottom for cell in cells),
        )
        left, top, right, bottom = (max(self.margin, PRINTABLE - white) for white in wanted)
        if self.duplex is not Duplex.ONE_SIDE:  # the back lies mirrored, perhaps turned round
            left = right = max(left, right)
            top = bottom = max(top, bottom)
        return Leaf(self.grid.width, self.grid.height, left, top, right, bottom)

    def impose(self, count: int) -> Imposition:
        """Sheet after sheet of cards."""
        both = self.duplex is not Duplex.ONE_SIDE
        cards = [tuple(range(n, min(n + 1 + both, count))) for n in range(0, count, 1 + both)]
        sheets = list(dealt(cards, len(self.grid.cells), self.repeated))
        if not both:
            return fronts_alone([self._front(sheet) for sheet in sheets])
        return with_backs(
            [(self._front(cells), self._back(cells)) for cells in sheets], self.duplex
        )

    def _front(self, cards: Sequence[Card]) -> Side:
        placed = zip(cards, self.grid.cells, strict=False)
        pages = tuple(Placement(card[0], cell) for card, cell in placed)
        return Side(self.sheet.width, self.sheet.height, pages, self.marks)

    def _back(self, cards: Sequence[Card]) -> Side:
        """Behind each front; cuts are marked on the front alone."""
        placed = zip(cards, self.grid.cells, strict=False)
        pages = (Placement(card[1], self._behind(cell)) for card, cell in placed if len(card) > 1)
        return Side(self.sheet.width, self.sheet.height, tuple(pages))

    def _behind(self, cell: Box) -> Box:
        return Box(self.sheet.width - cell.right, cell.y, cell.width, cell.height)


def dealt(cards: Sequence[Card], cells: int, repeated: bool) -> Iterator[Sequence[Card]]:
    """The cards of each sheet, cell by cell."""
    sheets = -(-len(cards) // cells)
    if repeated:
        places = sheets * cells
        cards = [cards[place * len(cards) // places] for place in range(places)]
    for start in range(0, len(cards), cells):
        yield cards[start : start + cells]
