"""Table tents: two faces around a fold, the upper one upside down.

On plain paper a flap at the foot is folded under and glued behind the other
face, so that the tent stands; card tents that are bought stand by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.printing.forms.backs import fronts_alone
from facilitator.printing.forms.form import Leaf, even_leaf
from facilitator.printing.forms.grid import fold
from facilitator.printing.forms.stocks import Stock
from facilitator.printing.marks import Stroke
from facilitator.printing.sheets import MILLIMETRE, PRINTABLE, Sheet
from facilitator.printing.sides import Box, Imposition, Placement, Side

GLUE_FLAP = 20 * MILLIMETRE
_MARGIN = 12 * MILLIMETRE
_MARK = 6 * MILLIMETRE


@dataclass(frozen=True)
class Tent:
    """`faces` are the lower faces on one sheet; the upper face lies above each.

    With `paired`, two pages make a tent, as for two languages; otherwise both
    faces say the same.
    """

    sheet: Sheet
    faces: tuple[Box, ...]
    floor: float
    paired: bool = False
    marks: tuple[Stroke, ...] = ()
    pages: int | None = None
    each_alone: bool = True

    def leaf(self, number: int) -> Leaf:  # noqa: ARG002
        """One face."""
        return even_leaf(self.faces[0].width, self.faces[0].height, _MARGIN)

    def impose(self, count: int) -> Imposition:
        """As many tents on a sheet as it has faces for."""
        step = 1 + self.paired
        tents = [(n, min(n + self.paired, count - 1)) for n in range(0, count, step)]
        size = len(self.faces)
        return fronts_alone(
            [self._side(tents[start : start + size]) for start in range(0, len(tents), size)]
        )

    def _side(self, tents: list[tuple[int, int]]) -> Side:
        pages: list[Placement] = []
        for (near, far), face in zip(tents, self.faces, strict=False):
            pages.append(Placement(near, face))
            pages.append(Placement(far, face.moved(0, -face.height), 180))
        return Side(self.sheet.width, self.sheet.height, tuple(pages), self.marks)


def plain_tent(sheet: Sheet, floor: float, paired: bool) -> Tent:
    """One tent from a whole sheet, with a flap to glue."""
    height = (sheet.height - GLUE_FLAP) / 2
    face = Box(0, height, sheet.width, height)
    marks = (*_folds(sheet, face.y), *_folds(sheet, face.bottom))
    return Tent(sheet, (face,), floor, paired, marks)


def stock_tent(stock: Stock, floor: float, paired: bool) -> Tent:
    """Tents on card that is bought creased."""
    return Tent(stock.sheet, stock.grid.cells, floor, paired)


def _folds(sheet: Sheet, y: float) -> Iterator[Stroke]:
    right = sheet.width - PRINTABLE
    yield fold(PRINTABLE, y, PRINTABLE + _MARK, y)
    yield fold(right, y, right - _MARK, y)
