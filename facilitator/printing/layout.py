"""From a handout to pages: which form each piece has.

The run sheet is one page, slips are cut apart, everything else flows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.core.handout import Handout
from facilitator.core.prose import Span
from facilitator.printing.columns import Column
from facilitator.printing.lettering import Lettering
from facilitator.printing.marks import Mark, Page, Row, Text, stacked
from facilitator.printing.one_page import one_page
from facilitator.printing.paging import paged
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import Sheet
from facilitator.printing.slips import slip_pages
from facilitator.printing.structure import Kind, Node
from facilitator.printing.styles import Style

RUN_SHEET, SLIPS = "run-sheet", "slips"


def lay_out(handout: Handout, shaper: Shaper, sheet: Sheet) -> tuple[Page, ...]:
    """The pages of a handout; at least one."""
    if handout.piece == RUN_SHEET:
        return (one_page(handout, shaper, sheet),)
    if handout.piece == SLIPS:
        return slip_pages(handout, shaper, sheet)
    return tuple(_numbered(_flowing(handout, shaper, sheet), shaper, sheet))


def _flowing(handout: Handout, shaper: Shaper, sheet: Sheet) -> Iterator[tuple[Mark, ...]]:
    """Each part begins on a page of its own."""
    setter, document = Setter(shaper, Style()), Node(Kind.DOCUMENT)
    for part in handout.parts:
        column = Column(sheet.margin, sheet.inner_width, part.language, document)
        rows: Sequence[Row] = setter.part(part, column)
        for page in paged(rows, sheet.inner_height):
            yield stacked(page, sheet.margin)


def _numbered(contents: Iterator[tuple[Mark, ...]], shaper: Shaper, sheet: Sheet) -> Iterator[Page]:
    """Page numbers in the middle of the lower margin, when there is more than one page."""
    pages = list(contents) or [()]
    setter = Lettering(shaper, Style())
    for place, marks in enumerate(pages, start=1):
        if len(pages) == 1:
            yield Page(marks)
            return
        line = setter.paragraph((Span(f"{place} / {len(pages)}"),), "en", 0.75).lines(200)[0]
        x = (sheet.width - line.width) / 2
        yield Page((*marks, Text(line.words, x, sheet.height - sheet.margin * 0.5)))
