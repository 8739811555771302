"""Several pieces in one file: whose back lies behind whose front, and in which order."""

from __future__ import annotations

import re

import pypdfium2  # type: ignore[import-untyped]
import pytest

from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.core.printer_habit import PrinterHabit
from facilitator.printing.forms.backs import calibrated
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.imposed import imposed
from facilitator.printing.press import Printed
from facilitator.printing.sheets import A4
from facilitator.printing.sides import BY_HAND, Imposition
from facilitator.printing.stacking import stacked
from tests.printing.folding import booklet_pages, printed
from tests.printing.numbered import numbered

BOTH_SIDES = [way for way in Duplex if way is not Duplex.ONE_SIDE]


def piece(form: Form, count: int, duplex: Duplex, habit: PrinterHabit | None = None) -> Printed:
    plan = form_plan(PrintJob(("x",), form=form, duplex=duplex), A4, False)
    plain = numbered(plan, count)
    imposition = calibrated(plan.impose(count), habit or PrinterHabit())
    return Printed(imposed(plain, imposition, "T", "en", False), plain, imposition, None)


def told(file: bytes) -> list[list[int]]:
    """The numbers on every page of a file."""
    with pypdfium2.PdfDocument(file) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [sorted(map(int, re.findall(r"p(\d+)e", text))) for text in texts]


def numbers(imposition: Imposition) -> list[list[int]]:
    return [sorted(p.page for p in side.placements) for side in imposition.sides]


@pytest.mark.parametrize("duplex", BOTH_SIDES)
def test_booklets_that_follow_one_another_read_in_order(duplex: Duplex) -> None:
    whole = stacked([piece(Form.BOOKLET, count, duplex) for count in (8, 5, 12)])
    assert whole.imposition.duplex is duplex
    papers = printed(whole.imposition)
    assert len(papers) == 7
    read = booklet_pages(papers, spine_on_the_right=False, signatures=[2, 2, 3])
    assert read == [*range(8), *range(5), None, None, None, *range(12)]
    assert told(whole.sheets) == numbers(whole.imposition)


@pytest.mark.parametrize("duplex", BY_HAND)
def test_a_pile_of_several_pieces_is_taken_as_it_comes_out(duplex: Duplex) -> None:
    habit = PrinterHabit(duplex, comes_out_face_down=True)
    made = [piece(Form.BOOKLET, count, duplex, habit) for count in (8, 12)]
    papers = printed(stacked(made, habit).imposition, comes_out_face_down=True)
    read = booklet_pages(papers, spine_on_the_right=False, signatures=[2, 3])
    assert read == [*range(8), *range(12)]


@pytest.mark.parametrize("duplex", BOTH_SIDES)
def test_what_is_printed_on_one_side_gets_empty_backs(duplex: Duplex) -> None:
    signs = piece(Form.SIGN, 3, Duplex.ONE_SIDE)
    whole = stacked([signs, piece(Form.BOOKLET, 8, duplex)])
    papers = printed(whole.imposition)
    assert [sum(ink.back for ink in paper.inks) for paper in papers] == [0, 0, 0, 2, 2]
    assert told(whole.sheets) == numbers(whole.imposition)
