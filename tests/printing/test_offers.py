"""What is offered instead of an order that does not fit: true, near, and never smaller type.

Thirty random orders run each time; `LONG_PROOFS=1` runs three hundred.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from facilitator.core.handout import Handout, Part
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.core.print_job import Arrangement, Form, PrintJob, Sight
from facilitator.printing.offers import offer_for
from facilitator.printing.press import laid_out, printed
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.random_texts import random_order
from tests.printing.reading_back import page_count
from tests.printing.sheets_of_paper import said

ORDERS = 300 if os.environ.get("LONG_PROOFS") else 30
TRUE_FOR = [*(form for form in Form if form is not Form.TEAR_OFF)]
SENTENCE = "We write down what has carried us through hard weeks. "


def text_of(paragraphs: int, *tags: str) -> Handout:
    blocks = (said(SENTENCE * 5),) * paragraphs
    parts = tuple(Part(tag, "Title", blocks, "text") for tag in tags or ("en",))
    return Handout("text", "Title", parts)


def asked(**more: object) -> PrintJob:
    return PrintJob(("text",), **more)  # type: ignore[arg-type]


def refusal_of(handout: Handout, job: PrintJob, book: TypefaceBook) -> NotAsAsked:
    with pytest.raises(NotAsAsked) as refused:
        printed(handout, job, book)
    return refused.value


def offered(handout: Handout, job: PrintJob, book: TypefaceBook) -> PrintJob | None:
    refusal = refusal_of(handout, job, book)
    return offer_for(job, refusal, lambda order: laid_out(handout, order, book))


def random_order_of(seed: int) -> tuple[Handout, PrintJob]:
    chance = random.Random(seed)
    handout, job = random_order(chance, TRUE_FOR, (1, 1, 2, 3), most_pages=6)
    stock = chance.choice(["", "avery-5371", "l7160"]) if job.form is not Form.TENT else ""
    return handout, replace(job, stock=stock)


def broken_promises(
    offer: Callable[[Handout, PrintJob, NotAsAsked], PrintJob | None],
    book: TypefaceBook,
    seeds: range,
) -> list[int]:
    """The random orders that are refused and whose offer is refused too, or is none."""
    found = []
    for seed in seeds:
        handout, job = random_order_of(seed)
        try:
            printed(handout, job, book)
        except NotAsAsked as refusal:
            instead = offer(handout, job, refusal)
            try:
                assert instead is not None
                printed(handout, instead, book)
                if instead.fit_pages and instead.form in (Form.SHEET, Form.SCRIPT, Form.BOOKLET):
                    assert laid_out(handout, instead, book) == instead.fit_pages
            except (NotAsAsked, AssertionError):
                found.append(seed)
    return found


@pytest.mark.parametrize("seed", range(ORDERS))
def test_whatever_is_offered_can_be_printed(book: TypefaceBook, seed: int) -> None:
    def true_offer(handout: Handout, job: PrintJob, refusal: NotAsAsked) -> PrintJob | None:
        return offer_for(job, refusal, partial(laid_out, handout, book=book))

    assert broken_promises(true_offer, book, range(seed, seed + 1)) == []


def test_an_offer_that_was_never_laid_out_would_be_noticed(book: TypefaceBook) -> None:
    def rash(_handout: Handout, job: PrintJob, refusal: NotAsAsked) -> PrintJob | None:
        return offer_for(job, refusal, lambda _order: 1)

    assert broken_promises(rash, book, range(30))


@pytest.mark.parametrize("paragraphs", [20, 35])
@pytest.mark.parametrize("form", [Form.SHEET, Form.SCRIPT])
def test_exactly_the_pages_it_needs_are_offered_and_one_less_does_not_do(
    book: TypefaceBook, form: Form, paragraphs: int
) -> None:
    handout, job = text_of(paragraphs), asked(form=form, fit_pages=1)
    offer = offered(handout, job, book)
    assert offer is not None
    assert offer == replace(job, fit_pages=offer.fit_pages)
    assert page_count(printed(handout, offer, book).plain) == offer.fit_pages
    refusal_of(handout, replace(job, fit_pages=(offer.fit_pages or 0) - 1), book)


def test_a_booklet_is_offered_in_fours(book: TypefaceBook) -> None:
    handout, job = text_of(40), asked(form=Form.BOOKLET, fit_pages=4)
    assert offered(handout, job, book) == replace(job, fit_pages=8)


def test_too_short_a_text_is_offered_the_pages_it_fills(book: TypefaceBook) -> None:
    handout, job = text_of(1), asked(fit_pages=7)
    offer = offered(handout, job, book)
    assert offer is not None
    assert 0 < (offer.fit_pages or 0) < 7


def test_a_leaflet_that_is_too_long_is_offered_as_a_booklet(book: TypefaceBook) -> None:
    handout, job = text_of(60), asked(form=Form.TRIFOLD)
    assert offered(handout, job, book) == replace(job, form=Form.BOOKLET, fit_pages=12)
    refusal_of(handout, replace(job, form=Form.BOOKLET, fit_pages=8), book)


def test_cards_are_offered_on_larger_cards_then_on_half_a_sheet(book: TypefaceBook) -> None:
    job = asked(form=Form.WALLET_CARDS, stock="avery-5371")
    assert offered(text_of(4), job, book) == replace(job, stock="avery-5164")
    assert offered(text_of(8), job, book) == replace(job, stock="", form=Form.READING_CARDS)
    plain = asked(form=Form.WALLET_CARDS)
    assert offered(text_of(8), plain, book) == replace(plain, form=Form.READING_CARDS)


def test_a_poster_is_offered_on_more_sheets(book: TypefaceBook) -> None:
    job = asked(form=Form.POSTER, paper="a5", fit_pages=1)
    assert offered(text_of(6), job, book) == replace(job, fit_pages=6)


def test_three_languages_that_cannot_face_are_offered_side_by_side(book: TypefaceBook) -> None:
    handout = text_of(2, "en", "es", "ar")
    job = asked(languages=("en", "es", "ar"), arrangement=Arrangement.FACING)
    assert offered(handout, job, book) == replace(job, arrangement=Arrangement.COLUMNS)


def test_paper_that_is_too_small_for_a_form_is_refused_with_an_offer(book: TypefaceBook) -> None:
    job = asked(form=Form.BOOKMARKS, sight=Sight.GIANT, paper="a5")
    assert offered(text_of(1), job, book) == replace(job, form=Form.READING_CARDS)


def test_larger_paper_of_the_same_family_is_offered_where_no_form_is(book: TypefaceBook) -> None:
    for small, large in (("a5", "a4"), ("half-letter", "letter")):
        job = asked(form=Form.TEAR_OFF, paper=small)
        assert offered(text_of(6), job, book) == replace(job, paper=large)


def test_what_fits_nowhere_is_refused_without_an_offer(book: TypefaceBook) -> None:
    assert offered(text_of(80), asked(form=Form.TEAR_OFF), book) is None
