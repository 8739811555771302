"""Lists: bullets, numbers, and boxes to tick, with a hanging indent at the start side.

A list inside an item hangs from the words of that item, until so little of the
column is left that it moves in no further; its sign differs from the one above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from facilitator.core.handout import Listed, Sign
from facilitator.core.prose import Span, Spans
from facilitator.printing.columns import Column
from facilitator.printing.lettering import Lettering, held
from facilitator.printing.marks import Mark, Row, Stroke, beside
from facilitator.printing.structure import Kind

BULLET = "•"
_DOTS = (BULLET, "–")  # of a list and of one inside it, by turns
INDENT = 1.6  # em, at least
_AFTER = 0.5  # em between the label and its item
_BETWEEN_ITEMS = 0.4  # of the gap between blocks
_BOX = 0.78  # em, about as high as a capital
_THICK = 0.8
_SHORT_LIST = 6  # lines: so short a list stays whole
_SHORT = 3  # lines: an item of so many is never parted
_LEFT = 0.5  # of the outermost list: what a list deep inside has for its words at least,
_LEGIBLE = 10.0  # and so many em


def listing(
    letters: Lettering, block: Listed, column: Column, level: int = 0, least: float = 0.0
) -> tuple[Row, ...]:
    """The rows of a list, each label on the line of its item.

    A list inside another has a `level` of 1 or more and moves in while it has
    `least` points for its words.
    """
    body = letters.style.body
    least = least or max(column.width * _LEFT, body * _LEGIBLE)
    labels = _labels(block, level)
    widest = max((letters.width((Span(x),), column.tag) for x in labels), default=0.0)
    indent = max(body * INDENT, widest + body * _AFTER)
    items: list[tuple[Row, ...]] = []
    here = column.inside(Kind.LIST, numbered=block.sign is Sign.NUMBER)
    for number, (label, parts) in enumerate(zip(labels, block.items, strict=True)):
        item = here.inside(Kind.ITEM)
        told = item.inside(Kind.LABEL)
        within = item.without_start(indent).inside(Kind.ITEM_BODY)
        further = within if within.width - indent >= least else replace(item, node=within.node)
        text = _item(letters, parts, (within, further), level, least)
        gap = letters.style.gap * (_BETWEEN_ITEMS if number or level else 1.0)
        first = text[0]._replace(gap=gap)
        if label:
            strip = told.start_strip(widest + 0.1)
            mark = letters.rows((Span(label, strong=label == BULLET),), strip, gap=0.0)[:1]
            first = beside((mark, (first,)), keep=first.keep)[0]
        else:
            box = _box(told, first.above, body * _BOX)
            first = first._replace(marks=(*box, *first.marks))
        items.append((first, *text[1:]))
    return _together(items)


def _labels(block: Listed, level: int) -> list[str]:
    """What is written before each item; nothing where a box is drawn."""
    if block.sign is Sign.NUMBER:
        return [f"{n}." for n in range(block.first, block.first + len(block.items))]
    return ["" if block.sign is Sign.BOX else _DOTS[level % len(_DOTS)]] * len(block.items)


def _together(items: Sequence[tuple[Row, ...]]) -> tuple[Row, ...]:
    """The rows of all items; a short list stays whole, and no item is left alone."""
    rows = tuple(row for item in items for row in (item[0]._replace(item=True), *item[1:]))
    if len(rows) <= _SHORT_LIST:
        return held(rows)
    ends = {len(items[0]) - 1, len(rows) - len(items[-1]) - 1}
    return tuple(row.bound(row.keep or n in ends) for n, row in enumerate(rows))


def _item(
    letters: Lettering,
    parts: Sequence[Spans | Listed],
    strips: tuple[Column, Column],
    level: int,
    least: float,
) -> tuple[Row, ...]:
    """One item: its words in the first of the strips, its lists in the second.

    A short paragraph stays whole.  Words beside a list are an element of their
    own, so that what is said for them is not said for the list as well.
    """
    within, further = strips
    parted = len(parts) > 1
    rows: list[Row] = []
    for part in parts:
        if isinstance(part, Listed):
            rows[-1:] = [row.bound(True) for row in rows[-1:]]
            rows += listing(letters, part, further, level + 1, least)
        else:
            place = within.inside(Kind.PARAGRAPH) if parted else within
            made = letters.rows(part, place, gap=_BETWEEN_ITEMS)
            rows += held(made) if len(made) <= _SHORT else made
    return tuple(rows)


def _box(column: Column, baseline: float, side: float) -> tuple[Mark, ...]:
    """A square that stands on the baseline at the start side."""
    right = column.x + column.width if column.right_to_left else column.x + side
    left, top, bottom = right - side, baseline - side * 0.96, baseline + side * 0.04
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    return tuple(
        Stroke(x1, y1, x2, y2, _THICK, node=column.node) for (x1, y1), (x2, y2) in pairwise(corners)
    )
