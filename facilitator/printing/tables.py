"""Tables: columns from the start side, thin lines, headings that come again on the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import repeat

from facilitator.core.handout import Grid, Table
from facilitator.core.prose import Span, Spans
from facilitator.printing.columns import Column
from facilitator.printing.lettering import Lettering, bold, held
from facilitator.printing.marks import Mark, Row, Stroke, Text, beside
from facilitator.printing.structure import Kind

_GUTTER = 0.8  # em between two columns
_THICK, _THIN = 1.0, 0.4
_ROW_GAP = 0.5  # of the gap between blocks
_ABOVE = 1.4  # the same above a table


def table(letters: Lettering, block: Table, column: Column) -> tuple[Row, ...]:
    """A thin line under each row, the header in bold and with a thicker one."""
    cells = [
        tuple(bold(spans) for spans in row) if block.header and not n else row
        for n, row in enumerate(block.rows)
    ]
    whole = column.inside(Kind.TABLE)
    strips = spread(_widths(letters, cells, column.tag), whole, letters.style.body * _GUTTER)
    rows: list[Row] = []
    header: tuple[Row, ...] = ()
    for number, row in enumerate(cells):
        heading = block.header and not number
        made = _table_row(letters, row, strips, whole, heading)
        if heading:
            header = _decoration(made)
        elif header:
            made = (replace(made[0], again=header), *made[1:])
        rows += made
    return _below_a_gap(rows, letters)


def grid(letters: Lettering, block: Grid, column: Column) -> tuple[Row, ...]:
    """Headings, then empty rows of the asked height between ruled lines."""
    whole = column.inside(Kind.TABLE)
    texts = [bold((Span(heading),)) for heading in block.headings]
    widths = [max(letters.width(spans, column.tag), column.width / 12) for spans in texts]
    strips = spread(widths, whole, letters.style.body * _GUTTER)
    rows: list[Row] = []
    header: tuple[Row, ...] = ()
    if any(block.headings):
        made = _table_row(letters, texts, strips, whole, True)
        header = _decoration(made)
        rows += made
    between = [
        strip.x + strip.width + letters.style.body * _GUTTER / 2
        for strip in sorted(strips, key=lambda strip: strip.x)[:-1]
    ]
    for number in range(block.rows):
        marks: list[Mark] = [Stroke(x, 0, x, block.height, _THIN) for x in between]
        marks.append(_line(column, block.height, _THIN))
        within = whole.inside(Kind.TABLE_ROW)
        marks += [Text((), x.x, 0, within.inside(Kind.CELL).node) for x in strips]
        rows.append(Row(block.height, 0, tuple(marks), 0, number < 1, again=header))
    return _below_a_gap(rows, letters)


def spread(widths: Sequence[float], column: Column, gutter: float) -> list[Column]:
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


def _below_a_gap(rows: Sequence[Row], letters: Lettering) -> tuple[Row, ...]:
    return tuple(
        replace(row, gap=letters.style.gap * _ABOVE) if not number else row
        for number, row in enumerate(rows)
    )


def _table_row(
    letters: Lettering, row: Sequence[Spans], strips: Sequence[Column], whole: Column, heading: bool
) -> tuple[Row, ...]:
    """Cells beside one another with the line below them, bound together."""
    within = whole.inside(Kind.TABLE_ROW)
    kind = Kind.HEADER_CELL if heading else Kind.CELL
    filled = (*row, *repeat((), len(strips) - len(row)))
    cells = [
        letters.rows(
            spans, replace(within.inside(kind), x=place.x, width=place.width), gap=_ROW_GAP
        )
        for spans, place in zip(filled, strips, strict=True)
    ]
    line = _line(whole, 0, _THICK if heading else _THIN)
    under = Row(0.5, 0.5, (line,), letters.style.gap * 0.3)
    return held((*beside(cells), under), keep=heading)


def _line(column: Column, y: float, thickness: float) -> Stroke:
    return Stroke(column.x, y, column.x + column.width, y, thickness)


def _widths(letters: Lettering, rows: Sequence[Sequence[Spans]], tag: str) -> list[float]:
    """Natural width of each column."""
    widths = [0.0] * max((len(row) for row in rows), default=0)
    for row in rows:
        for place, spans in enumerate(row):
            widths[place] = max(widths[place], letters.width(spans, tag))
    return widths


def _decoration(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The same rows for the eyes alone: a reader who hears has heard the headings."""
    return tuple(
        replace(
            row,
            marks=tuple(replace(m, node=None) if isinstance(m, Text) else m for m in row.marks),
        )
        for row in rows
    )
