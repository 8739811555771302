"""Lists: bullets, numbers, and boxes to tick, with a hanging indent at the start side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from facilitator.core.handout import Ticks
from facilitator.core.prose import Bullets, Span, Spans
from facilitator.printing.columns import Column
from facilitator.printing.lettering import Lettering, held
from facilitator.printing.marks import Mark, Row, Stroke, beside
from facilitator.printing.structure import Kind

BULLET = "•"
INDENT = 1.6  # em, at least
_AFTER = 0.5  # em between the label and its item
_BETWEEN_ITEMS = 0.4  # of the gap between blocks
_BOX = 0.78  # em, about as high as a capital
_THICK = 0.8
_SHORT_LIST = 6  # lines: so short a list stays whole
_SHORT = 3  # lines: an item of so many is never parted


def bullets(letters: Lettering, block: Bullets, column: Column) -> tuple[Row, ...]:
    """The rows of a list, each label on the line of its item."""
    labels = [f"{n}." if block.numbered else BULLET for n in range(1, len(block.items) + 1)]
    widest = max((letters.width((Span(x),), column.tag) for x in labels), default=0.0)
    body = letters.style.body
    indent = max(body * INDENT, widest + body * _AFTER)
    items: list[tuple[Row, ...]] = []
    listed = column.inside(Kind.LIST, numbered=block.numbered)
    for number, (label, spans) in enumerate(zip(labels, block.items, strict=True)):
        item = listed.inside(Kind.ITEM)
        strip = item.inside(Kind.LABEL).start_strip(widest + 0.1)
        mark = letters.rows((Span(label, strong=label == BULLET),), strip, gap=0.0)[:1]
        text = _item(letters, spans, item.without_start(indent), bool(number))
        items.append((*beside((mark, text[:1]), keep=text[0].keep), *text[1:]))
    return _together(items)


def ticks(letters: Lettering, block: Ticks, column: Column) -> tuple[Row, ...]:
    """An empty box before each item."""
    body = letters.style.body
    listed = column.inside(Kind.LIST)
    items: list[tuple[Row, ...]] = []
    for number, spans in enumerate(block.items):
        item = listed.inside(Kind.ITEM)
        text = _item(letters, spans, item.without_start(body * INDENT), bool(number))
        box = _box(item.inside(Kind.LABEL), text[0].above, body * _BOX)
        items.append((text[0]._replace(marks=(*box, *text[0].marks)), *text[1:]))
    return _together(items)


def _together(items: Sequence[tuple[Row, ...]]) -> tuple[Row, ...]:
    """The rows of all items; a short list stays whole, and no item is left alone."""
    rows = tuple(row for item in items for row in (item[0]._replace(item=True), *item[1:]))
    if len(rows) <= _SHORT_LIST:
        return held(rows)
    ends = {len(items[0]) - 1, len(rows) - len(items[-1]) - 1}
    return tuple(row.bound(row.keep or n in ends) for n, row in enumerate(rows))


def _item(letters: Lettering, spans: Spans, column: Column, later: bool) -> tuple[Row, ...]:
    """One item; a short one stays whole, and a later one stands nearer to the one before."""
    gap = _BETWEEN_ITEMS if later else 1.0
    rows = letters.rows(spans, column.inside(Kind.ITEM_BODY), gap=gap)
    return held(rows) if len(rows) <= _SHORT else rows


def _box(column: Column, baseline: float, side: float) -> tuple[Mark, ...]:
    """A square that stands on the baseline at the start side."""
    right = column.x + column.width if column.right_to_left else column.x + side
    left, top, bottom = right - side, baseline - side * 0.96, baseline + side * 0.04
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    return tuple(
        Stroke(x1, y1, x2, y2, _THICK, node=column.node) for (x1, y1), (x2, y2) in pairwise(corners)
    )
