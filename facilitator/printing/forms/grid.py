"""Cells on a sheet: where cards lie, and the marks by which they are cut apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.core.errors import N_
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.printing.marks import Stroke
from facilitator.printing.sheets import MILLIMETRE, PRINTABLE, Sheet
from facilitator.printing.sides import Box

CUT_THICKNESS = 0.4
FOLD_DASH = 3.0
_LENGTH, _AWAY = 4 * MILLIMETRE, 1 * MILLIMETRE


class PaperTooSmall(NotAsAsked):
    """facts: `paper`."""

    template = N_("This form does not fit on {paper}. {remedy}")
    advice = N_("Choose larger paper.")


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of one size; `across` and `down` are the steps from one to the next.

    They are filled row by row, each row from the left or `from_right`.
    """

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    from_right: bool = field(default=False, kw_only=True)

    @property
    def cells(self) -> tuple[Box, ...]:
        """The cells in the order in which they are filled."""
        lefts = self._lefts[::-1] if self.from_right else self._lefts
        return tuple(Box(x, y, self.width, self.height) for y in self._tops for x in lefts)

    @property
    def _lefts(self) -> list[float]:
        return [self.left + column * self.across for column in range(self.columns)]

    @property
    def _tops(self) -> list[float]:
        return [self.top + row * self.down for row in range(self.rows)]

    def edges(self) -> tuple[list[float], list[float]]:
        """Where the cells are cut: every `x` and every `y`, each once."""
        across = {round(x + extra, 3) for x in self._lefts for extra in (0, self.width)}
        down = {round(y + extra, 3) for y in self._tops for extra in (0, self.height)}
        return sorted(across), sorted(down)


def filled(sheet: Sheet, width: float, height: float) -> Grid:
    """As many cells of that size as the printable part of a sheet holds, in its middle.

    Raises PaperTooSmall when there is none.
    """
    columns = int((sheet.width - 2 * PRINTABLE) // width)
    rows = int((sheet.height - 2 * PRINTABLE) // height)
    if not columns or not rows:
        raise PaperTooSmall(paper=sheet.name)
    left = (sheet.width - columns * width) / 2
    top = (sheet.height - rows * height) / 2
    return Grid(columns, rows, width, height, left, top, width, height)


def fuller(sheet: Sheet, width: float, height: float) -> tuple[Sheet, Grid]:
    """The sheet upright or turned, whichever holds more cells; upright when both do."""
    found: list[tuple[Sheet, Grid]] = []
    for way in (sheet, sheet.turned):
        try:
            found.append((way, filled(way, width, height)))
        except PaperTooSmall:
            continue
    if not found:
        raise PaperTooSmall(paper=sheet.name)
    return max(found, key=lambda one: one[1].columns * one[1].rows)


def cut_marks(sheet: Sheet, grid: Grid) -> tuple[Stroke, ...]:
    """Short solid marks around the cells, in line with every cut.

    Where the white around the cells is too narrow for marks, a cut goes
    across the sheet as a thin line.
    """
    across, down = grid.edges()
    return (
        *_upright(across, down[0], down[-1], sheet.height, sheet.width),
        *(_flipped(x) for x in _upright(down, across[0], across[-1], sheet.width, sheet.height)),
    )


def _upright(
    places: list[float], start: float, end: float, height: float, width: float
) -> Iterator[Stroke]:
    room = min(start, height - end) - PRINTABLE
    for x in places:
        if not PRINTABLE <= x <= width - PRINTABLE:
            continue  # the edge of the paper is the cut
        if room >= _AWAY + 1:
            length = min(_LENGTH, room - _AWAY)
            yield cut(x, start - _AWAY, x, start - _AWAY - length)
            yield cut(x, end + _AWAY, x, end + _AWAY + length)
        else:
            yield cut(x, PRINTABLE, x, height - PRINTABLE)


def _flipped(stroke: Stroke) -> Stroke:
    return Stroke(stroke.y1, stroke.x1, stroke.y2, stroke.x2, stroke.thickness, stroke.dash)


def cut(x1: float, y1: float, x2: float, y2: float) -> Stroke:
    """A cut: a thin solid line."""
    return Stroke(x1, y1, x2, y2, CUT_THICKNESS)


def fold(x1: float, y1: float, x2: float, y2: float) -> Stroke:
    """A fold: a dashed line."""
    return Stroke(x1, y1, x2, y2, CUT_THICKNESS, FOLD_DASH)
