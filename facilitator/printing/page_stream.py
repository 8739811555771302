"""One page as PDF operators: lines of text and drawings, with or without tags.

Decoration comes first, as one artifact; then the marks in the order they are
read, each run of one node as one piece of marked content.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from facilitator.printing.marks import Fill, Mark, Page, Stroke, Text
from facilitator.printing.pdf_fonts import PdfFont
from facilitator.printing.pdf_text import TextStream, number
from facilitator.printing.structure import Node
from facilitator.printing.tagging import ARTIFACT, END, Box, Tags
from facilitator.printing.typefaces import Face


def page_stream(
    page: Page, fonts: Mapping[Face, PdfFont], tags: Tags | None, *, leftwards: bool
) -> str:
    """The content of one page that knows its height; `tags` are told of its nodes.

    `leftwards` when the file says that it is read from the right.
    """
    decoration = [m for m in page.marks if not (isinstance(m, Text) or (tags and m.node))]
    words = TextStream(fonts, page.height, leftwards=leftwards)
    drawn = _drawings(decoration, page.height)
    if tags is None:
        for mark in page.marks:
            if isinstance(mark, Text):
                words.add(mark)
        return "\n".join((*drawn, words.operators()))
    if drawn:
        drawn = [ARTIFACT, *drawn, END]
    tags.new_page()
    told = (m for m in page.marks if isinstance(m, Text) or m.node)
    for node, run in groupby(told, key=lambda mark: mark.node):
        drawn += _tagged(node, list(run), words, page.height, tags)
    return "\n".join((*drawn, words.operators()))


def _tagged(
    node: Node | None, run: list[Mark], words: TextStream, height: float, tags: Tags
) -> list[str]:
    """Add the lines of a run to the text; what is drawn comes back, with its bounds."""
    if node:
        tags.know(node)
    lines = [mark for mark in run if isinstance(mark, Text) and mark.words]
    drawn = _drawings(run, height)
    if lines:
        words.between(tags.opening(node))
        for line in lines:
            words.add(line)
        words.between(END)
        if node:
            tags.hear(node, lines)
    if not (drawn and node):
        return []
    shapes = [m for m in run if isinstance(m, Stroke) or (isinstance(m, Fill) and m.boxes)]
    tags.surround(node, [_box(mark, height) for mark in shapes])
    return [tags.opening(node), *drawn, END]


def _drawings(marks: Iterable[Mark], height: float) -> list[str]:
    drawn = []
    for mark in marks:
        if isinstance(mark, Stroke):
            drawn.append(_stroke(mark, height))
        elif isinstance(mark, Fill) and mark.boxes:
            drawn.append(_fill(mark, height))
    return drawn


def _box(mark: Stroke | Fill, height: float) -> Box:
    """Left, bottom, right and top of a drawing, as PDF counts them."""
    if isinstance(mark, Stroke):
        left, right = sorted((mark.x1, mark.x2))
        top, bottom = sorted((mark.y1, mark.y2))
    else:
        left = mark.x + min(box[0] for box in mark.boxes)
        top = mark.y + min(box[1] for box in mark.boxes)
        right = mark.x + max(box[0] + box[2] for box in mark.boxes)
        bottom = mark.y + max(box[1] + box[3] for box in mark.boxes)
    return left, height - bottom, right, height - top


def _stroke(mark: Stroke, page_height: float) -> str:
    dash = f"[{number(mark.dash)}] 0 d" if mark.dash else "[] 0 d"
    ends = [mark.x1, page_height - mark.y1, mark.x2, page_height - mark.y2]
    x1, y1, x2, y2 = map(number, ends)
    return f"{number(mark.thickness)} w {dash} {x1} {y1} m {x2} {y2} l S"


def _fill(mark: Fill, page_height: float) -> str:
    """All rectangles as one path, so that none shows a seam."""
    places = (
        (mark.x + x, page_height - mark.y - y - height, width, height)
        for x, y, width, height in mark.boxes
    )
    return "\n".join((*(f"{' '.join(map(number, place))} re" for place in places), "f"))
