"""A handout as PDF: the one door into this room.

`write_pdf` is a pure function: the same handout, faces and sheet give the
same bytes.  The file says its title and language, and nothing else about
anybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from facilitator.core.handout import Handout
from facilitator.core.languages import is_right_to_left
from facilitator.printing.characters import printable
from facilitator.printing.layout import lay_out
from facilitator.printing.marks import Page, Stroke, Text
from facilitator.printing.pdf_fonts import PdfFont
from facilitator.printing.pdf_text import TextStream, number, uses
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import A4, Sheet
from facilitator.printing.typefaces import Face, TypefaceBook, missing_glyphs

PDF_VERSION = (1, 7)


class _Canvas(Canvas):  # type: ignore[misc]
    """A canvas whose pages begin without a font: ReportLab’s would be Helvetica, not embedded."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class _TitleOnly(pdfdoc.PDFInfo):  # type: ignore[misc]
    """Document information with a title and no author, producer or date."""

    def format(self, document: Any) -> bytes:  # noqa: ANN401
        title = {"Title": pdfdoc.PDFString(self.title)}
        return bytes(pdfdoc.PDFDictionary(title).format(document))


def write_pdf(
    handout: Handout, book: TypefaceBook, sheet: Sheet = A4, leave_out: str = ""
) -> bytes:
    """The handout on sheets of that size.

    Characters in `leave_out` are printed as U+FFFD.  Raises MissingGlyphs when
    no typeface has a character, and OverOnePage when a run sheet cannot be
    made to fit.
    """
    shaper = Shaper(book, leave_out)
    pages = lay_out(handout, shaper, sheet)
    if shaper.missing:
        raise missing_glyphs(shaper.missing)
    return _file(handout, pages, sheet)


def _file(handout: Handout, pages: Sequence[Page], sheet: Sheet) -> bytes:
    tag = handout.languages[0] if handout.parts else "und"
    target = BytesIO()
    canvas = _Canvas(
        target,
        pagesize=(sheet.width, sheet.height),
        pageCompression=1,
        invariant=1,
        lang=tag,
        pdfVersion=PDF_VERSION,
    )
    document = canvas._doc
    document.info = _TitleOnly()
    document.info.title = printable(handout.title)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if is_right_to_left(tag):
        canvas.setViewerPreference("Direction", "R2L")
    fonts = _fonts(pages)
    for page in pages:
        canvas._code.append(_operators(page, fonts, sheet))
        canvas.showPage()
    for font in fonts.values():
        font.add_to(document)
    canvas.save()
    return target.getvalue()


def _fonts(pages: Sequence[Page]) -> dict[Face, PdfFont]:
    lines = [mark for page in pages for mark in page.marks if isinstance(mark, Text)]
    return {
        face: PdfFont(face, glyphs, f"T{place}")
        for place, (face, glyphs) in enumerate(uses(lines).items(), start=1)
    }


def _operators(page: Page, fonts: dict[Face, PdfFont], sheet: Sheet) -> str:
    text = TextStream(fonts, sheet.height)
    strokes = []
    for mark in page.marks:
        if isinstance(mark, Text):
            text.add(mark)
        else:
            strokes.append(_stroke(mark, sheet.height))
    return "\n".join((*strokes, text.operators()))


def _stroke(mark: Stroke, page_height: float) -> str:
    dash = f"[{number(mark.dash)}] 0 d" if mark.dash else "[] 0 d"
    ends = [mark.x1, page_height - mark.y1, mark.x2, page_height - mark.y2]
    x1, y1, x2, y2 = map(number, ends)
    return f"{number(mark.thickness)} w {dash} {x1} {y1} m {x2} {y2} l S"
