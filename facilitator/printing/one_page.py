"""The run sheet: a whole evening on one page, as large as it fits.

Type size goes down from 12 to 9 points, then the spacing from normal to
tight; two languages stand side by side, step beside step.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from facilitator.core.errors import N_, Problem
from facilitator.core.handout import Handout
from facilitator.printing.marks import Page, Row, beside, height_of, stacked
from facilitator.printing.setting import FLOOR, Column, Scale, Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import Sheet

_LARGEST, _STEP = 12.0, 0.5  # points
_SPACINGS = (1.0, 0.92, 0.85)  # lines of type touch below the last one
_BETWEEN_COLUMNS = 16.0  # points


class OverOnePage(Problem):
    """facts: `lines` that are over, at the smallest type."""

    template = N_(
        "The run sheet does not fit on one page: {lines} lines are over, even in small type."
        " Leave out a step, print one language, or choose larger paper."
    )


def one_page(handout: Handout, shaper: Shaper, sheet: Sheet) -> Page:
    """The handout on one page; raises OverOnePage when it cannot be."""
    rows: tuple[Row, ...] = ()
    for scale in _scales():
        rows = _rows(handout, Setter(shaper, scale), sheet)
        if height_of(rows) <= sheet.inner_height:
            return Page(stacked(rows, sheet.margin))
    raise OverOnePage(lines=_lines_over(rows, sheet.inner_height))


def _scales() -> Iterator[Scale]:
    """From the most comfortable to the smallest."""
    for step in range(int((_LARGEST - FLOOR) / _STEP) + 1):
        for spacing in _SPACINGS:
            yield Scale(_LARGEST - step * _STEP, spacing)


def _rows(handout: Handout, setter: Setter, sheet: Sheet) -> tuple[Row, ...]:
    """Each block of the first language beside its fellow in the others."""
    parts = handout.parts
    if not parts:
        return ()
    width = (sheet.inner_width - _BETWEEN_COLUMNS * (len(parts) - 1)) / len(parts)
    columns = [
        Column(sheet.margin + place * (width + _BETWEEN_COLUMNS), width, part.language)
        for place, part in enumerate(parts)
    ]
    titles = [setter.title(part.title, column) for part, column in zip(parts, columns, strict=True)]
    rows = list(beside(titles))
    for blocks in zip_longest(*(part.blocks for part in parts)):
        cells = [
            setter.block(block, column)
            for block, column in zip(blocks, columns, strict=True)
            if block is not None
        ]
        rows += beside(cells, keep=False)
    return tuple(rows)


def _lines_over(rows: tuple[Row, ...], room: float) -> int:
    count = 0
    while rows and height_of(rows) > room:
        rows = rows[:-1]
        count += 1
    return count
