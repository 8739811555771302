"""One printer's habits: its shifts are undone and its pile is taken as it comes out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.core.printer_habit import PrinterAnswers, PrinterHabit, Shift, habit_of
from facilitator.printing.forms.backs import calibrated
from facilitator.printing.forms.booklet import Booklet
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.sheets import A4, MILLIMETRE
from facilitator.printing.sides import Box, Imposition, Placement, Side
from tests.printing.folding import Unreadable, booklet_pages, cut_cards, printed

BY_HAND = [Duplex.BY_HAND_FACE_UP, Duplex.BY_HAND_FACE_DOWN]


@pytest.mark.parametrize("duplex", BY_HAND)
@pytest.mark.parametrize("face_down", [False, True])
def test_a_pile_is_taken_as_it_comes_out(duplex: Duplex, face_down: bool) -> None:
    habit = PrinterHabit(duplex, comes_out_face_down=face_down)
    imposition = Booklet(A4, 11, duplex).impose(24)
    papers = printed(calibrated(imposition, habit), comes_out_face_down=face_down)
    assert booklet_pages(papers, spine_on_the_right=False) == list(range(24))
    mistaken = printed(imposition, comes_out_face_down=True)
    assert booklet_pages(mistaken, spine_on_the_right=False) != list(range(24))


CARDS = PrintJob(("x",), form=Form.WALLET_CARDS)


@pytest.mark.parametrize("duplex", list(Duplex)[1:])
def test_each_side_is_moved_back_by_its_own_shift(duplex: Duplex) -> None:
    habit = PrinterHabit(front=Shift(1, -2), back=Shift(-0.5, 3))
    imposition = form_plan(replace(CARDS, duplex=duplex), A4, False).impose(40)
    moved = calibrated(imposition, habit)
    pairs = zip(imposition.sides, moved.sides, imposition.backs(), strict=True)
    for before, after, back in pairs:
        wanted = (0.5, -3) if back else (-1, 2)
        for old, new in zip(before.placements, after.placements, strict=True):
            change = (new.box.x - old.box.x, new.box.y - old.box.y)
            assert change == pytest.approx([way * MILLIMETRE for way in wanted])


def test_lying_sides_are_moved_as_they_go_through_the_printer() -> None:
    """Turned to the left, what was the right of the page is the upper end of the paper."""
    imposition = Booklet(A4, 11).impose(8)
    moved = calibrated(imposition, PrinterHabit(front=Shift(1, 0)))
    old, new = (choice.sides[0].placements[0] for choice in (imposition, moved))
    assert (new.box.x, new.box.y) == pytest.approx((old.box.x, old.box.y - MILLIMETRE))
    assert new.shown is not None
    assert old.shown is not None
    assert new.shown.y == pytest.approx(old.shown.y - MILLIMETRE)


def shifted(imposition: Imposition, front: Shift, back: Shift) -> Imposition:
    """What a printer makes of it that is off its place."""
    return imposition._replace(
        sides=tuple(
            side.moved(shift.right * MILLIMETRE, shift.down * MILLIMETRE)
            for side, is_back in zip(imposition.sides, imposition.backs(), strict=True)
            for shift in [back if is_back else front]
        ),
    )


def measured(asked: Duplex, front: Shift, back: Shift, *, by_hand: bool = False) -> PrinterAnswers:
    """Print a cross on each side, hold the sheet against the light, and read."""
    width, height = A4.width, A4.height
    cross = Side(width, height, (Placement(0, Box(width / 2 - 1, height / 2 - 1, 2, 2)),))
    sheet = shifted(Imposition((cross, cross), asked), front, back)
    seen, ruler = (ink.middle for ink in printed(sheet)[0].inks)
    over_long_edge = asked is not Duplex.SHORT_EDGE
    right, down = seen[0] - ruler[0], seen[1] - ruler[1]
    reading = (-right, down) if over_long_edge else (right, -down)
    return PrinterAnswers(
        by_hand=by_hand,
        arrows_agree=over_long_edge,
        from_left=20 + front.right,
        from_top=20 + front.down,
        cross=Shift(reading[0] / MILLIMETRE, reading[1] / MILLIMETRE),
    )


@pytest.mark.parametrize("turns", [Duplex.LONG_EDGE, Duplex.SHORT_EDGE, Duplex.BY_HAND_FACE_UP])
def test_after_the_test_sheet_backs_meet_fronts(turns: Duplex) -> None:
    front, back = Shift(1.5, -2), Shift(-0.5, 3)
    habit = habit_of(measured(turns, front, back, by_hand=turns is Duplex.BY_HAND_FACE_UP))
    assert habit.duplex is turns
    assert (habit.back.right, habit.back.down) == pytest.approx((back.right, back.down))
    plan = form_plan(replace(CARDS, duplex=habit.duplex), A4, False)
    imposition = plan.impose(4)
    fair = printed(shifted(calibrated(imposition, habit), front, back))
    assert all(back == front + 1 for paper in fair for front, back in cut_cards(paper))
    with pytest.raises(Unreadable):
        [cut_cards(paper) for paper in printed(shifted(imposition, front, back))]


def test_a_printer_without_faults_changes_nothing() -> None:
    imposition = Booklet(A4, 11).impose(8)
    assert calibrated(imposition, PrinterHabit()) == imposition


def test_a_side_turned_twice_is_the_side() -> None:
    for side in Booklet(A4, 11).impose(8).sides:
        twice = side.turned_round().turned_round()
        assert twice.placements[0].turn == 0
        assert twice.placements[0].box.x == pytest.approx(side.placements[0].box.x)
        assert twice._replace(placements=()) == side._replace(placements=())
