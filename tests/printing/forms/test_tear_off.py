"""Tabs of a flyer: how many, how they stand, where they are cut."""

from __future__ import annotations

import itertools

import pytest

from facilitator.printing.forms.tear_off import TearOff
from facilitator.printing.sheets import MILLIMETRE, PRINTABLE, SHEETS, Sheet
from tests.printing.folding import printed


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: sheet.name)
def test_six_to_twelve_turned_tabs_stand_below_the_flyer(sheet: Sheet) -> None:
    form = TearOff(sheet, 12)
    (paper,) = printed(form.impose(2))
    flyer, *tabs = paper.inks
    assert flyer.page == 0
    assert (6 if sheet.width < 200 * MILLIMETRE else 8) <= len(tabs) <= 12
    assert tabs[0].box[2] - tabs[0].box[0] > 18 * MILLIMETRE  # four lines, for a long address
    assert {(tab.page, tab.up) for tab in tabs} == {(1, (1, 0))}
    for before, tab in itertools.pairwise(tabs):
        assert tab.box[0] == pytest.approx(before.box[2])
    assert tabs[0].box[0] >= PRINTABLE
    assert tabs[-1].box[2] <= sheet.width - PRINTABLE + 0.01
    assert all(tab.box[1] == flyer.box[3] and tab.box[3] == sheet.height for tab in tabs)


def test_a_dash_between_every_two_tabs_runs_to_the_printable_foot() -> None:
    form = TearOff(SHEETS["a4"], 12)
    (side,) = form.impose(2).sides
    tabs = side.placements[1:]
    assert sorted(stroke.x1 for stroke in side.strokes) == pytest.approx(
        [tab.box.x for tab in tabs[1:]]
    )
    for stroke in side.strokes:
        assert stroke.dash > 0
        assert stroke.x1 == stroke.x2
        assert stroke.y2 == pytest.approx(side.height - PRINTABLE)


def test_leaves_are_as_they_are_read() -> None:
    form = TearOff(SHEETS["letter"], 12)
    (side,) = form.impose(2).sides
    flyer, tab = form.leaf(0), form.leaf(1)
    assert (side.placements[0].box.width, side.placements[0].box.height) == (
        flyer.width,
        flyer.height,
    )
    assert side.placements[1].box.height == pytest.approx(tab.width)
    assert side.placements[1].box.width == pytest.approx(tab.height)
    assert (flyer.floor, tab.floor) == (0, 8)


def test_a_flyer_without_a_tab_still_has_its_cuts_and_two_pairs_are_two_flyers() -> None:
    form = TearOff(SHEETS["a4"], 12)
    (side,) = form.impose(1).sides
    assert len(side.placements) == 1
    assert len(side.strokes) == form.tabs - 1
    assert [side.placements[0].page for side in form.impose(4).sides] == [0, 2]
