"""Pages as a plain, tagged PDF.

The same pages give the same bytes.  The file says its title and languages, and
nothing else about anybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc

from facilitator.core.languages import is_right_to_left
from facilitator.printing.about_file import NO_TITLE, information, metadata, one_line
from facilitator.printing.going_on import GoOn, to_the_end
from facilitator.printing.marks import Page, Text
from facilitator.printing.outline import add_outline, bookmarks
from facilitator.printing.packing import packed
from facilitator.printing.page_stream import page_stream
from facilitator.printing.pdf_fonts import PdfFont
from facilitator.printing.pdf_text import uses
from facilitator.printing.structure import language_tag
from facilitator.printing.tagging import Tags
from facilitator.printing.typefaces import Face

PDF_VERSION = (1, 7)
rl_config.useA85 = 0  # bytes as they are: a fifth smaller, and no time for spelling them out


class _PageOfFile(pdfdoc.PDFPage):  # type: ignore[misc]
    """A page that asks whether it is still wanted before it is written."""

    def __init__(self, go_on: GoOn) -> None:
        super().__init__()
        self._go_on = go_on

    def format(self, document: Any) -> Any:  # noqa: ANN401
        self._go_on()
        return super().format(document)


def pdf_file(
    pages: Sequence[Page],
    title: str,
    languages: Sequence[str],
    *,
    tagged: bool = True,
    go_on: GoOn = to_the_end,
) -> bytes:
    """These pages as a file; each has its own width and height in points.

    The first language is the document’s: nodes without a language are in it.
    The file is read from the right when all of it is: where the catalog says
    so, PDFium (Chrome, Edge) turns English lines as well.  Pages of several handouts may follow
    one another.  A file that is not tagged has the same pages to the eye.
    """
    tags, title = tuple(map(language_tag, languages)) or ("und",), one_line(title) or NO_TITLE
    document = pdfdoc.PDFDocument(invariant=1, compression=1, pdfVersion=PDF_VERSION, lang=tags[0])
    document.info = information(title)
    tree = Tags(tags[0]) if tagged else None
    fonts = _fonts(pages)
    leftwards = all(map(is_right_to_left, tags))
    for page in pages:
        go_on()
        content = page_stream(page, fonts, tree, leftwards=leftwards)
        document.addPage(_page(page, content, go_on))
    for font in fonts.values():
        font.add_to(document)
    document.Catalog.ViewerPreferences = _preferences(leftwards)
    if tree:
        document.Catalog.Metadata = metadata(title, tags)
        tree.add_to(document)
        add_outline(bookmarks(pages), pages, document)
    return bytes(document.GetPDFData(None))


def _page(page: Page, content: str, go_on: GoOn) -> _PageOfFile:
    sheet = _PageOfFile(go_on)
    sheet.MediaBox = pdfdoc.PDFArray([0, 0, page.width, page.height])
    sheet.ExtGState, sheet._shadingUsed = None, {}
    sheet.Contents = packed((content or "\n").encode("ascii"))
    return sheet


def _preferences(leftwards: bool) -> Any:  # noqa: ANN401
    told = {"DisplayDocTitle": "true"}
    if leftwards:
        told["Direction"] = pdfdoc.PDFName("R2L")
    return pdfdoc.PDFDictionary(told)


def _fonts(pages: Sequence[Page]) -> dict[Face, PdfFont]:
    lines = [mark for page in pages for mark in page.marks if isinstance(mark, Text)]
    return {
        face: PdfFont(face, glyphs, f"T{place}")
        for place, (face, glyphs) in enumerate(uses(lines).items(), start=1)
    }
