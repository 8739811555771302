"""Reading slips: each text on a strip of its own, cut apart along dashed lines.

Strips are packed by their height, each on the first sheet with room; a text
that is longer than a sheet flows on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from facilitator.core.handout import Part
from facilitator.printing.by_hand import HANDS, is_to_fill
from facilitator.printing.columns import Column
from facilitator.printing.forms.form import Leaf
from facilitator.printing.marks import Mark, Page, Row, Stroke, height_of, stacked
from facilitator.printing.paging import paged
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import PRINTABLE
from facilitator.printing.structure import Kind, Node
from facilitator.printing.styles import TIGHTEST, Style

_PADDING = 12.0  # points above and below the text of a slip
_INSET = 10.0  # points between the cut at the side and the text
_MARK = 14.0  # length of a cut mark in the margin
_DASH = 4.0
_NEARER = ((1.3, 0.0), (TIGHTEST, 0.0), (TIGHTEST, 1.0))  # leading, and how far margins give way

Strip = tuple[Row, ...]


@dataclass(frozen=True)
class _Packed:
    """The strips of each sheet, and the leaf on which they lie."""

    sheets: tuple[tuple[Strip, ...], ...]
    leaf: Leaf


def slip_pages(parts: Sequence[Part], shaper: Shaper, leaf: Leaf, style: Style) -> tuple[Page, ...]:
    """Sheets with slips under one another; at least one page.

    Lines move nearer to each other and then the margins give way where that
    saves a sheet; forms to fill in take what height is left, and no copies of
    one begin a sheet that they would not fill.
    """
    forms = bool(parts) and all(map(is_to_fill, parts))
    if forms:
        parts = _whole_sheets(parts, lambda some: len(_near(some, shaper, leaf, style)[0].sheets))
    best, style = _near(parts, shaper, leaf, style)
    for hand in HANDS if forms else ():
        tried = _packed(parts, shaper, best.leaf, replace(style, hand=hand))
        if len(tried.sheets) == len(best.sheets):
            best = tried
            break
    return tuple(_page(strips, best.leaf) for strips in best.sheets or [()])


def _whole_sheets(parts: Sequence[Part], sheets: Callable[[Sequence[Part]], int]) -> list[Part]:
    """As many copies of each form as the sheet of the first has room for."""
    kept: list[Part] = []
    for _form, same in groupby(parts):
        copies = list(same)
        while len(copies) > 1 and sheets(copies) > sheets(copies[:1]):
            copies.pop()
        kept += copies
    return kept


def _near(parts: Sequence[Part], shaper: Shaper, leaf: Leaf, style: Style) -> tuple[_Packed, Style]:
    """Packed with lines that are nearer to each other where that saves a sheet."""
    best = _packed(parts, shaper, leaf, style)
    for leading, squeeze in _NEARER:
        if len(best.sheets) > 1:
            nearer = style.at(style.body, min(leading, style.leading))
            tried = _packed(parts, shaper, _squeezed(leaf, squeeze), nearer)
            if len(tried.sheets) < len(best.sheets):
                best, style = tried, nearer
    return best, style


def _packed(parts: Sequence[Part], shaper: Shaper, leaf: Leaf, style: Style) -> _Packed:
    setter = Setter(shaper, style)
    room = leaf.inner_height - 2 * _PADDING
    document = Node(Kind.DOCUMENT)
    sheets: list[list[Strip]] = []
    for part in parts:
        width = leaf.inner_width - 2 * _INSET
        column = Column(leaf.left + _INSET, width, part.language, document)
        for strip in paged(setter.part(part, column), room):
            _place(strip, sheets, leaf.inner_height)
    return _Packed(tuple(map(tuple, sheets)), leaf)


def _squeezed(leaf: Leaf, squeeze: float) -> Leaf:
    """The leaf with less white above and below, but enough for the marks."""
    least = PRINTABLE + _MARK
    top, bottom = (m - max(0.0, m - least) * squeeze for m in (leaf.top, leaf.bottom))
    return leaf._replace(top=top, bottom=bottom)


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
    """The strips; a sheet of several with no room for another shares out what is left."""
    heights = [_height(strip) for strip in strips]
    spare = leaf.inner_height - sum(heights)
    full = len(strips) > 1 and spare < min(heights)
    more = max(0.0, spare) / len(strips) if full else 0.0
    marks: list[Mark] = []
    y = leaf.top
    for strip, height in zip(strips, heights, strict=True):
        marks += [*_cut(y, leaf), *stacked(strip, y + _PADDING + more / 2)]
        y += height + more
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
