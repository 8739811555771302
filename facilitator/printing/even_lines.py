"""Lines of a title about as long as each other: no last line of one short word."""

from __future__ import annotations

from facilitator.printing.columns import Column
from facilitator.printing.paragraphs import Line, Paragraph

_MOST = 6  # lines; longer texts are for reading, where lines are filled
_NEAR = 2.0  # points: nobody sees a smaller difference


def evened(paragraph: Paragraph, column: Column) -> tuple[tuple[Line, ...], float]:
    """The lines at the least width that needs no more of them, and that width in points."""
    lines = paragraph.lines(column.width)
    if not 1 < len(lines) <= _MOST:
        return lines, column.width
    wide, narrow = column.width, min(column.width, paragraph.widest_unit())
    while wide - narrow > _NEAR:
        middle = (wide + narrow) / 2
        tried = paragraph.lines(middle)
        if len(tried) > len(lines):
            narrow = middle
        else:
            wide, lines = middle, tried
    return lines, wide
