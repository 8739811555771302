"""Slips: packed, never clipped, with marks where they are cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.handout import Handout, Part
from facilitator.printing.forms.form import even_leaf
from facilitator.printing.marks import Mark, Page, Stroke, Text
from facilitator.printing.pdf import write_pdf
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import A4, A5, LETTER, Sheet
from facilitator.printing.slips import slip_pages
from facilitator.printing.styles import Style
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.reading_back import by_pdfium, page_count, tally
from tests.printing.sheets_of_paper import said

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
        assert edges[-1] <= LETTER.height - LETTER.margin + 0.01
        for line in lines:
            size = max((word.size for word in line.words), default=0)
            assert not [e for e in edges if line.y - size < e < line.y + size * 0.4]
        titles += sum(line.words[0].size > 15 for line in lines if line.words)
    assert titles == len(lengths)
    assert sum(len(cuts(page)) - 1 for page in pages) == len(lengths)
