"""Reading slips: each text on a strip of its own, cut apart along dashed lines.

Strips are packed by their height, each on the first sheet with room; a text
that is longer than a sheet flows on.
"""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.core.handout import Part
from facilitator.printing.columns import Column
from facilitator.printing.forms.form import Leaf
from facilitator.printing.marks import Mark, Page, Row, Stroke, height_of, stacked
from facilitator.printing.paging import paged
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.structure import Kind, Node
from facilitator.printing.styles import Style

_PADDING = 12.0  # points above and below the text of a slip
_INSET = 10.0  # points between the cut at the side and the text
_MARK = 14.0  # length of a cut mark in the margin
_DASH = 4.0

Strip = tuple[Row, ...]


def slip_pages(parts: Sequence[Part], shaper: Shaper, leaf: Leaf, style: Style) -> tuple[Page, ...]:
    """Sheets with slips under one another; at least one page."""
    setter = Setter(shaper, style)
    room = leaf.inner_height - 2 * _PADDING
    document = Node(Kind.DOCUMENT)
    sheets: list[list[Strip]] = []
    for part in parts:
        width = leaf.inner_width - 2 * _INSET
        column = Column(leaf.left + _INSET, width, part.language, document)
        for strip in paged(setter.part(part, column), room):
            _place(strip, sheets, leaf.inner_height)
    return tuple(_page(strips, leaf) for strips in sheets or [[]])


def _place(strip: Strip, sheets: list[list[Strip]], room: float) -> None:
    """Put the strip on the first sheet where it fits, else on a new one."""
    for strips in sheets:
        if sum(map(_height, strips)) + _height(strip) <= room:
            strips.append(strip)
            return
    sheets.append([strip])


def _height(strip: Strip) -> float:
    return height_of(strip) + 2 * _PADDING


def _page(strips: Sequence[Strip], leaf: Leaf) -> Page:
    marks: list[Mark] = []
    y = leaf.top
    for strip in strips:
        marks += [*_cut(y, leaf), *stacked(strip, y + _PADDING)]
        y += _height(strip)
    if strips:
        marks += [*_cut(y, leaf), *_side_marks(leaf)]
    return Page(tuple(marks), leaf.width, leaf.height)


def _cut(y: float, leaf: Leaf) -> tuple[Mark, ...]:
    """A dashed line over the sheet, with a solid mark in each margin."""
    left, right = leaf.left, leaf.width - leaf.right
    return (
        Stroke(left, y, right, y, 0.4, _DASH),
        Stroke(left - _MARK, y, left - 3, y, 0.6),
        Stroke(right + 3, y, right + _MARK, y, 0.6),
    )


def _side_marks(leaf: Leaf) -> tuple[Mark, ...]:
    """Short upright marks in the upper and lower margin, where the sides are cut."""
    top, bottom = leaf.top, leaf.height - leaf.bottom
    return tuple(
        Stroke(x, y, x, y + (3 - _MARK if y == top else _MARK - 3), 0.6)
        for x in (leaf.left, leaf.width - leaf.right)
        for y in (top - 3, bottom + 3)
    )
