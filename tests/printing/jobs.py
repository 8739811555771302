"""Jobs and the pages that come of them, and what can be read off a page."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from facilitator.core.handout import Block, Handout, Part
from facilitator.core.print_job import PrintJob
from facilitator.printing.fit import Fit
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.layout import composed
from facilitator.printing.marks import Page, Text
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import sheet_named
from facilitator.printing.structure import Node
from facilitator.printing.typefaces import TypefaceBook

_DARK = 200  # of 255


def in_languages(*parts: tuple[str, str, tuple[Block, ...]]) -> Handout:
    """One text in several languages: tag, title, blocks."""
    made = tuple(Part(tag, title, blocks, "text") for tag, title, blocks in parts)
    return Handout("text", parts[0][1], made)


def pages_of(
    handout: Handout, job: PrintJob, book: TypefaceBook
) -> tuple[tuple[Page, ...], Fit | None]:
    right_to_left = handout.languages[:1] in (("ar",), ("he",))
    plan = form_plan(job, sheet_named(job.paper), right_to_left)
    return composed(handout, job, plan, Shaper(book))


def told(line: Text) -> str:
    """The characters of a line; right-to-left words come mirrored."""
    runs = (run for placed in line.words for run in placed.word.runs)
    return "".join(cluster.text for run in runs for cluster in run.clusters)


def lines(page: Page) -> list[Text]:
    """The lines of the text, without what stands at the foot."""
    return [m for m in page.marks if isinstance(m, Text) and m.words and m.node]


def at_the_foot(page: Page) -> list[str]:
    return [told(m) for m in page.marks if isinstance(m, Text) and m.words and m.node is None]


def ancestry(node: Node | None) -> Iterator[Node]:
    while node is not None:
        yield node
        node = node.parent


def sizes_read_back(file: bytes) -> set[float]:
    """Every type size that words of the file are set in."""
    found: set[float] = set()
    with pikepdf.open(BytesIO(file)) as pdf:
        for page in pdf.pages:
            for instruction in pikepdf.parse_content_stream(page):
                if str(instruction.operator) == "Tf":
                    found.add(float(instruction.operands[1]))
    return found


def ink(file: bytes, page: int = 0) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of everything black, in points; drawn by PDFium."""
    document = pypdfium2.PdfDocument(file)
    bitmap = document[page].render(scale=1, grayscale=True)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    pixels = bytes(bitmap.buffer)
    document.close()
    rows = [pixels[y * stride : y * stride + width] for y in range(height)]
    dark = [y for y, row in enumerate(rows) if min(row) < _DARK]
    columns = [x for y in dark for x in range(width) if rows[y][x] < _DARK]
    if not dark:
        return width / 2, height / 2, width / 2, height / 2
    return min(columns), dark[0], max(columns) + 1, dark[-1] + 1
