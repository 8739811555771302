"""QR codes (ISO/IEC 18004, by the package segno): black squares with a quiet zone around."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from facilitator.core.errors import N_, Problem
from facilitator.core.handout import Code
from facilitator.core.prose import Span
from facilitator.printing.columns import Column
from facilitator.printing.lettering import Lettering
from facilitator.printing.marks import Fill, Mark, Row, height_of, stacked
from facilitator.printing.structure import Kind, Node

_AMPLE = 72 / 25.4  # points: large type is for eyes, and a telephone needs no larger modules
_FAR = 0.1  # em: but on posters it is held farther away
_SMALLEST = 0.4 * 72 / 25.4  # points: what home printers and telephones still tell apart
_LARGEST = 20  # version: 97 modules a side; larger ones are scanned by few telephones
_QUIET = 4  # modules left white on every side (ISO/IEC 18004, 6.3.8)

_Box = tuple[float, float, float, float]


class TooMuchForCode(Problem):
    """facts: `count` of characters."""

    template = N_(
        "{count} characters are too many for a QR code that telephones can read."
        " Shorten what it says; the address alone is enough."
    )


def qr_code(content: str) -> Any:  # noqa: ANN401 (segno is imported late)
    """The code as segno makes it; raises TooMuchForCode."""
    import segno  # with it comes the standard library’s web client: only where there is a code

    try:
        made = segno.make(content, error="m", micro=False)
    except segno.DataOverflowError:
        raise TooMuchForCode(count=len(content)) from None
    if int(made.version) > _LARGEST:  # a number, because it is no micro code
        raise TooMuchForCode(count=len(content))
    return made


def code(letters: Lettering, block: Code, column: Column) -> tuple[Row, ...]:
    """The code at the start side, smaller only where the column is narrow; see `qr_code`.

    The words beside it never make it higher: what fitted a page without them fits with them.
    """
    style = letters.style
    matrix = [bytes(row) for row in qr_code(block.content).matrix]
    count = len(matrix) + 2 * _QUIET
    wanted = min(style.body * style.module, max(style.body * _FAR, _AMPLE))
    module = min(max(wanted, _SMALLEST), column.width / count)
    side = module * count
    node = Node(Kind.FIGURE, column.node, alternative=block.alternative)
    boxes = tuple(_boxes(matrix, module))
    x = column.x + column.width - side if column.right_to_left else column.x
    words = _beside(letters, block.shown, column.without_start(side), side)
    return (Row(side, 0, (Fill(boxes, x, 0.0, node), *words), style.gap),)


def _beside(letters: Lettering, shown: str, column: Column, side: float) -> tuple[Mark, ...]:
    """Words half way up the code; none where they would be cut or higher than it is."""
    spans = (Span(shown),)
    for size in (letters.style.detail, letters.style.small) if shown else ():
        if letters.paragraph(spans, column.tag, size).widest_unit() <= column.width:
            told = letters.rows(spans, column.inside(Kind.PARAGRAPH), size, gap=0.0)
            if (free := side - height_of(told)) >= 0:
                return stacked(told, free / 2)
    return ()


def _boxes(matrix: list[bytes], module: float) -> Iterator[_Box]:
    """Dark modules of a row that touch are one rectangle."""
    for number, row in enumerate(matrix):
        x = float(_QUIET)
        for dark, stretch in groupby(row):
            length = len(list(stretch))
            if dark:
                yield x * module, (number + _QUIET) * module, length * module, module
            x += length
