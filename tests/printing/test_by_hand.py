"""Forms to fill in by hand use the height of their page; other texts keep their lines."""

from __future__ import annotations

import pytest

from facilitator.core.handout import Block, Grid, Part, WriteLine
from facilitator.core.print_job import PrintJob
from facilitator.printing.by_hand import is_to_fill
from facilitator.printing.marks import Page, Stroke
from facilitator.printing.sheets import A4
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import in_languages, pages_of
from tests.printing.sheets_of_paper import said

FORM = (said("Fill in."), Grid(("What", "How much"), 12, 24.0), WriteLine("Sum"))
READ = (*(said("Words to read."),) * 4, WriteLine("The topic"))


def lowest(blocks: tuple[Block, ...], book: TypefaceBook, *tags: str) -> tuple[float, int]:
    handout = in_languages(*((tag, "Title", blocks) for tag in tags))
    pages, _ = pages_of(handout, PrintJob(("x",), tags), book)
    return max(map(_last_line, pages)), len(pages)


def _last_line(page: Page) -> float:
    return max(mark.y1 for mark in page.marks if isinstance(mark, Stroke))


@pytest.mark.parametrize("tags", [("en",), ("en", "ar")])
def test_a_form_fills_its_page_and_takes_no_more(book: TypefaceBook, tags: tuple[str, ...]) -> None:
    lowest_line, count = lowest(FORM, book, *tags)
    assert count == len(tags)
    usual = 12 * 24.0 + 100
    assert usual * 1.4 < lowest_line < A4.height - A4.margin


def test_a_text_with_one_line_to_write_on_is_no_form(book: TypefaceBook) -> None:
    assert is_to_fill(Part("en", "", FORM))
    assert not is_to_fill(Part("en", "", READ))
    assert lowest(READ, book, "en")[0] < 250
