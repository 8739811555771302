"""Paper steps in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.core.paper_steps import Act, PaperStep, paper_steps
from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.core.printer_habit import PrinterHabit, Shift
from facilitator.language.catalogues import ENGLISH, available, open_catalogue
from facilitator.language.paper_words import card_sheet_name, habit_words, paper_name, paper_words

LOCALES = Path(__file__).resolve().parents[2] / "locales"
BOOKLET = PrintJob(("x",), form=Form.BOOKLET)


def test_a_booklet_in_words() -> None:
    assert paper_words(paper_steps(BOOKLET, 8, Duplex.SHORT_EDGE), ENGLISH) == (
        "Put in 8 sheets of A4.",
        "Print on both sides, flip on the short edge, at actual size (100%).",
        "Keep the sheets of each copy in order, fold them once in the middle,"
        " with the first page outside, and staple at the fold.",
    )


def test_a_booklet_by_hand_in_words() -> None:
    told = paper_words(paper_steps(BOOKLET, 2, Duplex.BY_HAND_FACE_UP), ENGLISH)
    assert told[:4] == (
        "Put in 2 sheets of A4.",
        "Print pages 1 to 2 on one side, at actual size (100%).",
        "Put the pile back in with the printed side up and the last sheet on top;"
        " the same end goes in first again.",
        "Then print pages 3 to 4 on the empty sides.",
    )
    alone = paper_words(paper_steps(BOOKLET, 1, Duplex.BY_HAND_FACE_DOWN), ENGLISH)
    assert alone[0] == "Put in 1 sheet of A4."
    assert alone[1].startswith("Print page 1 on")
    assert alone[3] == "Then print page 2 on the empty side."


@pytest.mark.parametrize("tag", available(LOCALES))
def test_every_act_has_its_own_sentence_in_every_language(tag: str) -> None:
    steps = [PaperStep(act, 3, "a4", 1, 3) for act in Act]
    told = paper_words(steps, open_catalogue(tag, LOCALES))
    assert all(sentence and "{" not in sentence for sentence in told)
    assert len(set(told)) == len(Act)
    if tag != "en":
        assert not set(told) & set(paper_words(steps, ENGLISH))


def test_papers_have_names_and_unknown_ones_keep_theirs() -> None:
    assert paper_name("half-letter", ENGLISH) == "half Letter paper"
    assert paper_name("a3", ENGLISH) == "A3"
    assert paper_name("papyrus", ENGLISH) == "papyrus"


@pytest.mark.parametrize(
    ("name", "told"), [("avery-5371", "Avery 5371"), ("c32011-10", "C32011-10"), ("l7414", "L7414")]
)
def test_a_card_sheet_is_called_as_on_its_box(name: str, told: str) -> None:
    assert card_sheet_name(name, ENGLISH) == told
    put_in = PaperStep(Act.PUT_IN_STOCK, 2, name)
    assert paper_words([put_in], ENGLISH) == (f"Put in 2 card sheets “{told}”.",)


def test_a_printer_that_scales_and_a_wrong_measure_are_told() -> None:
    assert habit_words(PrinterHabit(), ENGLISH) == ()
    (told,) = habit_words(PrinterHabit(line=97.5), ENGLISH)
    assert "97.5 mm" in told
    assert habit_words(PrinterHabit(back=Shift(60, 0)), ENGLISH) == (
        "These measurements cannot be right. Please measure the test sheet again.",
    )
