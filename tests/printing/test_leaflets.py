"""Leaflets and booklets with a cover: text inside, small print on the back, no more paper."""

from __future__ import annotations

import pytest

from facilitator.core.handout import Handout, Part, SmallPrint
from facilitator.core.print_job import Form, PrintJob
from facilitator.printing.forms.trifold import BACK, FIRST, FLAP, LAST
from facilitator.printing.marks import Page
from facilitator.printing.press import printed
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import in_languages, lines, pages_of, told
from tests.printing.reading_back import by_pdfium, page_count
from tests.printing.sheets_of_paper import said

WORDS = "Some words that are read aloud in the room. " * 3
SIGNED = SmallPrint("Source")


def text(paragraphs: int, tag: str = "en") -> Handout:
    return in_languages((tag, "A title", (*(said(WORDS),) * paragraphs, SIGNED)))


def pages(handout: Handout, form: Form, book: TypefaceBook) -> tuple[Page, ...]:
    return pages_of(handout, PrintJob(("x",), handout.languages, form), book)[0]


def foot(page: Page) -> float:
    return max(line.y for line in lines(page))


def test_text_runs_evenly_over_the_three_inner_panels(book: TypefaceBook) -> None:
    made = pages(text(6), Form.TRIFOLD, book)
    inside = [foot(page) for page in made[FIRST : LAST + 1]]
    assert max(inside) - min(inside) < 60
    assert len(made) == BACK + 1


@pytest.mark.parametrize("sentences", range(4, 8))
def test_no_line_stands_alone_for_the_sake_of_even_panels(
    book: TypefaceBook, sentences: int
) -> None:
    short = in_languages(("en", "A title", (said("A few words to read aloud. " * sentences),)))
    made = pages(short, Form.TRIFOLD, book)
    for panel in made[FIRST : LAST + 1]:
        beside_title = [line for line in lines(panel) if "title" not in told(line)]
        assert len(beside_title) != 1


def test_small_print_of_a_leaflet_stands_at_the_foot_of_its_back(book: TypefaceBook) -> None:
    made = pages(text(6), Form.TRIFOLD, book)
    assert not lines(made[FLAP])
    assert [told(line) for line in lines(made[BACK])] == ["Source"]
    assert foot(made[BACK]) > made[BACK].height - 40


def test_small_print_stays_with_a_text_that_fills_the_leaflet(book: TypefaceBook) -> None:
    made = pages(text(24), Form.TRIFOLD, book)
    assert "Source" in [told(line) for line in lines(made[-1])]
    assert len(lines(made[-1])) > 3


def test_a_short_booklet_is_a_card_with_its_text_on_the_third_page(book: TypefaceBook) -> None:
    cover, empty, body, back = pages(text(2), Form.BOOKLET, book)
    assert [told(line) for line in lines(cover)] == ["A title"]
    assert not empty.marks
    assert len(lines(body)) > 3
    assert [told(line) for line in lines(back)] == ["Source"]


@pytest.mark.parametrize("paragraphs", [1, 2, 3])
def test_a_short_leaflet_keeps_its_title_on_the_front(book: TypefaceBook, paragraphs: int) -> None:
    made = pages(text(paragraphs), Form.TRIFOLD, book)
    assert [told(line) for line in lines(made[0])] == ["A title"]
    assert lines(made[FIRST])


@pytest.mark.parametrize("paragraphs", range(1, 60, 6))
def test_a_cover_takes_no_more_paper(book: TypefaceBook, paragraphs: int) -> None:
    handout = text(paragraphs)
    one = Part("en", "Another title", (said("A word"),), "another")
    two_texts = Handout("x", "Two", (*handout.parts, one))  # which have no cover
    job = PrintJob(("x",), form=Form.BOOKLET)
    sheets = printed(handout, job, book).imposition.sheets
    assert sheets <= printed(two_texts, job, book).imposition.sheets
    cover = pages(handout, Form.BOOKLET, book)[0]
    if [told(line) for line in lines(cover)] == ["A title"]:
        assert sum(len(lines(page)) for page in pages(handout, Form.BOOKLET, book)) > 3
    assert len(lines(pages(two_texts, Form.BOOKLET, book)[0])) > 2


def test_the_title_on_a_cover_is_large_and_in_whole_words(book: TypefaceBook) -> None:
    for title in ("We", "Selbsthilfegruppen"):
        handout = in_languages(("de", title, (said("Wort " * 30),)))
        (line,) = lines(pages(handout, Form.TRIFOLD, book)[0])
        assert told(line) == title
        assert line.words[0].size > 12


@pytest.mark.parametrize("form", [Form.BOOKLET, Form.TRIFOLD])
def test_the_file_for_screens_has_no_empty_pages(book: TypefaceBook, form: Form) -> None:
    made = printed(text(2), PrintJob(("x",), form=form), book)
    count = page_count(made.plain)
    assert all(by_pdfium(made.plain, number).strip() for number in range(count))
    placed = [p.page for side in made.imposition.sides for p in side.placements]
    assert sorted(placed) == list(range(count))
    assert "Source" in by_pdfium(made.sheets, 0)
    assert "Some words" in by_pdfium(made.sheets, 1)
