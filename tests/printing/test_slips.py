"""Slips: packed, never clipped, with marks where they are cut."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.handout import Handout, Part
from facilitator.core.print_job import Sight
from facilitator.language.catalogues import open_catalogue
from facilitator.printing.forms.form import even_leaf
from facilitator.printing.marks import Mark, Page, Stroke, Text
from facilitator.printing.pieces.blank_forms import attendance_slips
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import A4, A5, LETTER, PRINTABLE, Sheet
from facilitator.printing.slips import slip_pages
from facilitator.printing.styles import Style, style_for
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.plainly import write_pdf
from tests.printing.reading_back import by_pdfium, page_count, tally
from tests.printing.sheets_of_paper import said

LOCALES = Path(__file__).parents[2] / "locales"
BOOK = TypefaceBook()


def slips_of(*lengths: int, tag: str = "en") -> Handout:
    parts = (
        Part(tag, f"Slip {n}", tuple(said("Some words to read. " * 8) for _ in range(length)))
        for n, length in enumerate(lengths)
    )
    return Handout("slips", "Slips", tuple(parts))


def made(handout: Handout, book: TypefaceBook, sheet: Sheet) -> tuple[Page, ...]:
    leaf = even_leaf(sheet.width, sheet.height, sheet.margin)
    return slip_pages(handout.parts, Shaper(book), leaf, Style(12.5))


def cuts(page: Page) -> list[float]:
    """Heights of the dashed lines."""
    return [m.y1 for m in page.marks if isinstance(m, Stroke) and m.dash]


def top(mark: Mark) -> float:
    return min(mark.y1, mark.y2) if isinstance(mark, Stroke) else mark.y


def test_slips_share_a_sheet_and_are_cut_between(book: TypefaceBook) -> None:
    (page,) = made(slips_of(1, 2, 1), book, A4)
    assert len(cuts(page)) == 4
    assert cuts(page)[0] == A4.margin


def test_a_slip_that_does_not_fit_leaves_room_for_a_later_one(book: TypefaceBook) -> None:
    pages = made(slips_of(7, 9, 3), book, A4)
    assert [len(cuts(page)) - 1 for page in pages] == [2, 1]


def test_a_slip_longer_than_a_sheet_flows_on_and_loses_nothing(book: TypefaceBook) -> None:
    handout = slips_of(40)
    pdf = write_pdf(handout, book, A5)
    assert page_count(pdf) > 2
    copied = sum((tally(by_pdfium(pdf, n)) for n in range(page_count(pdf))), tally(""))
    assert copied == tally("Slip 0" + "Some words to read. " * 320)


@given(st.lists(st.integers(1, 14), min_size=1, max_size=9), st.sampled_from(["en", "ar"]))
def test_no_line_crosses_a_cut_and_every_slip_is_whole(lengths: list[int], tag: str) -> None:
    pages = made(slips_of(*lengths, tag=tag), BOOK, LETTER)
    titles = 0
    for page in pages:
        lines = [mark for mark in page.marks if isinstance(mark, Text)]
        edges = cuts(page)
        assert edges[-1] <= LETTER.height - PRINTABLE - 14 + 0.01  # the marks are as long
        for line in lines:
            size = max((word.size for word in line.words), default=0)
            assert not [e for e in edges if line.y - size < e < line.y + size * 0.4]
        titles += sum(line.words[0].size > 15 for line in lines if line.words)
    assert titles == len(lengths)
    assert sum(len(cuts(page)) - 1 for page in pages) == len(lengths)


def test_a_sheet_with_no_room_for_another_slip_is_shared_out_evenly(book: TypefaceBook) -> None:
    (page,) = made(slips_of(3, 3, 3), book, A4)
    heights = [low - high for high, low in pairwise(cuts(page))]
    assert heights == pytest.approx([(A4.height - 2 * A4.margin) / 3] * 3)


def test_a_sheet_with_room_for_another_slip_keeps_it_in_one_piece(book: TypefaceBook) -> None:
    (page,) = made(slips_of(1, 1), book, A4)
    assert cuts(page)[-1] < A4.height / 2
    (page,) = made(slips_of(7), book, A4)  # what is left of a sheet with one slip is one piece too
    assert A4.height / 2 < cuts(page)[-1] < A4.height - A4.margin - 40


@pytest.mark.parametrize("paper", [A4, LETTER])
@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_three_attendance_slips_take_one_sheet(book: TypefaceBook, tag: str, paper: Sheet) -> None:
    catalogue = open_catalogue(tag, LOCALES)
    handout = Handout("slips", "Slips", attendance_slips((tag,), lambda _tag: catalogue))
    leaf = even_leaf(paper.width, paper.height, paper.margin)
    (page,) = slip_pages(handout.parts, Shaper(book), leaf, style_for(Sight.STANDARD))
    assert handout.languages == (tag,)
    assert len(cuts(page)) == 4


@pytest.mark.parametrize(
    ("sheet", "sight", "copies"), [(A5, Sight.STANDARD, 2), (LETTER, Sight.EXTRA, 1)]
)
def test_copies_of_a_form_begin_no_sheet_that_they_would_not_fill(
    book: TypefaceBook, sheet: Sheet, sight: Sight, copies: int
) -> None:
    parts = attendance_slips(("en", "es"), lambda tag: open_catalogue(tag, LOCALES))
    leaf = even_leaf(sheet.width, sheet.height, sheet.margin)
    pages = slip_pages(parts, Shaper(book), leaf, style_for(sight))
    assert [len(cuts(page)) - 1 for page in pages] == [copies, copies]
