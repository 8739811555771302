"""Which steps which form and which way of printing needs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core.paper_steps import (
    FOLD_OVER,
    ON_STOCK,
    Act,
    PaperStep,
    folded_together,
    paper_of,
    paper_steps,
)
from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.core.printer_habit import PrinterHabit

BOOKLET = PrintJob(("x",), form=Form.BOOKLET, copies=3)
PILES = (
    (Duplex.BY_HAND_FACE_UP, False, Act.BACK_FACE_UP_LAST_ON_TOP),
    (Duplex.BY_HAND_FACE_UP, True, Act.BACK_FACE_UP_FIRST_ON_TOP),
    (Duplex.BY_HAND_FACE_DOWN, False, Act.BACK_FACE_DOWN_FIRST_ON_TOP),
    (Duplex.BY_HAND_FACE_DOWN, True, Act.BACK_FACE_DOWN_LAST_ON_TOP),
)


def acts(job: PrintJob, sheets: int = 2, duplex: Duplex = Duplex.ONE_SIDE) -> list[Act]:
    return [step.act for step in paper_steps(job, sheets, duplex)]


def test_a_printer_that_turns_paper_takes_all_copies_at_once() -> None:
    assert paper_steps(BOOKLET, 8, Duplex.SHORT_EDGE) == (
        PaperStep(Act.PUT_IN, 24, "a4"),
        PaperStep(Act.PRINT_SHORT_EDGE),
        PaperStep(Act.FOLD_AND_STAPLE),
    )


@pytest.mark.parametrize(("duplex", "face_down", "pile"), PILES)
def test_by_hand_each_copy_is_printed_for_itself(
    duplex: Duplex, face_down: bool, pile: Act
) -> None:
    steps = paper_steps(BOOKLET, 8, duplex, PrinterHabit(duplex, face_down))
    assert steps == (
        PaperStep(Act.PUT_IN, 8, "a4"),
        PaperStep(Act.PRINT_FIRST, first=1, last=8),
        PaperStep(pile),
        PaperStep(Act.PRINT_REST, first=9, last=16),
        PaperStep(Act.EACH_COPY, 3),
        PaperStep(Act.FOLD_AND_STAPLE),
    )


def test_a_single_sheet_is_not_stapled() -> None:
    assert acts(BOOKLET, 1)[-1] is Act.FOLD_ONCE


def test_a_booklet_that_is_too_thick_is_folded_in_groups() -> None:
    assert paper_steps(BOOKLET, 27, Duplex.SHORT_EDGE)[-1] == PaperStep(Act.FOLD_GROUPS, 9)
    assert acts(BOOKLET, 15)[-1] is Act.FOLD_AND_STAPLE
    for sheets in range(1, 200):
        together = folded_together(sheets)
        assert together == sheets <= 15 or 7 <= together <= 10


@pytest.mark.parametrize(
    ("form", "stock", "told"),
    [
        (Form.SHEET, "", []),
        (Form.SCRIPT, "", []),
        (Form.SIGN, "", []),
        (Form.SLIPS, "", [Act.CUT_SLIPS]),
        (Form.TRIFOLD, "", [Act.FOLD_IN_THREE]),
        (Form.READING_CARDS, "", [Act.CUT_IN_THE_MIDDLE]),
        (Form.CUE_CARDS, "", [Act.CUT_IN_THE_MIDDLE]),
        (Form.WALLET_CARDS, "", [Act.CUT_AT_MARKS]),
        (Form.WALLET_CARDS, "avery-5371", [Act.BREAK_APART]),
        (Form.WALLET_CARDS, FOLD_OVER, [Act.CUT_AT_MARKS, Act.FOLD_CARDS]),
        (Form.TOPIC_CARDS, "avery-5388", [Act.BREAK_APART]),
        (Form.BOOKMARKS, "", [Act.CUT_AT_MARKS]),
        (Form.TENT, "", [Act.FOLD_AND_GLUE_TENT]),
        (Form.TENT, "avery-5305", [Act.FOLD_TENT]),
        (Form.POSTER, "", [Act.GLUE_POSTER]),
        (Form.TEAR_OFF, "", [Act.CUT_TABS]),
    ],
)
def test_every_form_says_what_hands_do_after_printing(
    form: Form, stock: str, told: list[Act]
) -> None:
    assert acts(PrintJob(("x",), form=form, stock=stock))[2:] == told


def test_a_poster_on_one_sheet_is_ready() -> None:
    assert Act.GLUE_POSTER not in acts(PrintJob(("x",), form=Form.POSTER), 1)


def test_card_sheets_are_named_and_fold_over_cards_take_plain_paper() -> None:
    cards = PrintJob(("x",), form=Form.WALLET_CARDS, stock="Avery-5371", paper="letter")
    assert paper_steps(cards, 1, Duplex.ONE_SIDE)[0] == PaperStep(Act.PUT_IN_STOCK, 1, "avery-5371")
    folded = replace(cards, stock=FOLD_OVER)
    assert paper_steps(folded, 1, Duplex.ONE_SIDE)[0] == PaperStep(Act.PUT_IN, 1, "letter")


def test_plain_and_folded_over_cards_are_on_the_paper_of_the_order() -> None:
    for stock in ("", FOLD_OVER):
        job = PrintJob(("x",), form=Form.WALLET_CARDS, paper="Legal", stock=stock)
        assert paper_of(job) == "legal"


def test_a_card_sheet_is_passed_over_where_the_form_takes_none() -> None:
    for form in Form:
        job = PrintJob(("x",), form=form, stock="avery-5371")
        told = paper_steps(job, 1, Duplex.ONE_SIDE)[0].act
        assert (told is Act.PUT_IN_STOCK) == (form in ON_STOCK)
    topics = PrintJob(("x",), form=Form.TOPIC_CARDS, stock=FOLD_OVER)
    assert acts(topics) == [Act.PUT_IN, Act.PRINT_ONE_SIDE, Act.CUT_AT_MARKS]
