"""The run sheet: a whole evening on one page, as large as it fits.

Type and spacing shrink together from 12 points down to the floor of 9; when
that is not enough, details move up beside their titles.  Two languages stand
side by side, step beside step.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import zip_longest

from facilitator.core.errors import N_, Problem
from facilitator.core.handout import Handout
from facilitator.core.languages import is_right_to_left
from facilitator.printing.columns import Column
from facilitator.printing.marks import Mark, Page, Row, Stroke, beside, height_of, stacked
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import Sheet
from facilitator.printing.structure import Kind, Node
from facilitator.printing.styles import LATIN_LEADING, Style

_LARGEST, FLOOR, _STEP = 12.0, 9.0, 0.25  # points
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

    def rows_at(style: Style) -> tuple[Row, ...]:
        return _rows(handout, Setter(shaper, style), sheet)

    def fits(style: Style) -> bool:
        return height_of(rows_at(style)) <= sheet.inner_height

    for run_in in (False, True):
        scales = _scales(run_in)
        place = bisect_left(scales, True, key=fits)
        if place < len(scales):
            marks = stacked(rows_at(scales[place]), sheet.margin)
            return Page(_column_by_column(marks, _columns(handout, sheet)))
    raise OverOnePage(lines=_lines_over(rows_at(scales[-1]), sheet.inner_height))


def _scales(run_in: bool) -> list[Style]:
    """From the most comfortable to the smallest, each less high than the one before."""
    count = round((_LARGEST - FLOOR) / _STEP)
    return [
        _style(_LARGEST - _STEP * step, 1 - (1 - _TIGHTEST) * step / count, run_in)
        for step in range(count + 1)
    ]


def _style(body: float, spacing: float, run_in: bool) -> Style:
    """Gaps shrink faster than lines."""
    return Style(body, LATIN_LEADING * spacing, 0.6 * spacing**3, run_in=run_in)


def _rows(handout: Handout, setter: Setter, sheet: Sheet) -> tuple[Row, ...]:
    """Each block of the first language beside its fellow in the others."""
    parts, columns = handout.parts, _columns(handout, sheet)
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


def _columns(handout: Handout, sheet: Sheet) -> list[Column]:
    """One column a language; the first one lies where its readers begin."""
    tags = [part.language for part in handout.parts]
    width = (sheet.inner_width - _BETWEEN_COLUMNS * (len(tags) - 1)) / max(1, len(tags))
    places = [sheet.margin + n * (width + _BETWEEN_COLUMNS) for n in range(len(tags))]
    if tags and is_right_to_left(tags[0]):
        places.reverse()
    document = Node(Kind.DOCUMENT)
    return [
        Column(x, width, tag, document).inside(Kind.PART)
        for x, tag in zip(places, tags, strict=True)
    ]


def _column_by_column(marks: Sequence[Mark], columns: Sequence[Column]) -> tuple[Mark, ...]:
    """The same marks in the order in which they are read, and copied."""

    def column_of(mark: Mark) -> int:
        x = mark.x1 if isinstance(mark, Stroke) else mark.x
        holding = (n for n, column in enumerate(columns) if x < column.x + column.width + 0.01)
        return max(holding, key=lambda n: -columns[n].x, default=0)

    return tuple(sorted(marks, key=column_of))


def _lines_over(rows: tuple[Row, ...], room: float) -> int:
    count = 0
    while rows and height_of(rows) > room:
        rows = rows[:-1]
        count += 1
    return count
