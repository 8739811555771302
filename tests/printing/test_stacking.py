"""Several printed pieces as one file: each begins on a sheet of its own."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from facilitator.core.handout import Handout, Part
from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.core.printer_habit import PrinterHabit
from facilitator.core.prose import Paragraph, Span
from facilitator.printing.press import Printed, printed
from facilitator.printing.stacking import first_pages, stacked
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.reading_back import by_pdfium, page_count

JOB = PrintJob(())


def page(words: str) -> Handout:
    return Handout("text", words, (Part("en", words, (Paragraph((Span(words),)),)),))


@pytest.fixture
def one_side(book: TypefaceBook) -> Printed:
    return printed(page("One side"), JOB, book)


@pytest.fixture
def both_sides(book: TypefaceBook) -> Printed:
    return printed(page("Both sides"), replace(JOB, duplex=Duplex.LONG_EDGE), book)


@pytest.fixture
def booklet(book: TypefaceBook) -> Printed:
    return printed(page("Booklet"), replace(JOB, form=Form.BOOKLET), book)


def test_one_alone_stays_as_it_is(one_side: Printed) -> None:
    assert stacked([one_side]) is one_side


def test_sheets_for_one_side_get_no_backs_among_themselves(one_side: Printed) -> None:
    both = stacked([one_side, one_side])
    assert page_count(both.sheets) == 2
    assert both.imposition.sheets == 2
    assert both.imposition.duplex is Duplex.ONE_SIDE


def test_nothing_begins_on_the_back_of_another(one_side: Printed, both_sides: Printed) -> None:
    whole = stacked([both_sides, one_side, both_sides])
    assert whole.imposition.sheets == 3
    told = [by_pdfium(whole.sheets, n).split()[:1] for n in range(page_count(whole.sheets))]
    assert told == [["Both"], [], ["One"], [], ["Both"], []]
    with pikepdf.open(BytesIO(whole.sheets)) as file:
        assert str(file.Root.ViewerPreferences.Duplex) == "/DuplexFlipLongEdge"


@pytest.mark.parametrize(
    ("duplex", "face_down", "backs"),
    [
        (Duplex.BY_HAND_FACE_UP, False, ["4", "2", "f", "d", "b"]),
        (Duplex.BY_HAND_FACE_DOWN, False, ["b", "d", "f", "2", "4"]),
        (Duplex.BY_HAND_FACE_UP, True, ["b", "d", "f", "2", "4"]),
        (Duplex.BY_HAND_FACE_DOWN, True, ["4", "2", "f", "d", "b"]),
    ],
)
def test_backs_come_in_the_order_in_which_the_pile_is_drawn_in(
    book: TypefaceBook, duplex: Duplex, face_down: bool, backs: list[str]
) -> None:
    job, habit = replace(JOB, duplex=duplex), PrinterHabit(duplex, face_down)
    letters, numbers = (
        printed(
            Handout("text", "T", tuple(page(word).parts[0] for word in words)), job, book, habit
        )
        for words in ("abcdef", "1234")
    )
    whole = stacked([letters, numbers], habit)
    told = [by_pdfium(whole.sheets, n).split()[0] for n in range(page_count(whole.sheets))]
    assert told == ["a", "c", "e", "1", "3", *backs]
    first = first_pages([letters.imposition, numbers.imposition], habit)
    assert [told[front - 1] for front, _back in first] == ["a", "1"]
    assert {told[back - 1] for _front, back in first} <= {"b", "f", "2", "4"}


def test_the_plain_file_has_no_empty_pages(booklet: Printed, one_side: Printed) -> None:
    whole = stacked([booklet, one_side])
    assert page_count(whole.plain) == 3  # a cover, a text, and a sheet
    assert whole.imposition.duplex is Duplex.SHORT_EDGE
    assert whole.imposition.sheets == booklet.imposition.sheets + 1


def test_the_same_pieces_give_the_same_bytes(booklet: Printed, one_side: Printed) -> None:
    assert stacked([booklet, one_side]).sheets == stacked([booklet, one_side]).sheets
