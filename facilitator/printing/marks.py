"""What lies on a page: words, thin lines and squares, grouped into rows that are never cut.

Lengths are points.  Inside a row and on a page `y` grows downwards from the
top; `pdf.py` turns it round.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from facilitator.printing.strips import PlacedWord
from facilitator.printing.structure import Node


class Text(NamedTuple):
    """A line of text: words in the order they are read; `y` is the baseline.

    Without a `node` it is decoration, such as a page number.  A line without
    words says that its node is there, as an empty cell of a table is.
    """

    words: Sequence[PlacedWord]
    x: float
    y: float
    node: Node | None = None

    def moved(self, dx: float, dy: float) -> Text:
        """The same line elsewhere."""
        return Text(self.words, self.x + dx, self.y + dy, self.node)


class Stroke(NamedTuple):
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
        x1, y1, x2, y2 = self.x1 + dx, self.y1 + dy, self.x2 + dx, self.y2 + dy
        return Stroke(x1, y1, x2, y2, self.thickness, self.dash, self.node)


class Fill(NamedTuple):
    """Black rectangles seen as one picture: each is left, top, width and height from `x`, `y`."""

    boxes: tuple[tuple[float, float, float, float], ...]
    x: float
    y: float
    node: Node | None = None

    def moved(self, dx: float, dy: float) -> Fill:
        """The same picture elsewhere."""
        return Fill(self.boxes, self.x + dx, self.y + dy, self.node)


Mark = Text | Stroke | Fill


class Bar(NamedTuple):
    """An upright line at `x` as high as its row, joined to the same bar in the row above."""

    x: float
    thickness: float


class Row(NamedTuple):
    """Marks that stay together: `above` and `below` its baseline, after a `gap`.

    The gap falls away at the top of a page.  `keep` binds it to the next row.
    `again` are the headings that stand above it once more when it begins a page;
    a row that is only `between` others is left out there.  `item` marks the
    first row of something that has fellows in other languages: an item of a
    list, a row of a table.  A `low` row goes to the foot of a card or sign.
    """

    above: float
    below: float
    marks: tuple[Mark, ...] = ()
    gap: float = 0
    keep: bool = False
    bars: tuple[Bar, ...] = ()
    again: tuple[Row, ...] = ()
    between: bool = False
    item: bool = False
    low: bool = False

    @property
    def height(self) -> float:
        """From top to bottom, without the gap."""
        return self.above + self.below

    def bound(self, keep: bool) -> Row:
        """The same row, bound to the next or not."""
        return self if keep == self.keep else self._replace(keep=keep)


class Page(NamedTuple):
    """Marks of one sheet side, in the order they are read; width and height when it has its own."""

    marks: tuple[Mark, ...] = ()
    width: float = 0
    height: float = 0


def height_of(rows: Sequence[Row]) -> float:
    """Height of rows under one another, without the first gap."""
    return sum(row.gap + row.above + row.below for row in rows) - (rows[0].gap if rows else 0)


def stacked(rows: Sequence[Row], top: float, left: float = 0.0) -> tuple[Mark, ...]:
    """The marks of rows under one another, the first without its gap."""
    marks: list[Mark] = []
    y = top
    before: tuple[Bar, ...] = ()
    for number, row in enumerate(rows):
        bottom, y = y, y + (row.gap if number else 0)
        marks += [mark.moved(left, y) for mark in row.marks]
        for bar in row.bars:
            start, x = bottom if bar in before else y, bar.x + left
            marks.append(Stroke(x, start, x, y + row.height, bar.thickness))
        y += row.height
        before = row.bars
    return tuple(marks)


def levelled(cells: Sequence[Sequence[Row]]) -> tuple[tuple[Row, ...], ...]:
    """Rows of several columns brought to the same heights, baseline by baseline.

    Item is level with item where all columns have as many.  All get as many
    rows as the longest; a row is bound to the next when it is in any of them.
    """
    parted = [_items(cell) for cell in cells]
    if len({len(items) for items in parted}) == 1:
        stretches = [_levelled(stretch) for stretch in zip(*parted, strict=True)]
        return tuple(
            tuple(row for part in parts for row in part) for parts in zip(*stretches, strict=True)
        )
    return _levelled(cells)


def _items(rows: Sequence[Row]) -> list[Sequence[Row]]:
    """Stretches of rows that begin with an item, and what stands before the first."""
    starts = [0, *(number for number, row in enumerate(rows) if row.item and number)]
    return [rows[start:end] for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)]


def _levelled(cells: Sequence[Sequence[Row]]) -> tuple[tuple[Row, ...], ...]:
    count = max((len(cell) for cell in cells), default=0)
    shortest = min((len(cell) for cell in cells), default=0)
    even: list[list[Row]] = [[] for _ in cells]
    for line in range(count):
        here = [cell[line] if line < len(cell) else _NOTHING for cell in cells]
        above, below = max(row.above for row in here), max(row.below for row in here)
        if any(_goes_on_alone(cell, line) for cell in cells if line >= shortest):
            above, below = max(above, even[0][-1].above), max(below, even[0][-1].below)
        gap, keep = max(row.gap for row in here), any(row.keep for row in here)
        low = any(row.low for row in here)
        for column, row in zip(even, here, strict=True):
            lower = above - row.above
            marks = tuple(mark.moved(0, lower) for mark in row.marks) if lower else row.marks
            column.append(
                row._replace(above=above, below=below, marks=marks, gap=gap, keep=keep, low=low)
            )
        if any(row.again for row in here):
            headings = levelled([row.again for row in here])
            for column, again in zip(even, headings, strict=True):
                column[-1] = column[-1]._replace(again=again)
    return tuple(map(tuple, even))


def _goes_on_alone(cell: Sequence[Row], line: int) -> bool:
    """Whether this is one more line of a paragraph: all of them are as far apart as the first.

    It would not be where a taller script beside it has come to its end.
    """
    if not 0 < line < len(cell):
        return False
    before, here = ({mark.node for mark in row.marks} for row in cell[line - 1 : line + 1])
    return any(node is not None for node in before & here)


def merged(columns: Sequence[Sequence[Row]]) -> tuple[Row, ...]:
    """Levelled columns as one: rows that are as wide as all of them."""
    rows: list[Row] = []
    for here in zip(*columns, strict=True):
        again = merged([row.again for row in here])
        marks = tuple(mark for row in here for mark in row.marks)
        bars = tuple(bar for row in here for bar in row.bars)
        rows.append(here[0]._replace(marks=marks, bars=bars, again=again))
    return tuple(rows)


def beside(cells: Sequence[Sequence[Row]], keep: bool = True) -> tuple[Row, ...]:
    """Rows of several columns put side by side, baseline on baseline.

    All but the last stay together; the last does too when `keep` is set.
    """
    rows = merged(levelled(cells))
    last = len(rows) - 1
    return tuple(row.bound(keep or number < last) for number, row in enumerate(rows))


_NOTHING = Row(0.0, 0.0)
