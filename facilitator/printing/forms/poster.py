"""Posters over several sheets that are trimmed and glued edge over edge.

Every sheet shows its part of the poster and 10 mm of its neighbours.  Solid
marks show where to trim; dashed ones where the next sheet begins.  A tiny map
in the lower margin says which sheet it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.printing.forms.backs import fronts_alone
from facilitator.printing.forms.form import Leaf, even_leaf
from facilitator.printing.forms.grid import cut, fold
from facilitator.printing.marks import Stroke
from facilitator.printing.sheets import MILLIMETRE, PRINTABLE, Sheet
from facilitator.printing.sides import Box, Imposition, Placement, Side

OVERLAP = 10 * MILLIMETRE
_WHITE = 10 * MILLIMETRE  # around the part that a sheet shows; marks lie in it
_MARGIN = 15 * MILLIMETRE
_AWAY = 0.7 * MILLIMETRE
_MAP_CELL = 2 * MILLIMETRE
_UPRIGHT = 2**0.5  # the shape a poster should come near: height to width


@dataclass(frozen=True)
class Poster:
    """`columns` × `rows` sheets, each upright or turned as `sheet` is."""

    sheet: Sheet
    columns: int
    rows: int
    floor: float
    pages: int | None = 1
    each_alone: bool = False

    @property
    def _tile(self) -> Box:
        """The part of a sheet that shows the poster."""
        width, height = self.sheet.width - 2 * _WHITE, self.sheet.height - 2 * _WHITE
        return Box(_WHITE, _WHITE, width, height)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the whole poster."""
        tile = self._tile
        return (
            self.columns * (tile.width - OVERLAP) + OVERLAP,
            self.rows * (tile.height - OVERLAP) + OVERLAP,
        )

    def leaf(self, number: int) -> Leaf:  # noqa: ARG002
        """The whole poster."""
        return even_leaf(*self.size, _MARGIN)

    def impose(self, count: int) -> Imposition:
        """Every page a poster, its sheets row by row."""
        places = [(row, column) for row in range(self.rows) for column in range(self.columns)]
        return fronts_alone(
            [self._side(page, row, column) for page in range(count) for row, column in places]
        )

    def _side(self, page: int, row: int, column: int) -> Side:
        tile = self._tile
        x = tile.x - column * (tile.width - OVERLAP)
        y = tile.y - row * (tile.height - OVERLAP)
        placed = Placement(page, Box(x, y, *self.size), shown=tile)
        strokes = (*self._trims(), *self._neighbours(row, column), *self._map(row, column))
        return Side(self.sheet.width, self.sheet.height, (placed,), strokes)

    def _trims(self) -> Iterator[Stroke]:
        """At every corner of the tile, one mark each way."""
        tile, end = self._tile, PRINTABLE
        for x in (tile.x, tile.right):
            yield cut(x, tile.y - _AWAY, x, end)
            yield cut(x, tile.bottom + _AWAY, x, self.sheet.height - end)
        for y in (tile.y, tile.bottom):
            yield cut(tile.x - _AWAY, y, end, y)
            yield cut(tile.right + _AWAY, y, self.sheet.width - end, y)

    def _neighbours(self, row: int, column: int) -> Iterator[Stroke]:
        """Where the trimmed edges of the sheets to the right and below are laid."""
        tile, end = self._tile, PRINTABLE
        if column + 1 < self.columns:
            x = tile.right - OVERLAP
            yield fold(x, tile.y - _AWAY, x, end)
            yield fold(x, tile.bottom + _AWAY, x, self.sheet.height - end)
        if row + 1 < self.rows:
            y = tile.bottom - OVERLAP
            yield fold(tile.x - _AWAY, y, end, y)
            yield fold(tile.right + _AWAY, y, self.sheet.width - end, y)

    def _map(self, row: int, column: int) -> Iterator[Stroke]:
        """A thin bar for every sheet of the poster, a thick one for this sheet."""
        top = self._tile.bottom + _AWAY
        step = (self.sheet.height - PRINTABLE - top) / self.rows
        for place in range(self.rows):
            y = top + (place + 0.5) * step
            for x in range(self.columns):
                left = self._tile.x + 4 * MILLIMETRE + x * _MAP_CELL * 1.3
                here = (place, x) == (row, column)
                yield Stroke(left, y, left + _MAP_CELL, y, 0.7 * step if here else 0.3)


def poster(sheet: Sheet, sheets: int, floor: float) -> Poster:
    """A poster of exactly so many sheets, of the most upright shape they give."""
    ways = [
        Poster(way, columns, sheets // columns, floor)
        for columns in range(1, sheets + 1)
        if sheets % columns == 0
        for way in (sheet, sheet.turned)
    ]
    return min(ways, key=lambda one: round(abs(_shape(one) - _UPRIGHT), 6))


def _shape(one: Poster) -> float:
    width, height = one.size
    return height / width
