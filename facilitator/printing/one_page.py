"""The run sheet: a whole evening on one page, as large as it fits.

Type and spacing shrink together from 12 points down to the floor of 9; when
that is not enough, details move up beside their titles.  Two languages stand
side by side, step beside step.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import zip_longest

from facilitator.core.errors import N_, Problem
from facilitator.core.handout import Handout
from facilitator.printing.marks import Page, Row, beside, height_of, stacked
from facilitator.printing.setting import FLOOR, Column, Scale, Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import Sheet

_LARGEST, _STEP = 12.0, 0.25  # points
_TIGHTEST = 0.85  # spacing at the floor: lines of type nearly touch
_BETWEEN_COLUMNS = 16.0  # points


class OverOnePage(Problem):
    """facts: `lines` that are over, at the smallest type."""

    template = N_(
        "The run sheet does not fit on one page, even in small type (lines over: {lines})."
        " Leave out a step, print one language, or choose larger paper."
    )


def one_page(handout: Handout, shaper: Shaper, sheet: Sheet) -> Page:
    """The handout on one page; raises OverOnePage when it cannot be."""

    def rows_at(scale: Scale) -> tuple[Row, ...]:
        return _rows(handout, Setter(shaper, scale), sheet)

    def fits(scale: Scale) -> bool:
        return height_of(rows_at(scale)) <= sheet.inner_height

    for run_in in (False, True):
        scales = _scales(run_in)
        place = bisect_left(scales, True, key=fits)
        if place < len(scales):
            return Page(stacked(rows_at(scales[place]), sheet.margin))
    raise OverOnePage(lines=_lines_over(rows_at(scales[-1]), sheet.inner_height))


def _scales(run_in: bool) -> list[Scale]:
    """From the most comfortable to the smallest, each less high than the one before."""
    count = round((_LARGEST - FLOOR) / _STEP)
    return [
        Scale(_LARGEST - _STEP * step, 1 - (1 - _TIGHTEST) * step / count, run_in)
        for step in range(count + 1)
    ]


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
