"""Handout blocks into rows of a column: type sizes, gaps, bullets, notes, lines to write on.

Everything is placed from the start side, which is the right for languages
that run from right to left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from facilitator.core.handout import Block, Part, SmallPrint, Table, TimedRow, WriteLine
from facilitator.core.languages import is_right_to_left
from facilitator.core.prose import (
    Bullets,
    Heading,
    Note,
    Rule,
    Span,
    Spans,
)
from facilitator.core.prose import (
    Paragraph as ReadParagraph,
)
from facilitator.printing.marks import Bar, Row, Stroke, Text, beside
from facilitator.printing.paragraphs import Manner, Paragraph
from facilitator.printing.shaping import Shaper

FLOOR = 9.0  # points: nothing is printed smaller
BULLET = "•"
_BETWEEN = " · "  # between the details of a step
_TITLE, _HEADING, _DETAIL, _SMALL = 1.5, 1.2, 0.85, 0.75  # of the body size
_INDENT, _GUTTER = 1.6, 0.8  # em


@dataclass(frozen=True)
class Scale:
    """Body size in points, and how wide gaps and lines are (1 is normal).

    `run_in` puts the details of a step on the line of its title.
    """

    body: float = 12.0
    spacing: float = 1.0
    run_in: bool = False

    @property
    def gap(self) -> float:
        """Space between two blocks."""
        return self.body * 0.6 * self.spacing**3


@dataclass(frozen=True)
class Column:
    """Where rows go: `x` from the left edge of the sheet, `width`, and language."""

    x: float
    width: float
    tag: str

    @property
    def right_to_left(self) -> bool:
        """Whether the start side is the right."""
        return is_right_to_left(self.tag)

    def without_start(self, taken: float) -> Column:
        """What is left after taking a strip from the start side."""
        x = self.x if self.right_to_left else self.x + taken
        return replace(self, x=x, width=max(self.width - taken, 1.0))

    def start_strip(self, width: float) -> Column:
        """A strip of the start side."""
        x = self.x + self.width - width if self.right_to_left else self.x
        return replace(self, x=x, width=width)


class Setter:
    """Sets blocks at one scale with one shaper."""

    def __init__(self, shaper: Shaper, scale: Scale) -> None:
        self._shaper, self.scale = shaper, scale

    def part(self, part: Part, column: Column) -> tuple[Row, ...]:
        """All rows of a part, its title first; an empty title takes no room."""
        rows: list[Row] = []
        if part.title:
            rows += self.title(part.title, column)
        for block in part.blocks:
            rows += self.block(block, column)
        return tuple(rows)

    def title(self, title: str, column: Column) -> tuple[Row, ...]:
        """The title of a handout or slip, bound to what follows."""
        return self._text((Span(title, strong=True),), column, _TITLE, keep=True)

    def block(self, block: Block, column: Column) -> tuple[Row, ...]:
        """The rows of one block."""
        match block:
            case Heading():
                size = _HEADING if block.level == 1 else 1.0
                strong = tuple(replace(span, strong=True) for span in block.spans)
                return self._text(strong, column, size, gap=1.6, keep=True)
            case ReadParagraph():
                return self._text(block.spans, column)
            case Bullets():
                return self._bullets(block, column)
            case Note():
                return self._note(block.spans, column)
            case Rule():
                return (self._rule(column),)
            case TimedRow():
                return self._timed(block, column)
            case Table():
                return self._table(block, column)
            case SmallPrint():
                return self._text((Span(block.text),), column, _SMALL, gap=0.7)
            case WriteLine():
                return self._write_line(block, column)
            case _:
                assert_never(block)

    def paragraph(self, spans: Spans, tag: str, size: float = 1.0) -> Paragraph:
        """A paragraph at `size` times the body size, never below the floor."""
        points = max(FLOOR, self.scale.body * size)
        return Paragraph(spans, Manner(tag, points, spacing=self.scale.spacing), self._shaper)

    def _text(
        self,
        spans: Spans,
        column: Column,
        size: float = 1.0,
        gap: float = 1.0,
        keep: bool = False,
    ) -> tuple[Row, ...]:
        """A paragraph as rows; a first or last line never stands alone on a page."""
        lines = self.paragraph(spans, column.tag, size).lines(column.width)
        last = len(lines) - 1
        return tuple(
            Row(
                line.above,
                line.below,
                (Text(line.words, column.x, line.above),) if line.words else (),
                0 if number else self.scale.gap * gap,
                keep if number == last else number in (0, last - 1),
            )
            for number, line in enumerate(lines)
        )

    def _bullets(self, block: Bullets, column: Column) -> tuple[Row, ...]:
        labels = [f"{n}." if block.numbered else BULLET for n in range(1, len(block.items) + 1)]
        widest = max(
            (self.paragraph((Span(x),), column.tag).natural_width() for x in labels), default=0
        )
        indent = max(self.scale.body * _INDENT, widest + self.scale.body * 0.5)
        rows: list[Row] = []
        for number, (label, item) in enumerate(zip(labels, block.items, strict=True)):
            text = self._text(item, column.without_start(indent), gap=0.4 if number else 1.0)
            strip = column.start_strip(widest + 0.1)
            mark = self._text((Span(label),), strip, gap=0.0)[:1]
            rows += (*beside((mark, text[:1]), keep=text[0].keep), *text[1:])
        return tuple(rows)

    def _note(self, spans: Spans, column: Column) -> tuple[Row, ...]:
        """A note has a thin line at its start side, unbroken from row to row."""
        rows = self._text(spans, column.without_start(self.scale.body * _INDENT))
        return tuple(_with_bar(row, column, self.scale.body * 0.5, 0.75) for row in rows)

    def _rule(self, column: Column) -> Row:
        line = Stroke(column.x, 0, column.x + column.width, 0)
        return Row(0.5, self.scale.gap * 0.4, (line,), self.scale.gap * 1.2)

    def _write_line(self, block: WriteLine, column: Column) -> tuple[Row, ...]:
        """The label at the start, the line from there to the end; on its own when too long."""
        label = self.paragraph((Span(block.label),), column.tag)
        width = label.natural_width() + self.scale.body * 0.5 if block.label else 0.0
        above: tuple[Row, ...] = ()
        if width > column.width * 0.6:
            above, width = self._text((Span(block.label),), column, keep=True), 0.0
        line = label.lines(column.width)[0]
        free = column.without_start(width)
        y = line.above + self.scale.body * 0.6
        marks: list[Text | Stroke] = [Stroke(free.x, y + 2, free.x + free.width, y + 2)]
        if width:
            marks.append(Text(line.words, column.x, y))
        return (*above, Row(y, line.below, tuple(marks), self.scale.gap))

    def _timed(self, block: TimedRow, column: Column) -> tuple[Row, ...]:
        """The time in a narrow strip, title and details beside it; a thick bar when protected."""
        time = self.paragraph((Span(block.time, strong=True),), column.tag)
        strip = max(time.natural_width(), self.scale.body * 3.4) + self.scale.body
        beyond = column.without_start(self.scale.body * _GUTTER)
        words = beyond.without_start(strip)
        rows = self._timed_words(block, words)
        clock = self._text((Span(block.time, strong=True),), beyond.start_strip(strip), gap=0.0)
        together = beside((clock, rows), keep=False)
        held = tuple(replace(row, keep=True) for row in together[:-1]) + together[-1:]
        if not block.protected:
            return held
        return tuple(_with_bar(row, column, 1.5, 3.0) for row in held)

    def _timed_words(self, block: TimedRow, column: Column) -> tuple[Row, ...]:
        title = Span(block.title, strong=True)
        told = Span(_BETWEEN.join(block.details))
        if not told.text:
            return self._text((title,), column, gap=0.8)
        if self.scale.run_in:
            return self._text((title, Span(_BETWEEN), told), column, gap=0.8)
        below = self._text((told,), column, _DETAIL, gap=0.1)
        return (*self._text((title,), column, gap=0.8), *below)

    def _table(self, block: Table, column: Column) -> tuple[Row, ...]:
        """Columns from the start side; a thin line under each row, the header in bold."""
        cells = [
            self._bold(row) if block.header and not n else row for n, row in enumerate(block.rows)
        ]
        columns = _columns(self._widths(cells, column.tag), column, self.scale.body * _GUTTER)
        rows: list[Row] = []
        for number, row in enumerate(cells):
            set_cells = [
                self._text(spans, place, gap=0.5)
                for spans, place in zip(row, columns, strict=False)
            ]
            heading = block.header and not number
            rows += beside(set_cells, keep=True)
            line = Stroke(column.x, 0, column.x + column.width, 0, 1.0 if heading else 0.4)
            rows.append(Row(0.5, 0.5, (line,), self.scale.gap * 0.3, heading))
        return tuple(rows)

    def _bold(self, row: Sequence[Spans]) -> tuple[Spans, ...]:
        return tuple(tuple(replace(span, strong=True) for span in spans) for spans in row)

    def _widths(self, rows: Sequence[Sequence[Spans]], tag: str) -> list[float]:
        """Natural width of each column."""
        widths = [0.0] * max((len(row) for row in rows), default=0)
        for row in rows:
            for place, spans in enumerate(row):
                widths[place] = max(widths[place], self.paragraph(spans, tag).natural_width())
        return widths


def _with_bar(row: Row, column: Column, inset: float, thickness: float) -> Row:
    """The row with an upright line near the start side."""
    x = column.x + column.width - inset if column.right_to_left else column.x + inset
    return replace(row, bars=(*row.bars, Bar(x, thickness)))


def _columns(widths: Sequence[float], column: Column, gutter: float) -> list[Column]:
    """Columns side by side from the start: as wide as they like, narrowed from the widest down."""
    free = column.width - gutter * (len(widths) - 1)
    wanted = list(widths)
    limit = max(widths, default=0.0)
    while sum(wanted) > free and limit > 1:
        limit *= 0.95
        wanted = [min(width, limit) for width in widths]
    spare = max(0.0, free - sum(wanted))
    places, rest = [], column
    for width in wanted:
        share = width + spare * (width / sum(wanted) if sum(wanted) else 1 / len(wanted))
        places.append(rest.start_strip(share))
        rest = rest.without_start(share + gutter)
    return places
