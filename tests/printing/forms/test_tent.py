"""Table tents are folded by an independent model and read from both sides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core.print_job import Form, PrintJob
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.sheets import A4, INCH, LETTER, MILLIMETRE, Sheet
from tests.printing.folding import Unreadable, printed, tent_faces

ONE = PrintJob(("x",), form=Form.TENT)
TWO = replace(ONE, languages=("en", "ar"))


@pytest.mark.parametrize("sheet", [A4, LETTER], ids=lambda sheet: sheet.name)
def test_both_faces_are_upright_for_who_sits_before_them(sheet: Sheet) -> None:
    plan = form_plan(ONE, sheet, False)
    ridge = plan.leaf(0).height
    assert [tent_faces(paper, ridge) for paper in printed(plan.impose(2))] == [(0, 0), (1, 1)]


def test_two_languages_take_a_face_each() -> None:
    plan = form_plan(TWO, A4, False)
    papers = printed(plan.impose(3))
    assert [tent_faces(paper, plan.leaf(0).height) for paper in papers] == [(0, 1), (2, 2)]


def test_a_flap_remains_to_be_glued_and_folds_are_marked_at_the_edges() -> None:
    plan = form_plan(ONE, A4, False)
    (side,) = plan.impose(1).sides
    lowest = max(placement.box.bottom for placement in side.placements)
    assert 15 * MILLIMETRE <= side.height - lowest <= 25 * MILLIMETRE
    height = plan.leaf(0).height
    assert sorted({stroke.y1 for stroke in side.strokes}) == pytest.approx([height, 2 * height])
    assert all(abs(stroke.x2 - stroke.x1) <= 7 * MILLIMETRE for stroke in side.strokes)


def test_creased_card_holds_two_tents_with_the_lower_face_below_the_crease() -> None:
    plan = form_plan(replace(ONE, stock="avery-5305"), LETTER, False)
    (paper,) = printed(plan.impose(2))
    assert tent_faces(paper, 3 * INCH) == (0, 0)
    assert tent_faces(paper, 8 * INCH) == (1, 1)
    assert plan.impose(3).sheets == 2


def test_a_face_on_its_head_is_noticed() -> None:
    plan = form_plan(ONE, A4, False)
    imposition = plan.impose(1)
    (side,) = imposition.sides
    wrong = side._replace(placements=tuple(p._replace(turn=0) for p in side.placements))
    (paper,) = printed(imposition._replace(sides=(wrong,)))
    with pytest.raises(Unreadable):
        tent_faces(paper, plan.leaf(0).height)
