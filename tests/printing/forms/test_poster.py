"""Posters are glued together from their sheets."""

from __future__ import annotations

import itertools

import pytest

from facilitator.core.print_job import Form, PrintJob
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.forms.poster import Poster, poster
from facilitator.printing.sheets import A3, A4, LETTER, MILLIMETRE, PRINTABLE, TABLOID, Sheet
from facilitator.printing.sides import Box, Side

SHAPES = [(columns, rows) for columns in (1, 2, 3) for rows in (1, 2, 4)]


def seen(side: Side) -> Box:
    """The part of the poster that a sheet shows, measured from the poster's corner."""
    (placement,) = side.placements
    assert placement.shown is not None
    return placement.shown.moved(-placement.box.x, -placement.box.y)


def covers(parts: list[Box], width: float, height: float) -> bool:
    """Whether every cell between all edges of all parts lies in some part."""
    xs = sorted({0, width, *(x for part in parts for x in (part.x, part.right))})
    ys = sorted({0, height, *(y for part in parts for y in (part.y, part.bottom))})
    middles = [
        ((x1 + x2) / 2, (y1 + y2) / 2)
        for x1, x2 in itertools.pairwise(xs)
        for y1, y2 in itertools.pairwise(ys)
        if x2 - x1 > 0.01 and y2 - y1 > 0.01
    ]
    return all(
        any(part.x < x < part.right and part.y < y < part.bottom for part in parts)
        for x, y in middles
    )


@pytest.mark.parametrize("sheet", [A4, LETTER, A4.turned], ids=["a4", "letter", "turned"])
@pytest.mark.parametrize(("columns", "rows"), SHAPES)
def test_the_sheets_cover_the_poster_and_overlap(sheet: Sheet, columns: int, rows: int) -> None:
    form = Poster(sheet, columns, rows, 28)
    sides = form.impose(1).sides
    parts = [seen(side) for side in sides]
    assert len(parts) == columns * rows
    assert covers(parts, *form.size)
    for number, part in enumerate(parts):
        row, column = divmod(number, columns)
        if column:
            assert parts[number - 1].right - part.x == pytest.approx(10 * MILLIMETRE)
        if row:
            assert parts[number - columns].bottom - part.y == pytest.approx(10 * MILLIMETRE)
        assert part.x >= -0.01
        assert part.y >= -0.01
        assert part.right <= form.size[0] + 0.01
        assert part.bottom <= form.size[1] + 0.01


def test_a_missing_or_moved_sheet_is_noticed() -> None:
    form = Poster(A4, 2, 2, 28)
    parts = [seen(side) for side in form.impose(1).sides]
    assert not covers(parts[:3], *form.size)
    assert not covers([parts[0].moved(5, 0), *parts[1:]], *form.size)


def test_pages_keep_their_size_and_every_further_page_is_another_poster() -> None:
    form = Poster(A4, 2, 2, 28)
    leaf = form.leaf(0)
    sides = form.impose(2).sides
    assert [side.placements[0].page for side in sides] == [0] * 4 + [1] * 4
    for side in sides:
        box = side.placements[0].box
        assert (box.width, box.height) == (leaf.width, leaf.height)


@pytest.mark.parametrize(
    ("sheets", "columns", "rows", "lying"),
    [(1, 1, 1, False), (2, 1, 2, True), (4, 2, 2, False), (6, 2, 3, True), (9, 3, 3, False)],
)
def test_so_many_sheets_make_an_upright_poster(
    sheets: int, columns: int, rows: int, lying: bool
) -> None:
    made = poster(A4, sheets, 28)
    assert (made.columns, made.rows, made.sheet.width > made.sheet.height) == (columns, rows, lying)


def test_home_paper_makes_four_sheets_and_large_paper_one() -> None:
    for sheet, count in ((A4, 4), (LETTER, 4), (A3, 1), (TABLOID, 1)):
        assert form_plan(PrintJob(("x",), form=Form.POSTER), sheet, False).impose(1).sheets == count
    asked = PrintJob(("x",), form=Form.POSTER, fit_pages=9)
    assert form_plan(asked, A4, False).impose(1).sheets == 9
    assert form_plan(asked, A4, False).floor == 28


def test_marks_lie_outside_the_picture_and_can_be_printed() -> None:
    form = Poster(A4, 3, 2, 28)
    for side in form.impose(1).sides:
        shown = side.placements[0].shown
        assert shown is not None
        for stroke in side.strokes:
            for x, y in ((stroke.x1, stroke.y1), (stroke.x2, stroke.y2)):
                assert PRINTABLE - 0.01 <= x <= side.width - PRINTABLE + 0.01
                assert PRINTABLE - 0.01 <= y <= side.height - PRINTABLE + 0.01
                assert not (shown.x < x < shown.right and shown.y < y < shown.bottom)


def test_the_map_shows_which_sheet_it_is() -> None:
    form = Poster(A4, 3, 2, 28)
    places = []
    for side in form.impose(1).sides:
        bars = sorted({stroke.thickness for stroke in side.strokes})
        thick = [stroke for stroke in side.strokes if stroke.thickness == bars[-1]]
        assert len(thick) == 1
        places.append((thick[0].y1, thick[0].x1))
    assert places == sorted(places)
    assert len(set(places)) == 6
