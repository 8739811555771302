"""One printer's habits: its shifts are undone and its pile is taken as it comes out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core.print_job import Duplex
from facilitator.core.printer_habit import PrinterHabit, Shift
from facilitator.printing.forms.backs import calibrated
from facilitator.printing.forms.booklet import Booklet
from facilitator.printing.sheets import A4, MILLIMETRE
from tests.printing.folding import booklet_pages, printed

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


@pytest.mark.parametrize("duplex", list(Duplex)[1:])
def test_each_side_is_moved_back_by_its_own_shift(duplex: Duplex) -> None:
    habit = PrinterHabit(front=Shift(1, -2), back=Shift(-0.5, 3))
    imposition = Booklet(A4, 11, duplex).impose(8)
    moved = calibrated(imposition, habit)
    pairs = zip(imposition.sides, moved.sides, imposition.backs(), strict=True)
    for before, after, back in pairs:
        wanted = (0.5, -3) if back else (-1, 2)
        for old, new in zip(before.placements, after.placements, strict=True):
            change = (new.box.x - old.box.x, new.box.y - old.box.y)
            assert change == pytest.approx([way * MILLIMETRE for way in wanted])
            assert new.shown is not None
            assert old.shown is not None
            assert new.shown.x - old.shown.x == pytest.approx(change[0])


def test_a_printer_without_faults_changes_nothing() -> None:
    imposition = Booklet(A4, 11).impose(8)
    assert calibrated(imposition, PrinterHabit()) == imposition


def test_a_side_turned_twice_is_the_side() -> None:
    for side in Booklet(A4, 11).impose(8).sides:
        twice = side.turned_round().turned_round()
        assert twice.placements[0].turn == 0
        assert twice.placements[0].box.x == pytest.approx(side.placements[0].box.x)
        assert replace(twice, placements=()) == replace(side, placements=())
