"""A handout as blocks, before anything is known of paper, ink or PDF.

`printing.pieces` makes handouts out of plans and texts; `printing.pdf` sets
them.  The writer knows blocks, never steps or meetings.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.core.prose import Bullets, Prose, Spans

RUN_SHEET, SCRIPT, SLIPS = "run-sheet", "script", "slips"  # pieces with ways of their own


@dataclass(frozen=True)
class TimedRow:
    """One line of a run sheet: clock time, title, and small lines below it."""

    time: str
    title: str
    details: tuple[str, ...] = ()
    protected: bool = False


class Align(Enum):
    """Where words stand in their column; the start is that of the language.

    At the right digits stand below digits of the same worth, for they run from left to right
    in every language.
    """

    START = "start"
    MIDDLE = "middle"
    RIGHT = "right"

    def before(self, right_to_left: bool) -> float:
        """The share of the free room that lies between the start of a column and its words."""
        if self is Align.MIDDLE:
            return 0.5
        return float(self is Align.RIGHT and not right_to_left)


@dataclass(frozen=True)
class Table:
    """Rows of cells; the first row is the header when `header` is true.

    `aligned` says where the cells of each column stand; at the start where it says nothing.
    """

    rows: tuple[tuple[Spans, ...], ...]
    header: bool = True
    aligned: tuple[Align, ...] = ()

    def align(self, column: int) -> Align:
        """Where the cells of this column stand, counted from 0."""
        return self.aligned[column] if column < len(self.aligned) else Align.START


@dataclass(frozen=True)
class SmallPrint:
    """Source, licence and review lines."""

    text: str


@dataclass(frozen=True)
class WriteLine:
    """An empty line to write on by hand, with what belongs there."""

    label: str = ""


@dataclass(frozen=True)
class Ticks:
    """Things to tick by hand, an empty box before each."""

    items: tuple[Spans, ...]


class Sign(Enum):
    """What stands before each item of a list."""

    DOT = "dot"
    NUMBER = "number"
    BOX = "box"


@dataclass(frozen=True)
class Listed:
    """A list whose items hold words and, between them, lists in their turn.

    `first` is the number of its first item.  Only texts by strangers go so deep.
    """

    items: tuple[tuple[Spans | Listed, ...], ...]
    sign: Sign = Sign.DOT
    first: int = 1


def as_listed(block: Bullets | Ticks | Listed) -> Listed:
    """Any list in the one shape that can say all of them."""
    if isinstance(block, Listed):
        return block
    items = tuple((item,) for item in block.items)
    if isinstance(block, Ticks):
        return Listed(items, Sign.BOX)
    return Listed(items, Sign.NUMBER if block.numbered else Sign.DOT)


@dataclass(frozen=True)
class Grid:
    """An empty table to fill in by hand: headings, and so many rows of `height` points.

    The first rows may have `labels` in their first column.
    """

    headings: tuple[str, ...]
    rows: int
    height: float = 24.0
    labels: tuple[str, ...] = ()

    @property
    def first_cells(self) -> tuple[str, ...]:
        """What stands in the first column of each row; empty to be filled in."""
        return (*self.labels, *("" for _row in range(self.rows - len(self.labels))))


@dataclass(frozen=True)
class Code:
    """A QR code: what it holds, and what to say to those who cannot see it.

    `shown` are words beside it, where paper has room for them; screens show all it holds.
    """

    content: str
    alternative: str
    shown: str = ""


@dataclass(frozen=True)
class Quote:
    """Words of somebody else."""

    spans: Spans


TAB = "tab"  # Part.text of a tear-off strip

Block = Prose | TimedRow | Table | SmallPrint | WriteLine | Ticks | Listed | Grid | Code | Quote


@dataclass(frozen=True)
class Part:
    """Blocks in one language, under one title.

    Parts with the same `text` are one text in several languages; block stands
    beside block when their numbers agree.  A part whose text is TAB is what
    the strips say that are torn off a flyer: one a language, repeated.
    """

    language: str
    title: str
    blocks: tuple[Block, ...]
    text: str = ""


@dataclass(frozen=True)
class Handout:
    """What is printed as one piece; `piece` is its plain file name ("run-sheet")."""

    piece: str
    title: str
    parts: tuple[Part, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the parts, in order, each once."""
        return tuple(dict.fromkeys(part.language for part in self.parts))
