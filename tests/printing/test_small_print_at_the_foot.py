"""Small print on cards and signs stands at their foot, and under the text on sheets."""

from __future__ import annotations

import pytest

from facilitator.core.handout import Handout, SmallPrint
from facilitator.core.print_job import Arrangement, Form, PrintJob
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.sheets import A4
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import in_languages, lines, pages_of, told
from tests.printing.sheets_of_paper import said

CARDS = [Form.TOPIC_CARDS, Form.BOOKMARKS, Form.READING_CARDS, Form.SIGN, Form.TENT, Form.TEAR_OFF]
SIGNED = SmallPrint("Source")


def handout(*tags: str) -> Handout:
    return in_languages(*((tag, "Title", (said("Words"), SIGNED)) for tag in tags))


def ends(form: Form, book: TypefaceBook, *tags: str) -> tuple[float, float, float]:
    """Baselines of the words and of the small print, and the foot of the page."""
    job = PrintJob(("x",), tags, form, arrangement=Arrangement.COLUMNS)
    pages, _ = pages_of(handout(*tags), job, book)
    leaf = form_plan(job, A4, False).leaf(0)
    by_word = {told(line): line.y for line in lines(pages[0])}
    return by_word["Words"], by_word["Source"], leaf.height - leaf.bottom


@pytest.mark.parametrize("form", CARDS)
@pytest.mark.parametrize("tags", [("en",), ("en", "es")])
def test_small_print_stands_at_the_foot_of_cards(
    book: TypefaceBook, form: Form, tags: tuple[str, ...]
) -> None:
    words, small, foot = ends(form, book, *tags)
    assert foot - 8 < small < foot
    assert words < small - 12


@pytest.mark.parametrize("form", [Form.SHEET, Form.SCRIPT])
def test_small_print_stands_under_the_text_where_it_flows(book: TypefaceBook, form: Form) -> None:
    words, small, foot = ends(form, book, "en")
    assert small < words + 40 < foot - 100
