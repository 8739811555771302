"""What the page offers by name is what the printing house knows."""

from __future__ import annotations

import pytest

from facilitator.core.paper_steps import FOLD_OVER, ON_STOCK
from facilitator.core.pieces import PIECES
from facilitator.core.print_job import Arrangement, Duplex, Form, Sight
from facilitator.language.catalogues import Catalogue
from facilitator.printing.forms.stocks import STOCKS
from facilitator.printing.sheets import SHEETS
from facilitator.ui.handouts import names
from facilitator.ui.handouts.offers import found, groups
from facilitator.ui.handouts.print_dialog import PAPERS
from tests.ui.handouts.paper import GIVEN

WORDS = Catalogue()


def test_every_form_size_arrangement_and_way_has_short_words() -> None:
    assert set(names.FORMS) == set(Form)
    assert [*names.SIGHTS] == [*names.LEAST] == [*Sight]
    assert set(names.ARRANGEMENTS) == set(Arrangement)
    assert set(names.DUPLEX) == {names.USUAL, *Duplex}


def test_papers_and_card_sheets_are_those_of_the_printing_house() -> None:
    assert set(names.PAPERS) == set(SHEETS) == set(PAPERS)
    assert {*names.CARD_SHEETS, *names.TENT_SHEETS} == set(STOCKS)


@pytest.mark.parametrize("form", Form)
def test_card_sheets_are_offered_where_a_form_takes_them(form: Form) -> None:
    offered = [value for value, _words in names.stock_options(form, WORDS)]
    assert bool(offered) == (form in ON_STOCK)
    assert set(offered) <= {"", FOLD_OVER, *STOCKS}


def test_everything_that_is_offered_stands_in_a_group_and_has_a_title() -> None:
    offers = GIVEN.store.offers(WORDS)
    assert {offer.group for offer in offers} <= set(groups())
    assert {piece.name for piece in PIECES} <= {offer.name for offer in offers}
    for offer in offers:
        assert offer.title
        assert GIVEN.store.title(offer.name, WORDS) in (offer.title, f"Topic cards: {offer.title}")


def test_a_search_finds_words_of_the_text_in_any_case() -> None:
    offers = GIVEN.store.offers(WORDS)
    assert "peers" in [offer.name for offer in found(offers, "SPEAK of ourselves", "")]
    assert found(offers, "no such words anywhere", "") == ()
