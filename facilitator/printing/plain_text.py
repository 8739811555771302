"""A handout as plain text: for screen readers, Braille displays and mail.

One line a paragraph, however long; the program that shows it breaks it.
Headings begin with `#`, items with `-` or their number, boxes to tick with
`[ ]`; a list inside an item stands further in.  The cells of a table are told
one by one with their heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import assert_never

from facilitator.core.handout import (
    Block,
    Code,
    Grid,
    Handout,
    Listed,
    Part,
    Quote,
    Sign,
    SmallPrint,
    Table,
    Ticks,
    TimedRow,
    WriteLine,
    as_listed,
)
from facilitator.core.prose import Bullets, Heading, Note, Paragraph, Rule, Spans, spans_text
from facilitator.printing.characters import printable

BLANK = "____"
_SIGNS = {Sign.DOT: "- ", Sign.BOX: "[ ] "}
_DEEPEST = 8  # levels: no list stands further in
_STEERING = re.compile("[\u200e\u200f\u061c\u202a-\u202c\u2066-\u2069]")  # a line is one direction


def plain_text(handout: Handout) -> str:
    """The whole handout, its languages one after the other; ends with a line end.

    What paper cannot show is U+FFFD here too, and marks that only steer
    direction fall away: a reader of plain text would say their names.
    """
    titled = any(part.title for part in handout.parts)
    pieces = [] if titled or not handout.title else [f"# {_clean(handout.title)}"]
    pieces += [piece for part in handout.parts for piece in _part(part) if piece]
    return "\n\n".join(pieces) + "\n"


def _part(part: Part) -> Iterator[str]:
    if part.title:
        yield f"# {_clean(part.title)}"
    for block in part.blocks:
        yield "\n".join(_block(block))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * (block.level + 1)} {_words(block.spans)}"
        case Paragraph():
            yield _words(block.spans)
        case Note():
            yield f"[{_words(block.spans)}]"
        case Quote():
            yield f"> {_words(block.spans)}"
        case Bullets() | Ticks() | Listed():
            yield from _list(as_listed(block))
        case Rule():
            yield "* * *"
        case SmallPrint():
            yield _clean(block.text)
        case WriteLine():
            yield _to_fill(block.label)
        case TimedRow():
            yield f"{_clean(block.time)} {_clean(block.title)}"
            yield from (f"  {_clean(detail)}" for detail in block.details)
        case Table():
            yield from _table(block)
        case Grid():
            yield from (_grid_row(block.headings, label) for label in block.first_cells)
        case Code():
            yield _clean(block.alternative)
            yield _clean(block.content)
        case _:
            assert_never(block)


def _list(block: Listed, level: int = 0) -> Iterator[str]:
    """An item after its sign; what else it holds stands below its words, so far in as is wise."""
    for number, item in enumerate(block.items, block.first):
        mark = f"{number}. " if block.sign is Sign.NUMBER else _SIGNS[block.sign]
        further = " " * len(mark) if level < _DEEPEST else ""
        lines = [line for part in item for line in _part_of_item(part, level + 1)]
        yield from (
            f"{further if place else mark}{line}".rstrip() for place, line in enumerate(lines)
        )


def _part_of_item(part: Spans | Listed, level: int) -> Iterator[str]:
    if isinstance(part, Listed):
        yield from _list(part, level)
    else:
        yield from _words(part).split("\n")


def _grid_row(headings: Sequence[str], label: str) -> str:
    """What is to be filled in, after the label of the row."""
    empty = map(_to_fill, headings[1:] if label else headings)
    return "; ".join((*([_clean(label)] if label else []), *empty))


def _table(table: Table) -> Iterator[str]:
    """A line for each cell, or for each row when the table has no header."""
    if not table.header or len(table.rows) < 2:
        yield from (" | ".join(map(_words, row)) for row in table.rows)
        return
    header = [_words(spans) for spans in table.rows[0]]
    for number, row in enumerate(table.rows[1:]):
        if number:
            yield ""
        yield from _row(header, [_words(spans) for spans in row])


def _row(header: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    for heading, cell in zip_longest(header, cells, fillvalue=""):
        yield f"{heading}: {cell}".rstrip() if heading else cell


def _to_fill(label: str) -> str:
    """A place to write; the sign of a label that has its own stays one."""
    told = _clean(label).rstrip(" :")
    return f"{told}: {BLANK}" if told else BLANK


def _words(spans: Spans) -> str:
    return _clean(spans_text(spans))


def _clean(text: str) -> str:
    return _STEERING.sub("", printable(text)).strip(" \n")
