"""Which goes of the printer a list takes, and what hands do in between."""

from __future__ import annotations

from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.core.printer_habit import TEST_WAY, PrinterHabit
from facilitator.language.catalogues import Catalogue
from facilitator.ui.handouts.counting import Counted
from facilitator.ui.handouts.print_parts import Part, parts

BOOKLET = PrintJob(("peers",), form=Form.BOOKLET, copies=12)
FOLDED = Counted(2, 8, Duplex.SHORT_EDGE)
FLAT = Counted(3, 3, Duplex.ONE_SIDE)
BY_HAND = PrinterHabit(Duplex.BY_HAND_FACE_UP)


def made(*orders: tuple[PrintJob, Counted], habit: PrinterHabit | None = None) -> tuple[Part, ...]:
    return parts(orders, habit, Catalogue())


def test_what_is_turned_the_same_way_on_the_same_paper_goes_together() -> None:
    spanish = PrintJob(("peers",), ("es",), form=Form.BOOKLET, copies=4)
    (part,) = made((BOOKLET, FOLDED), (spanish, FOLDED))

    assert part.jobs == (BOOKLET, spanish)
    assert (part.duplex, part.sheets, part.before) == (Duplex.SHORT_EDGE, 32, ())


def test_other_ways_go_apart_and_only_other_paper_has_to_be_put_in() -> None:
    sheet = PrintJob(("peers",))
    cards = PrintJob(("wallet-card",), form=Form.WALLET_CARDS, stock="avery-5371", paper="letter")
    one, two, three = made(
        (sheet, FLAT), (BOOKLET, FOLDED), (cards, Counted(1, 1, Duplex.ONE_SIDE))
    )

    assert (one.duplex, two.duplex, three.duplex) == (
        Duplex.ONE_SIDE,
        Duplex.SHORT_EDGE,
        Duplex.ONE_SIDE,
    )
    assert (one.before, two.before) == ((), ())
    assert three.before == ("Put in 1 card sheet “Avery 5371”.",)


def test_card_sheets_are_sent_in_their_own_size_whatever_paper_was_chosen() -> None:
    cards = PrintJob(("wallet-card",), form=Form.WALLET_CARDS, stock="avery-5371", paper="a4")
    (part,) = made((cards, FLAT))
    assert part.paper == "letter"


def test_by_hand_all_fronts_come_first_then_the_pile_is_put_back() -> None:
    fronts, backs = made((BOOKLET, FOLDED), habit=BY_HAND)

    assert (fronts.first, fronts.last, fronts.copies) == (1, 2, 12)
    assert (backs.first, backs.last, backs.copies) == (3, 4, 12)
    assert {fronts.duplex, backs.duplex} == {Duplex.ONE_SIDE}
    assert fronts.before == ()
    assert "printed side up" in backs.before[0]
    assert fronts.jobs[0].copies == 1


def test_a_tested_printer_is_told_what_it_was_told_for_the_test() -> None:
    """One that flips the wrong edge is not asked for the other, which it may flip wrongly too."""
    for found in (Duplex.LONG_EDGE, Duplex.SHORT_EDGE):
        flat, folded = made(
            (PrintJob(("peers",)), FLAT), (BOOKLET, FOLDED), habit=PrinterHabit(found)
        )
        assert flat.duplex is Duplex.ONE_SIDE
        assert folded.duplex is TEST_WAY


def test_pages_for_one_side_are_never_fed_twice() -> None:
    (part,) = made((PrintJob(("peers",)), FLAT), habit=BY_HAND)
    assert (part.first, part.duplex) == (0, Duplex.ONE_SIDE)


def test_a_printer_that_flips_the_other_edge_is_told_so() -> None:
    (part,) = made((BOOKLET, FOLDED), habit=PrinterHabit(Duplex.LONG_EDGE))
    assert part.duplex is Duplex.LONG_EDGE
