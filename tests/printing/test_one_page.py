"""The run sheet is one page: as large as it fits, never below the floor, else refused."""

from __future__ import annotations

import pytest

from facilitator.core.handout import Handout, Part
from facilitator.core.print_job import PrintJob
from facilitator.printing.forms.form import even_leaf
from facilitator.printing.marks import Page, Text
from facilitator.printing.one_page import FLOOR, OverOnePage, one_page
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import A4, A5, LETTER, PRINTABLE, Sheet
from facilitator.printing.styles import Style
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import pages_of
from tests.printing.sheets_of_paper import timed


def sheet_of(steps: int, *tags: str) -> Handout:
    blocks = tuple(timed(n) for n in range(steps))
    parts = (Part(tag, "Evening", blocks) for tag in tags or ("en",))
    return Handout("run-sheet", "Evening", tuple(parts))


def made(book: TypefaceBook, handout: Handout, sheet: Sheet) -> Page:
    leaf = even_leaf(sheet.width, sheet.height, sheet.margin)
    return one_page(handout.parts, Shaper(book), leaf, Style())[0]


def lines_of(page: Page) -> list[Text]:
    return [mark for mark in page.marks if isinstance(mark, Text)]


def sizes(book: TypefaceBook, steps: int, sheet: Sheet = A4, *tags: str) -> set[float]:
    page = made(book, sheet_of(steps, *tags), sheet)
    lines = lines_of(page)
    assert all(0 < line.y < sheet.height for line in lines)
    return {word.size for line in lines for word in line.words}


def test_a_short_evening_is_set_in_twelve_points(book: TypefaceBook) -> None:
    assert 12.0 in sizes(book, 8)


@pytest.mark.parametrize("sheet", [A4, LETTER])
def test_type_shrinks_with_the_steps_and_never_below_the_floor(
    book: TypefaceBook, sheet: Sheet
) -> None:
    smallest = [min(sizes(book, steps, sheet)) for steps in (5, 12, 18, 24)]
    assert smallest == sorted(smallest, reverse=True)
    assert smallest[-1] >= FLOOR


def test_on_small_paper_details_move_beside_their_titles_before_it_is_refused(
    book: TypefaceBook,
) -> None:
    small = lines_of(made(book, sheet_of(24), A5))
    large = lines_of(made(book, sheet_of(24), A4))
    assert len({line.y for line in small}) < len({line.y for line in large})
    assert min(sizes(book, 24, A5)) >= FLOOR


def test_too_many_steps_are_refused_with_the_lines_that_are_over(book: TypefaceBook) -> None:
    counts = []
    for steps in (70, 80):
        with pytest.raises(OverOnePage) as refused:
            made(book, sheet_of(steps), A4)
        counts.append(int(str(refused.value.facts["lines"])))
    assert 0 < counts[0] < counts[1]
    assert counts[1] - counts[0] == 10


@pytest.mark.parametrize("pages", [1, 2])
def test_more_pages_than_one_are_filled_when_they_are_asked_for(
    book: TypefaceBook, pages: int
) -> None:
    job = PrintJob(("run-sheet",), fit_pages=pages)
    assert len(pages_of(sheet_of(20), job, book)[0]) == pages


def test_two_languages_stand_side_by_side_line_by_line(book: TypefaceBook) -> None:
    page = made(book, sheet_of(6, "en", "ar"), A4)
    lines = lines_of(page)
    left = {round(line.y, 2) for line in lines if line.x < A4.width / 2}
    right = {round(line.y, 2) for line in lines if line.x >= A4.width / 2}
    assert left == right


@pytest.mark.parametrize(("first", "second"), [("en", "ar"), ("ar", "en")])
def test_arabic_has_the_right_column_and_the_first_language_is_copied_first(
    book: TypefaceBook, first: str, second: str
) -> None:
    lines = lines_of(made(book, sheet_of(3, first, second), A4))
    sides = [line.x > A4.width / 2 for line in lines]
    half = len(sides) // 2
    assert sides == [first == "ar"] * half + [second == "ar"] * half


def test_margins_give_way_last_and_never_under_what_printers_print(book: TypefaceBook) -> None:
    squeezes, lefts = [], []
    for steps in (8, 36, 56, 58):
        leaf = even_leaf(A4.width, A4.height, A4.margin)
        page, fit = one_page(sheet_of(steps, "en", "es").parts, Shaper(book), leaf, Style())
        assert fit is not None
        squeezes.append(fit.squeeze)
        lefts.append(min(line.x for line in lines_of(page)))
        assert all(PRINTABLE < line.y < A4.height - PRINTABLE for line in lines_of(page))
    assert squeezes == sorted(squeezes)
    assert squeezes[0] == 0.0 < squeezes[-1]
    assert min(lefts) >= PRINTABLE - 0.01
