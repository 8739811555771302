"""A handout on plain sheets in standard type, for tests that look at the file.

The same road as the press takes; only tags can be left out.
"""

from __future__ import annotations

from facilitator.core.handout import SLIPS, Handout
from facilitator.core.print_job import Form, PrintJob
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.layout import composed
from facilitator.printing.pdf import pdf_file
from facilitator.printing.press import printed
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import A4, Sheet
from facilitator.printing.typefaces import TypefaceBook
from facilitator.printing.unhindered import unhindered


def write_pdf(
    handout: Handout,
    book: TypefaceBook,
    sheet: Sheet = A4,
    leave_out: str = "",
    *,
    tagged: bool = True,
) -> bytes:
    """The plain file."""
    form = Form.SLIPS if handout.piece == SLIPS else Form.SHEET
    job = PrintJob((handout.piece,), handout.languages, form, paper=sheet.name, leave_out=leave_out)
    if tagged:
        return printed(handout, job, book).plain
    with unhindered():
        plan = form_plan(job, sheet, right_to_left=False)
        pages, _fit = composed(handout, job, plan, Shaper(book, leave_out))
        return pdf_file(pages, handout.title or handout.piece, handout.languages, tagged=False)
