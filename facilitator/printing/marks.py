"""What lies on a page: words, thin lines and squares, grouped into rows that are never cut.

Lengths are points.  Inside a row and on a page `y` grows downwards from the
top; `pdf.py` turns it round.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator.printing.shaping import Word
from facilitator.printing.structure import Node


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word at `x` of its line, with its type size."""

    word: Word
    x: float
    size: float


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text: words in the order they are read; `y` is the baseline.

    Without a `node` it is decoration, such as a page number.  A line without
    words says that its node is there, as an empty cell of a table is.
    """

    words: tuple[PlacedWord, ...]
    x: float
    y: float
    node: Node | None = None

    def moved(self, dx: float, dy: float) -> Text:
        """The same line elsewhere."""
        return Text(self.words, self.x + dx, self.y + dy, self.node)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line; `dash` is the length of its dashes, 0 for none.

    With a `node` it is part of a figure or a box to tick, else decoration.
    """

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float = 0.5
    dash: float = 0
    node: Node | None = None

    def moved(self, dx: float, dy: float) -> Stroke:
        """The same line elsewhere."""
        return replace(self, x1=self.x1 + dx, y1=self.y1 + dy, x2=self.x2 + dx, y2=self.y2 + dy)


@dataclass(frozen=True, slots=True)
class Fill:
    """Black rectangles seen as one picture: each is left, top, width and height from `x`, `y`."""

    boxes: tuple[tuple[float, float, float, float], ...]
    x: float
    y: float
    node: Node | None = None

    def moved(self, dx: float, dy: float) -> Fill:
        """The same picture elsewhere."""
        return Fill(self.boxes, self.x + dx, self.y + dy, self.node)


Mark = Text | Stroke | Fill


@dataclass(frozen=True, slots=True)
class Bar:
    """An upright line at `x` as high as its row, joined to the same bar in the row above."""

    x: float
    thickness: float


@dataclass(frozen=True, slots=True)
class Row:
    """Marks that stay together: `above` and `below` its baseline, after a `gap`.

    The gap falls away at the top of a page.  `keep` binds it to the next row.
    `again` are the headings that stand above it once more when it begins a page.
    """

    above: float
    below: float
    marks: tuple[Mark, ...] = ()
    gap: float = 0
    keep: bool = False
    bars: tuple[Bar, ...] = ()
    again: tuple[Row, ...] = ()

    @property
    def height(self) -> float:
        """From top to bottom, without the gap."""
        return self.above + self.below


@dataclass(frozen=True)
class Page:
    """Marks of one sheet side, in the order they are read; width and height when it has its own."""

    marks: tuple[Mark, ...] = ()
    width: float = 0
    height: float = 0


def height_of(rows: Sequence[Row]) -> float:
    """Height of rows under one another, without the first gap."""
    return sum(row.gap + row.height for row in rows) - (rows[0].gap if rows else 0)


def stacked(rows: Sequence[Row], top: float) -> tuple[Mark, ...]:
    """The marks of rows under one another, the first without its gap."""
    marks: list[Mark] = []
    y = top
    before: tuple[Bar, ...] = ()
    for number, row in enumerate(rows):
        bottom, y = y, y + (row.gap if number else 0)
        marks += [mark.moved(0, y) for mark in row.marks]
        for bar in row.bars:
            start = bottom if bar in before else y
            marks.append(Stroke(bar.x, start, bar.x, y + row.height, bar.thickness))
        y += row.height
        before = row.bars
    return tuple(marks)


def beside(cells: Sequence[Sequence[Row]], keep: bool = True) -> tuple[Row, ...]:
    """Rows of several columns put side by side, baseline on baseline.

    All but the last stay together; the last does too when `keep` is set.
    """
    rows: list[Row] = []
    count = max((len(cell) for cell in cells), default=0)
    for line in range(count):
        here = [cell[line] for cell in cells if line < len(cell)]
        above, below = max(row.above for row in here), max(row.below for row in here)
        marks = tuple(m.moved(0, above - row.above) for row in here for m in row.marks)
        gap = max(row.gap for row in here)
        bars = tuple(bar for row in here for bar in row.bars)
        rows.append(Row(above, below, marks, gap, keep or line < count - 1, bars))
    return tuple(rows)
