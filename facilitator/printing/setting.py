"""Handout blocks into rows of a column: one `match` over every kind of block.

Everything is placed from the start side, which is the right for languages
that run from right to left.  Each line knows the element of the document it
belongs to; lines and bars are decoration.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import assert_never

from facilitator.core.handout import (
    Block,
    Code,
    Grid,
    Listed,
    Part,
    Quote,
    SmallPrint,
    Table,
    Ticks,
    TimedRow,
    WriteLine,
    as_listed,
)
from facilitator.core.prose import Bullets, Heading, Note, Paragraph, Rule, Span, Spans, spans_text
from facilitator.printing.by_hand import timed_row, write_line
from facilitator.printing.codes import code
from facilitator.printing.columns import Column
from facilitator.printing.lettering import Lettering, bold, with_bar
from facilitator.printing.lists import INDENT, listing
from facilitator.printing.marks import Row, Stroke
from facilitator.printing.shaping import Shaper
from facilitator.printing.structure import Kind
from facilitator.printing.styles import Style
from facilitator.printing.tables import grid, must_stack, table

_COVER = (1.8, 1.6, 1.4, 1.2)  # times the size of a title, on a cover
_OPENERS = (":", "：")


class Setter:
    """Sets blocks at one style with one shaper."""

    def __init__(self, shaper: Shaper, style: Style) -> None:
        self.style = style
        self._letters = Lettering(shaper, style)

    def part(self, part: Part, column: Column) -> tuple[Row, ...]:
        """All rows of a part, its title first; an empty title takes no room."""
        here = column.inside(Kind.PART)
        title = self.title(part.title, here) if part.title else ()
        return (*title, *self.blocks(part.blocks, here))

    def blocks(
        self,
        blocks: Sequence[Block],
        column: Column,
        then: Block | None = None,
        *,
        stacked: bool = False,
    ) -> tuple[Row, ...]:
        """The rows of blocks that follow one another; `then` is what comes after them.

        When `stacked`, cells of tables stand below one another.
        """
        rows: list[Row] = []
        for block, following in pairwise((*blocks, then)):
            if block is None:
                continue
            made = self.block(block, column, stacked=stacked)
            if made and following is not None and _leads_to(block, following):
                made = (*made[:-1], made[-1].bound(True))
            rows += made
        return tuple(rows)

    @property
    def cuts_words(self) -> bool:
        """Whether a word so far was wider than its column."""
        return self._letters.cut_words > 0

    def title(self, title: str, column: Column) -> tuple[Row, ...]:
        """The title of a handout or slip, bound to what follows."""
        return self._heading((Span(title),), column.inside(Kind.HEADING_1), self.style.title, 1.0)

    def cover_line(self, title: str, column: Column) -> tuple[Row, ...]:
        """A title on a cover, where it is no heading of what follows; large, but in whole words."""
        within, spans = column.inside(Kind.PARAGRAPH), bold((Span(title),))

        def goes(times: float) -> bool:
            words = self._letters.paragraph(spans, column.tag, self.style.title * times)
            return words.widest_unit() <= column.width

        times = next(filter(goes, _COVER), _COVER[-1])
        return self._heading(spans, within, self.style.title * times, 4.0)

    def must_stack(self, blocks: Sequence[Block], column: Column) -> bool:
        """Whether one of these tables has no room for its cells beside one another."""
        tables = (block for block in blocks if isinstance(block, Table))
        return any(must_stack(self._letters, block, column) for block in tables)

    def block(self, block: Block, column: Column, *, stacked: bool = False) -> tuple[Row, ...]:
        """The rows of one block."""
        letters = self._letters
        match block:
            case Heading():
                return self._sub_heading(block, column)
            case Paragraph():
                return letters.rows(block.spans, column.inside(Kind.PARAGRAPH))
            case Bullets() | Ticks() | Listed():
                return listing(letters, as_listed(block), column)
            case Note():
                return self._note(block.spans, column.inside(Kind.NOTE))
            case Quote():
                return self._quote(block.spans, column.inside(Kind.QUOTE).inside(Kind.PARAGRAPH))
            case Rule():
                return (self._rule(column),)
            case TimedRow():
                return timed_row(letters, block, column)
            case Table():
                return table(letters, block, column, stacked=stacked)
            case Grid():
                return grid(letters, block, column)
            case Code():
                return code(letters, block, column)
            case SmallPrint():
                within = column.inside(Kind.PARAGRAPH)
                told = letters.rows((Span(block.text),), within, self.style.small, gap=0.7)
                return tuple(row._replace(low=True) for row in told)
            case WriteLine():
                return write_line(letters, block, column)
            case _:
                assert_never(block)

    def _sub_heading(self, block: Heading, column: Column) -> tuple[Row, ...]:
        first = block.level == 1
        kind = Kind.HEADING_2 if first else Kind.HEADING_3
        size = self.style.heading if first else self.style.subheading
        return self._heading(block.spans, column.inside(kind), size, 1.6)

    def _heading(self, spans: Spans, column: Column, size: float, gap: float) -> tuple[Row, ...]:
        return self._letters.rows(bold(spans), column, size, gap, keep=True, even=True)

    def _note(self, spans: Spans, column: Column) -> tuple[Row, ...]:
        """A note has a thin line at its start side, unbroken from row to row."""
        rows = self._letters.rows(spans, column.without_start(self.style.body * INDENT))
        return tuple(with_bar(row, column, self.style.body * 0.5, 0.75) for row in rows)

    def _quote(self, spans: Spans, column: Column) -> tuple[Row, ...]:
        """Words of somebody else stand in from both sides, with a thin line at the start."""
        inset = self.style.body * INDENT
        rows = self._letters.rows(spans, column.without_start(inset * 1.4).without_end(inset))
        return tuple(with_bar(row, column, inset * 0.8, 0.5) for row in rows)

    def _rule(self, column: Column) -> Row:
        line = Stroke(column.x, 0, column.x + column.width, 0)
        return Row(0.5, self.style.gap * 0.4, (line,), self.style.gap * 1.2, between=True)


def _leads_to(block: Block, following: Block) -> bool:
    """Whether a block must not be parted from the one after it."""
    if isinstance(following, SmallPrint):
        return not isinstance(block, SmallPrint)
    if isinstance(block, TimedRow):
        return not isinstance(following, TimedRow)
    if isinstance(block, Note):  # what to do while saying it: a page is not turned in between
        return isinstance(following, Paragraph | Note)
    listed = isinstance(following, Bullets | Ticks | Listed | Table | Grid | Code)
    return listed and isinstance(block, Paragraph) and spans_text(block.spans).endswith(_OPENERS)
