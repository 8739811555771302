"""Cards are cut out and turned over by an independent model."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from facilitator.core.errors import UnknownName
from facilitator.core.paper_steps import FOLD_OVER, paper_of
from facilitator.core.print_job import Duplex, Form, PrintJob, Sight
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.forms.grid import PaperTooSmall, filled
from facilitator.printing.forms.stocks import STOCKS
from facilitator.printing.sheets import A3, A4, A5, INCH, LEGAL, LETTER, MILLIMETRE, Sheet
from tests.printing.folding import Unreadable, cut_cards, fold_cards, printed

BOTH_SIDES = [way for way in Duplex if way is not Duplex.ONE_SIDE]
CARDS = (Form.WALLET_CARDS, Form.TOPIC_CARDS, Form.BOOKMARKS, Form.READING_CARDS, Form.CUE_CARDS)


def job(form: Form, **more: object) -> PrintJob:
    return replace(PrintJob(("x",), form=form), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("duplex", BOTH_SIDES)
@pytest.mark.parametrize("form", CARDS)
@pytest.mark.parametrize("sheet", [A4, LETTER], ids=lambda sheet: sheet.name)
def test_every_back_lies_behind_its_front(
    sheet: Sheet, form: Form, duplex: Duplex, right_to_left: bool
) -> None:
    """Sheets hold different cards, so that a pile in the wrong order is seen."""
    imposition = form_plan(job(form, duplex=duplex), sheet, right_to_left).impose(50)
    papers = printed(imposition)
    assert len(papers) == imposition.sheets > 1
    cards = [card for paper in papers for card in cut_cards(paper)]
    assert {front for front, _ in cards} == set(range(0, 50, 2))
    assert all(back == front + 1 for front, back in cards)


@pytest.mark.parametrize("form", [Form.TOPIC_CARDS, Form.BOOKMARKS, Form.READING_CARDS])
@pytest.mark.parametrize("right_to_left", [False, True])
def test_the_second_card_follows_where_its_readers_read_on(form: Form, right_to_left: bool) -> None:
    (side, *_) = form_plan(job(form), A4, right_to_left).impose(2).sides
    first, second = (next(p for p in side.placements if p.page == page) for page in (0, 1))
    assert (second.box.x < first.box.x) is right_to_left
    assert second.box.y == first.box.y


@pytest.mark.parametrize("name", STOCKS)
def test_a_printer_is_told_the_paper_that_card_sheets_have(name: str) -> None:
    form = Form.TENT if STOCKS[name].tent else Form.WALLET_CARDS
    for paper in ("a4", "letter"):
        assert paper_of(job(form, stock=name, paper=paper)) == STOCKS[name].sheet.name


@pytest.mark.parametrize("name", STOCKS)
@pytest.mark.parametrize("duplex", BOTH_SIDES)
def test_backs_match_on_every_card_sheet(name: str, duplex: Duplex) -> None:
    plan = form_plan(job(Form.WALLET_CARDS, duplex=duplex, stock=name), A4, False)
    for paper in printed(plan.impose(6)):
        cards = cut_cards(paper)
        assert len(cards) == len(STOCKS[name].grid.cells)
        assert all(back == front + 1 for front, back in cards)


def test_a_printer_that_turns_the_other_way_is_noticed() -> None:
    """Cards in the middle still meet, upside down; others miss their fronts."""
    for stock in ("", "avery-5163", "l4784"):
        plan = form_plan(job(Form.WALLET_CARDS, duplex=Duplex.LONG_EDGE, stock=stock), A4, False)
        wrong = plan.impose(4)._replace(duplex=Duplex.SHORT_EDGE)
        with pytest.raises(Unreadable):
            cut_cards(printed(wrong)[0])


def test_a_pile_in_the_wrong_order_is_noticed() -> None:
    plan = form_plan(job(Form.TOPIC_CARDS, duplex=Duplex.BY_HAND_FACE_UP), A4, False)
    wrong = plan.impose(60)._replace(duplex=Duplex.BY_HAND_FACE_DOWN)
    cards = [card for paper in printed(wrong) for card in cut_cards(paper)]
    assert any(back != front + 1 for front, back in cards)


def test_an_odd_last_page_is_a_card_with_an_empty_back() -> None:
    plan = form_plan(job(Form.TOPIC_CARDS, duplex=Duplex.LONG_EDGE), A4, False)
    (paper,) = printed(plan.impose(5))
    assert cut_cards(paper) == [(0, 1), (2, 3), (4, None)]


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("sheet", [A4, A5, LETTER, LEGAL, A3], ids=lambda sheet: sheet.name)
def test_fold_over_cards_need_no_back(sheet: Sheet, right_to_left: bool) -> None:
    plan = form_plan(job(Form.WALLET_CARDS, stock=FOLD_OVER), sheet, right_to_left)
    imposition = plan.impose(4)
    assert imposition.duplex is Duplex.ONE_SIDE
    cards = [card for paper in printed(imposition) for card in fold_cards(paper)]
    assert set(cards) == ({(1, 0), (3, 2)} if right_to_left else {(0, 1), (2, 3)})
    assert len(cards) == sum(len(side.placements) for side in imposition.sides) / 2


def test_wallet_cards_fill_the_sheet_each_nearly_as_often() -> None:
    plan = form_plan(job(Form.WALLET_CARDS), A4, False)
    (paper,) = printed(plan.impose(3))
    told = Counter(front for front, _ in cut_cards(paper))
    assert sum(told.values()) == 10
    assert max(told.values()) - min(told.values()) <= 1


def test_topic_cards_are_printed_once_each() -> None:
    plan = form_plan(job(Form.TOPIC_CARDS), LETTER, False)
    papers = printed(plan.impose(23))
    assert [front for paper in papers for front, _ in cut_cards(paper)] == list(range(23))
    assert len(papers) == 3


@pytest.mark.parametrize(
    ("form", "sheet", "size", "cards"),
    [
        (Form.WALLET_CARDS, A4, (85 * MILLIMETRE, 55 * MILLIMETRE), 10),
        (Form.WALLET_CARDS, LETTER, (3.5 * INCH, 2 * INCH), 10),
        (Form.TOPIC_CARDS, LETTER, (3.5 * INCH, 2 * INCH), 10),
        (Form.BOOKMARKS, A4, (50 * MILLIMETRE, 150 * MILLIMETRE), 5),
        (Form.BOOKMARKS, LETTER, (2 * INCH, 6 * INCH), 5),
        (Form.READING_CARDS, A4, (148.5 * MILLIMETRE, 210 * MILLIMETRE), 2),
        (Form.READING_CARDS, LETTER, (5.5 * INCH, 8.5 * INCH), 2),
        (Form.CUE_CARDS, LETTER, (8.5 * INCH, 5.5 * INCH), 2),
    ],
)
def test_cards_have_their_customary_sizes(
    form: Form, sheet: Sheet, size: tuple[float, float], cards: int
) -> None:
    plan = form_plan(job(form), sheet, False)
    leaf = plan.leaf(0)
    assert (leaf.width, leaf.height) == pytest.approx(size)
    assert len(plan.impose(10).sides[0].placements) == cards
    assert plan.each_alone


def test_large_type_on_topic_cards_takes_index_cards() -> None:
    leaf = form_plan(job(Form.TOPIC_CARDS, sight=Sight.LARGE), LETTER, False).leaf(0)
    assert (leaf.width, leaf.height) == (5 * INCH, 3 * INCH)


def test_half_sheets_keep_room_for_the_seal_of_a_pouch() -> None:
    leaf = form_plan(job(Form.READING_CARDS), A4, False).leaf(0)
    margins = (leaf.left, leaf.top, leaf.right, leaf.bottom)
    assert all(6 * MILLIMETRE <= margin <= 10.01 * MILLIMETRE for margin in margins)


def test_a_card_sheet_brings_its_own_paper() -> None:
    side = form_plan(job(Form.WALLET_CARDS, stock="Avery-5371"), A4, False).impose(1).sides[0]
    assert (side.width, side.height) == (LETTER.width, LETTER.height)
    assert not side.strokes


def test_unknown_card_sheets_get_the_nearest_name() -> None:
    with pytest.raises(UnknownName) as refused:
        form_plan(job(Form.WALLET_CARDS, stock="avery-5372"), A4, False)
    assert refused.value.facts["nearest"] == "avery-5371"
    with pytest.raises(UnknownName) as refused:
        form_plan(job(Form.TENT, stock="avery-5371"), LETTER, False)
    assert refused.value.facts["nearest"] == "avery-5305"


def test_paper_that_is_too_small_is_named() -> None:
    with pytest.raises(PaperTooSmall, match="a5"):
        filled(A5, 200 * MILLIMETRE, 50 * MILLIMETRE)


def test_cells_of_card_sheets_stay_on_their_paper_and_apart() -> None:
    for stock in STOCKS.values():
        cells = stock.grid.cells
        for number, cell in enumerate(cells):
            assert cell.x >= 0
            assert cell.y >= 0
            assert cell.right <= stock.sheet.width + 0.01
            assert cell.bottom <= stock.sheet.height + 0.01
            for other in cells[:number]:
                across = min(cell.right, other.right) - max(cell.x, other.x)
                down = min(cell.bottom, other.bottom) - max(cell.y, other.y)
                assert min(across, down) < 0.01
