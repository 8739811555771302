"""Tables: columns from the start side, thin lines, headings that come again on the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import repeat, zip_longest

from facilitator.core.handout import Align, Grid, Table
from facilitator.core.prose import Span, Spans, spans_text
from facilitator.printing.columns import Column
from facilitator.printing.lettering import Lettering, bold, held
from facilitator.printing.marks import Bar, Mark, Row, Stroke, Text, beside, height_of, stacked
from facilitator.printing.structure import Kind

_GUTTER = 0.8  # em between two columns
_THICK, _THIN = 1.0, 0.4
_ROW_GAP = 0.5  # of the gap between blocks
_ABOVE = 1.4  # the same above a table
_HAND = 1.9  # em: a line of handwriting beside type of this size
_WHOLE = 4  # rows of a small grid, which is never parted
_WRITTEN = 7.0  # em: a column to write in; the first of more than two has twice as much
_A_HAIR = 0.1  # points


def table(
    letters: Lettering, block: Table, column: Column, *, stacked: bool = False
) -> tuple[Row, ...]:
    """A thin line under each row, the header in bold and with a thicker one.

    Without a header it is a table to the eyes alone: its cells are paragraphs,
    because a voice could say of none to what it belongs (PDF/UA-1, 7.5).
    When `stacked`, cells stand below one another although there were room.
    """
    strips = _strips(letters, _cells(block), column)
    if stacked or _stacked(strips):
        block, strips = _labelled(block), [column] * len(strips)
    aligned = [block.align(place) for place in range(len(strips))]
    whole = column.inside(Kind.TABLE) if block.header else column
    rows: list[Row] = []
    header: tuple[Row, ...] = ()
    for number, row in enumerate(_cells(block)):
        heading = block.header and not number
        made = _table_row(letters, row, strips, whole, heading, aligned)
        if heading:
            header = _decoration(made)
        elif header:
            made = (made[0]._replace(again=header), *made[1:])
        rows += (made[0]._replace(item=True), *made[1:])
    return _below_a_gap(rows, letters)


def _labelled(block: Table) -> Table:
    """For cells below one another: each says its heading, as in plain text; the first is strong.

    Nobody could count which of eight lines belongs to the fifth of eight headings.
    """
    if block.header and len(block.rows) < 2:
        return replace(block, aligned=())
    head = block.rows[0] if block.header else ()
    rows = block.rows[1:] if block.header else block.rows
    told = (tuple(_told(*pair) for pair in zip_longest(head, row, fillvalue=())) for row in rows)
    return Table(tuple((*map(bold, row[:1]), *row[1:]) for row in told), header=False)


def _told(heading: Spans, cell: Spans) -> Spans:
    if not spans_text(heading).strip():
        return cell
    return (*bold(heading), Span(": ", strong=True), *cell)


def must_stack(letters: Lettering, block: Table, column: Column) -> bool:
    """Whether cells have no room beside one another."""
    return _stacked(_strips(letters, _cells(block), column))


def _cells(block: Table) -> list[tuple[Spans, ...]]:
    return [
        tuple(bold(spans) for spans in row) if block.header and not n else row
        for n, row in enumerate(block.rows)
    ]


def _stacked(strips: Sequence[Column]) -> bool:
    return len(strips) > 1 and strips[0] == strips[1]


def grid(letters: Lettering, block: Grid, column: Column) -> tuple[Row, ...]:
    """Headings, then rows to fill of the asked height between ruled lines."""
    whole = column.inside(Kind.TABLE)
    texts = [bold((Span(heading),)) for heading in block.headings]
    labels = [((Span(label),),) for label in block.labels]
    hands = [_WRITTEN] * len(texts)
    if len(texts) > 2:  # of two the second is as long: a number beside a name
        hands[0] *= 2
    strips = _strips(letters, [texts, *labels], whole, hands)
    if _stacked(strips):  # what is written by hand needs columns more than whole words
        strips = spread([1.0] * len(strips), whole, letters.style.body * _GUTTER)
    height = max(block.height, letters.style.body * _HAND) * letters.style.hand
    rows: list[Row] = []
    header: tuple[Row, ...] = ()
    if any(block.headings):
        made = _table_row(letters, texts, strips, whole, True)
        header = _decoration(made)
        rows += made
    for number, label in enumerate(block.first_cells):
        within = whole.inside(Kind.TABLE_ROW) if header else whole
        empty = _to_fill(letters, label, strips, within, height)
        after = block.rows - 1 - number
        keep = after > 0 and (block.rows <= _WHOLE or number == 0 or after == 1)
        rows.append(empty._replace(keep=keep, again=header))
    return _below_a_gap(rows, letters)


def _to_fill(
    letters: Lettering, label: str, strips: Sequence[Column], row: Column, height: float
) -> Row:
    """A row of empty cells; the label of the first stands in the middle of the height."""
    kind = Kind.CELL if row.node.kind is Kind.TABLE_ROW else Kind.PARAGRAPH
    cells = [replace(row.inside(kind), x=place.x, width=place.width) for place in strips]
    told = letters.rows((Span(label),), cells[0], gap=0)
    height = max(height, height_of(told) + letters.style.gap)
    half = letters.style.body * _GUTTER / 2
    between = [x.x + x.width + half for x in sorted(strips, key=lambda strip: strip.x)[:-1]]
    marks: list[Mark] = [_line(row, height, _THIN)]
    marks += stacked(told, (height - height_of(told)) / 2)
    if kind is Kind.CELL:
        marks += [Text((), cell.x, 0, cell.node) for cell in cells[1:]]
    bars = tuple(Bar(x, _THIN) for x in between)
    return Row(height, 0, tuple(marks), bars=bars, item=True)


def spread(
    widths: Sequence[float], column: Column, gutter: float, least: Sequence[float] = ()
) -> list[Column]:
    """Columns side by side from the start: as wide as they like, narrowed from the widest down.

    None is made narrower than its `least` as long as these have room together;
    when they have not, there is one column for all cells, one below the other.
    """
    free = column.width - gutter * (len(widths) - 1)
    least = least or [0.0] * len(widths)
    if sum(least) > free:
        return [column] * len(widths)
    wanted = list(widths)
    limit = max(widths, default=0.0)
    while sum(wanted) > free and limit > 1:
        limit *= 0.95
        wanted = [max(low, min(width, limit)) for width, low in zip(widths, least, strict=True)]
    spare = max(0.0, free - sum(wanted))
    places, rest = [], column
    for width in wanted:
        share = width + spare * (width / sum(wanted) if sum(wanted) else 1 / len(wanted))
        places.append(rest.start_strip(share))
        rest = rest.without_start(share + gutter)
    return places


def _below_a_gap(rows: Sequence[Row], letters: Lettering) -> tuple[Row, ...]:
    return tuple(
        row._replace(gap=letters.style.gap * _ABOVE) if not number else row
        for number, row in enumerate(rows)
    )


def _table_row(
    letters: Lettering,
    row: Sequence[Spans],
    strips: Sequence[Column],
    whole: Column,
    heading: bool,
    aligned: Sequence[Align] = (),
) -> tuple[Row, ...]:
    """Cells beside one another with the line below them, bound together."""
    within, kind = whole, Kind.PARAGRAPH
    if whole.node.kind is Kind.TABLE:
        within = whole.inside(Kind.TABLE_ROW)
        kind = Kind.HEADER_CELL if heading else Kind.CELL
    filled = (*row, *repeat((), len(strips) - len(row)))
    cells = [
        letters.rows(
            spans,
            replace(within.inside(kind), x=place.x, width=place.width),
            gap=_ROW_GAP,
            align=align,
        )
        for spans, place, align in zip(
            filled, strips, aligned or repeat(Align.START, len(strips)), strict=True
        )
    ]
    line = _line(whole, 0, _THICK if heading else _THIN)
    under = Row(0.5, 0.5, (line,), letters.style.gap * 0.3)
    below = _stacked(strips)
    inside = tuple(row for cell in cells for row in cell) if below else beside(cells)
    return held((*inside, under), keep=heading)


def _line(column: Column, y: float, thickness: float) -> Stroke:
    return Stroke(column.x, y, column.x + column.width, y, thickness)


def _strips(
    letters: Lettering,
    rows: Sequence[Sequence[Spans]],
    column: Column,
    ems: Sequence[float] = (),
) -> list[Column]:
    """A column for each cell of a row, by what the cells below one another need.

    Each would like to be as wide as its `ems`, or two.
    """
    count = max((len(row) for row in rows), default=0)
    wanted = [letters.style.body * em for em in ems or [2.0] * count]
    least = [0.0] * count
    for row in rows:
        for place, spans in enumerate(row):
            cell = letters.paragraph(spans, column.tag)
            wanted[place] = max(wanted[place], cell.natural_width())
            least[place] = max(least[place], cell.widest_unit() + _A_HAIR)
    return spread(wanted, column, letters.style.body * _GUTTER, least)


def _decoration(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The same rows for the eyes alone: a reader who hears has heard the headings."""
    return tuple(
        row._replace(
            marks=tuple(m._replace(node=None) if isinstance(m, Text) else m for m in row.marks)
        )
        for row in rows
    )
