"""A printer's habit reaches the file that is printed."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]
import pytest

from facilitator.core.handout import Handout, Part
from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.core.printer_habit import PrinterHabit, Shift
from facilitator.core.prose import Paragraph, Span
from facilitator.printing.press import printed
from facilitator.printing.sheets import MILLIMETRE
from facilitator.printing.typefaces import TypefaceBook

HANDOUT = Handout("x", "Welcome", (Part("en", "", (Paragraph((Span("Welcome"),)),)),))


def corner(file: bytes) -> tuple[float, float]:
    """Where the first letter lies on the first page."""
    with pypdfium2.PdfDocument(file) as document:
        box = document[0].get_textpage().get_charbox(0)
        return box[0], document[0].get_height() - box[3]


def test_a_shift_is_undone_and_the_plain_file_stays(book: TypefaceBook) -> None:
    job = PrintJob(("x",))
    usual = printed(HANDOUT, job, book)
    moved = printed(HANDOUT, job, book, PrinterHabit(front=Shift(2, -1)))
    assert usual.sheets == usual.plain == moved.plain
    before, after = corner(usual.sheets), corner(moved.sheets)
    assert after[0] - before[0] == pytest.approx(-2 * MILLIMETRE, abs=0.1)
    assert after[1] - before[1] == pytest.approx(MILLIMETRE, abs=0.1)


def test_a_booklet_takes_the_way_of_the_printer(book: TypefaceBook) -> None:
    job = PrintJob(("x",), form=Form.BOOKLET)
    assert printed(HANDOUT, job, book).imposition.duplex is Duplex.SHORT_EDGE
    by_hand = PrinterHabit(Duplex.BY_HAND_FACE_DOWN)
    assert printed(HANDOUT, job, book, by_hand).imposition.duplex is Duplex.BY_HAND_FACE_DOWN
