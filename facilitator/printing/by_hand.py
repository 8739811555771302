"""Lines to write on by hand, and the rows of a run sheet with their time before them."""

from __future__ import annotations

from facilitator.core.handout import Grid, Part, TimedRow, WriteLine
from facilitator.core.prose import Span
from facilitator.printing.columns import Column
from facilitator.printing.lettering import Lettering, held, with_bar
from facilitator.printing.marks import Row, Stroke, Text, beside
from facilitator.printing.structure import Kind

_BETWEEN = " · "  # between the details of a step
_GUTTER = 0.8  # em
_HAND = 0.6  # em of more room above a line, for handwriting, where paper is not scarce

HANDS = (1.6, 1.5, 1.4, 1.3, 1.2, 1.1)  # of the usual room for handwriting


def is_to_fill(part: Part) -> bool:
    """Whether a part is a form: most of it is written by whoever holds the pen."""
    lines = sum(isinstance(block, WriteLine) for block in part.blocks)
    return lines * 3 > len(part.blocks) or any(isinstance(b, Grid) for b in part.blocks)


def write_line(letters: Lettering, block: WriteLine, column: Column) -> tuple[Row, ...]:
    """The label at the start, the line from there to the end; on its own when too long."""
    column, body = column.inside(Kind.PARAGRAPH), letters.style.body
    label = letters.paragraph((Span(block.label),), column.tag)
    width = label.natural_width() + body * 0.5 if block.label else 0.0
    above: tuple[Row, ...] = ()
    if width > column.width * 0.6:
        above, width = letters.rows((Span(block.label),), column, keep=True), 0.0
    line = label.lines(column.width)[0]
    free = column.without_start(width)
    y = (line.above + body * min(_HAND, letters.style.between)) * letters.style.hand
    marks: list[Text | Stroke] = [Stroke(free.x, y + 2, free.x + free.width, y + 2)]
    if width:
        marks.append(Text(line.words, column.x, y, column.node))
    return (*above, Row(y, line.below, tuple(marks), letters.style.gap))


def timed_row(letters: Lettering, block: TimedRow, column: Column) -> tuple[Row, ...]:
    """The time in a narrow strip, title and details beside it; a thick bar when protected."""
    body = letters.style.body
    time = (Span(block.time, strong=True),)
    strip = max(letters.width(time, column.tag), body * 3.4) + body
    beyond = column.without_start(body * _GUTTER)
    clock = letters.rows(time, beyond.inside(Kind.PARAGRAPH).start_strip(strip), gap=0.0)
    words = _words(letters, block, beyond.without_start(strip))
    together = held(beside((clock, words)))
    if not block.protected:
        return together
    return tuple(with_bar(row, column, 1.5, 3.0) for row in together)


def _words(letters: Lettering, block: TimedRow, column: Column) -> tuple[Row, ...]:
    first, then = column.inside(Kind.PARAGRAPH), column.inside(Kind.PARAGRAPH)
    title = Span(block.title, strong=True)
    told = Span(_BETWEEN.join(block.details))
    if not told.text:
        return letters.rows((title,), first, gap=0.8)
    if letters.style.run_in:
        return letters.rows((title, Span(_BETWEEN), told), first, gap=0.8)
    below = letters.rows((told,), then, letters.style.detail, gap=0.1)
    return (*letters.rows((title,), first, gap=0.8), *below)
