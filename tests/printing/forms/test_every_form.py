"""What holds for every form on every paper with every way of printing backs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from facilitator.core.paper_steps import FOLD_OVER
from facilitator.core.print_job import Duplex, Form, PrintJob, Sight
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.forms.form import FormPlan, Leaf
from facilitator.printing.forms.stocks import STOCKS
from facilitator.printing.sheets import A4, PRINTABLE, SHEETS, Sheet
from facilitator.printing.sides import Box, Imposition, Placement, Side

WAYS = (None, *Duplex)
ALMOST = 0.01


def plans(sheet: Sheet) -> Iterator[tuple[str, FormPlan]]:
    for form in Form:
        for duplex in WAYS:
            for right_to_left in (False, True):
                job = PrintJob(("x",), form=form, duplex=duplex)
                told = f"{form} {duplex} {right_to_left}"
                yield told, form_plan(job, sheet, right_to_left)
    card = PrintJob(("x",), form=Form.WALLET_CARDS)
    for stock in (*STOCKS, FOLD_OVER):
        for duplex in WAYS:
            plan = form_plan(replace(card, stock=stock, duplex=duplex), sheet, False)
            yield f"{stock} {duplex}", plan
    tents = PrintJob(("x",), form=Form.TENT, stock="avery-5305")
    yield "creased tents", form_plan(tents, sheet, False)


def inner(placement: Placement, leaf: Leaf) -> Box:
    """Where the text of a placed page lies."""
    sides = [leaf.left, leaf.top, leaf.right, leaf.bottom]
    quarter = placement.turn // 90
    left, top, right, bottom = sides[-quarter:] + sides[:-quarter] if quarter else sides
    box = placement.box
    text = Box(box.x + left, box.y + top, box.width - left - right, box.height - top - bottom)
    shown = placement.shown
    if shown is None:
        return text
    x, y = max(text.x, shown.x), max(text.y, shown.y)
    return Box(x, y, min(text.right, shown.right) - x, min(text.bottom, shown.bottom) - y)


def can_be_printed(box: Box, side: Side) -> bool:
    return (
        box.x >= PRINTABLE - ALMOST
        and box.y >= PRINTABLE - ALMOST
        and box.right <= side.width - PRINTABLE + ALMOST
        and box.bottom <= side.height - PRINTABLE + ALMOST
    )


def faults(plan: FormPlan, imposition: Imposition) -> list[str]:
    told = []
    for side in imposition.sides:
        for placed in side.placements:
            leaf = plan.leaf(placed.page)
            size = (placed.box.width, placed.box.height)
            turned = size[::-1] if placed.turn % 180 else size
            if turned != pytest.approx((leaf.width, leaf.height)):
                told.append(f"page {placed.page} changes its size")
            if not can_be_printed(inner(placed, leaf), side):
                told.append(f"text of page {placed.page} lies where printers leave white")
        for stroke in side.strokes:
            x, y = min(stroke.x1, stroke.x2), min(stroke.y1, stroke.y2)
            box = Box(x, y, abs(stroke.x1 - stroke.x2), abs(stroke.y1 - stroke.y2))
            if not can_be_printed(box, side):
                told.append(f"a mark at {x}, {y} lies where printers leave white")
    return told


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: sheet.name)
def test_text_and_marks_lie_where_printers_print(sheet: Sheet) -> None:
    for told, plan in plans(sheet):
        assert faults(plan, plan.impose(7)) == [], told


def test_text_at_the_edge_is_noticed() -> None:
    plan = form_plan(PrintJob(("x",), form=Form.TEAR_OFF), A4, False)
    imposition = plan.impose(2)
    moved = imposition._replace(sides=tuple(side.moved(30, 0) for side in imposition.sides))
    assert faults(plan, moved)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: sheet.name)
def test_every_page_is_printed_and_all_sides_of_a_job_are_of_one_size(sheet: Sheet) -> None:
    for told, plan in plans(sheet):
        for count in (1, 2, 5, 12):
            sides = plan.impose(count).sides
            assert {p.page for side in sides for p in side.placements} == set(range(count)), told
            assert len({(side.width, side.height) for side in sides}) == 1, told


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: sheet.name)
def test_there_is_room_for_lines_of_the_smallest_type(sheet: Sheet) -> None:
    for told, plan in plans(sheet):
        for number in range(plan.pages or 2):
            leaf = plan.leaf(number)
            floor = leaf.floor or plan.floor
            assert leaf.inner_height >= floor, told
            assert leaf.inner_width >= 5 * floor, told


def test_both_sides_mean_as_many_fronts_as_backs() -> None:
    for told, plan in plans(A4):
        for count in range(1, 10):
            imposition = plan.impose(count)
            if imposition.duplex is not Duplex.ONE_SIDE:
                assert len(imposition.sides) == 2 * imposition.sheets, told
                assert sum(imposition.backs()) == imposition.sheets, told


def test_plain_sheets_need_no_imposition() -> None:
    for form in (Form.SHEET, Form.SLIPS, Form.SCRIPT, Form.SIGN):
        job = PrintJob(("x",), form=form)
        assert form_plan(job, A4, False).impose(3).untouched
    upright = PrintJob(("x",), duplex=Duplex.LONG_EDGE)
    assert form_plan(upright, A4, False).impose(4).untouched
    for duplex in (Duplex.SHORT_EDGE, Duplex.BY_HAND_FACE_UP):
        assert not form_plan(replace(upright, duplex=duplex), A4, False).impose(4).untouched
    assert not form_plan(PrintJob(("x",), form=Form.TENT), A4, False).impose(1).untouched


def test_scripts_bind_where_the_language_begins() -> None:
    script = PrintJob(("x",), form=Form.SCRIPT, duplex=Duplex.LONG_EDGE)
    front, back = (form_plan(script, A4, False).leaf(n) for n in (0, 1))
    assert front.left > front.right
    assert back.right > back.left
    assert form_plan(script, A4, True).leaf(0) == back


def test_type_has_floors_and_large_type_has_them_on_cards_too() -> None:
    def floor(form: Form, sight: Sight) -> float:
        return form_plan(PrintJob(("x",), form=form, sight=sight), A4, False).floor

    assert floor(Form.SHEET, Sight.STANDARD) == 12
    assert floor(Form.SHEET, Sight.GIANT) == 24
    assert floor(Form.WALLET_CARDS, Sight.STANDARD) == 8
    assert floor(Form.WALLET_CARDS, Sight.EXTRA) == 18
    assert floor(Form.POSTER, Sight.STANDARD) == floor(Form.POSTER, Sight.GIANT) == 28
    assert floor(Form.SCRIPT, Sight.STANDARD) == 16


def test_complete_forms_say_their_pages() -> None:
    pages = {form: form_plan(PrintJob(("x",), form=form), A4, False).pages for form in Form}
    told = {form: count for form, count in pages.items() if count is not None}
    assert told == {Form.TRIFOLD: 6, Form.POSTER: 1, Form.TEAR_OFF: 2}
