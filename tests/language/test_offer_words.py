"""An offer names what is different: in a refusal with all of it, on a button with the first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core.print_job import Arrangement, Form, PrintJob
from facilitator.language.catalogues import ENGLISH, open_catalogue
from facilitator.language.offer_words import offer_button, offer_words
from facilitator.places import shipped
from facilitator.printing.offers import LARGER_FORM

ASKED = PrintJob(("six-tips",), ("en", "es", "ar"), arrangement=Arrangement.FACING, fit_pages=4)
TURN = Arrangement.IN_TURN
CHANGES: list[tuple[dict[str, object], str, str]] = [
    ({"fit_pages": 1}, "It fits on 1 page.", "Print on 1 page instead"),
    ({"fit_pages": 3}, "It fits on 3 pages.", "Print on 3 pages instead"),
    ({"paper": "a3"}, "It fits on A3.", "Print on A3 instead"),
    ({"stock": "avery-5164"}, "It fits on Avery 5164.", "Print on Avery 5164 instead"),
    (
        {"form": Form.BOOKLET, "fit_pages": 8},
        "It fits into a booklet of 8 pages.",
        "Print as a booklet of 8 pages",
    ),
    (
        {"form": Form.BOOKLET, "fit_pages": None, "arrangement": TURN},
        "It fits into a booklet. The languages then come one after the other.",
        "Print as a booklet",
    ),
    (
        {"fit_pages": None, "arrangement": TURN},
        "It fits with one language after the other. The number of pages is then left open.",
        "Print one language after the other",
    ),
    (
        {"fit_pages": None},
        "It fits when the number of pages is left open.",
        "Print on as many pages as it needs",
    ),
]


@pytest.mark.parametrize(("changes", "told", "button"), CHANGES)
def test_an_offer_says_all_that_is_different(
    changes: dict[str, object], told: str, button: str
) -> None:
    offer = replace(ASKED, **changes)  # type: ignore[arg-type]
    assert offer_words(ASKED, offer, ENGLISH) == told
    assert offer_button(ASKED, offer, ENGLISH) == button


def test_the_sheets_of_a_poster_are_no_pages() -> None:
    asked = PrintJob(("six-tips",), form=Form.POSTER)
    offer = replace(asked, fit_pages=6)
    assert offer_words(asked, offer, ENGLISH) == "It fits on a poster of 6 sheets."
    assert offer_button(asked, offer, ENGLISH) == "Print on 6 sheets instead"


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
@pytest.mark.parametrize("form", sorted(set(LARGER_FORM.values())))
def test_every_form_that_can_be_offered_has_words(tag: str, form: Form) -> None:
    words = open_catalogue(tag, shipped("locales"))
    asked = PrintJob(("six-tips",), form=Form.TRIFOLD)
    told = {say(asked, replace(asked, form=form), words) for say in (offer_words, offer_button)}
    assert len(told) == 2
    assert "\n" not in "".join(told)
