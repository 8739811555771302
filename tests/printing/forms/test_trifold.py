"""Leaflets are folded at their marks by an independent model."""

from __future__ import annotations

import pytest

from facilitator.core.print_job import Duplex
from facilitator.printing.forms.trifold import BACK, FIRST, FLAP, FRONT, LAST, MIDDLE, Trifold
from facilitator.printing.sheets import A4, LEGAL, LETTER, Sheet
from tests.printing.folding import MM, Unreadable, leaflet, printed

BOTH_SIDES = [way for way in Duplex if way is not Duplex.ONE_SIDE]


@pytest.mark.parametrize("duplex", BOTH_SIDES)
@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("sheet", [A4, LETTER, LEGAL], ids=lambda sheet: sheet.name)
def test_panels_open_in_order_and_the_flap_fits(
    sheet: Sheet, right_to_left: bool, duplex: Duplex
) -> None:
    (paper,) = printed(Trifold(sheet, 10, duplex, right_to_left).impose(6))
    folded = leaflet(paper)
    assert folded.cover == FRONT
    assert folded.opened == (FIRST, FLAP)
    assert folded.spread == (FIRST, MIDDLE, LAST)
    assert folded.back == BACK
    assert all(1.5 * MM <= wide - folded.flap <= 3 * MM for wide in folded.others)


def test_the_direction_decides_on_which_side_the_cover_opens() -> None:
    left_to_right, mirrored = (
        Trifold(A4, 10, right_to_left=way).impose(6).sides[0] for way in (False, True)
    )
    assert [p.page for p in left_to_right.placements] == [FLAP, BACK, FRONT]
    assert [p.page for p in mirrored.placements] == [FRONT, BACK, FLAP]


@pytest.mark.parametrize("right_to_left", [False, True])
def test_leaves_are_as_wide_as_their_panels(right_to_left: bool) -> None:
    form = Trifold(LETTER, 10, right_to_left=right_to_left)
    for side in form.impose(6).sides:
        for placement in side.placements:
            assert placement.box.width == pytest.approx(form.leaf(placement.page).width)
            assert placement.box.height == form.leaf(placement.page).height


def test_more_than_six_pages_are_another_leaflet_and_fewer_leave_panels_empty() -> None:
    form = Trifold(A4, 10)
    first, second = printed(form.impose(12))
    assert leaflet(first).spread == (1, 2, 3)
    assert leaflet(second).spread == (7, 8, 9)
    assert [len(side.placements) for side in form.impose(4).sides] == [1, 3]
    assert form.impose(0).sheets == 1


def test_a_printer_that_turns_the_other_way_is_noticed() -> None:
    imposition = Trifold(A4, 10).impose(6)
    (paper,) = printed(imposition._replace(duplex=Duplex.LONG_EDGE))
    with pytest.raises(Unreadable):
        leaflet(paper)


def test_the_panels_of_the_other_direction_are_noticed() -> None:
    """Mirrored outside with the inside as it was: the panels no longer meet."""
    usual, mirrored = (Trifold(A4, 10, right_to_left=way).impose(6) for way in (False, True))
    (paper,) = printed(usual._replace(sides=(mirrored.sides[0], usual.sides[1])))
    with pytest.raises(Unreadable):
        leaflet(paper)


def test_folds_are_marked_at_the_edges_alone() -> None:
    outside, inside = Trifold(A4, 10).impose(6).sides
    assert not outside.strokes
    for stroke in inside.strokes:
        assert stroke.dash > 0
        assert min(stroke.y1, inside.height - stroke.y1) < 7 * MM
        assert abs(stroke.y2 - stroke.y1) < 4 * MM
