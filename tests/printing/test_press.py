"""The door of the printing room: files for the printer and for screens, for every form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core.errors import MissingGlyphs, UnknownName
from facilitator.core.handout import TAB, Handout, Part, SmallPrint, WriteLine
from facilitator.core.languages import is_right_to_left
from facilitator.core.print_job import Arrangement, Duplex, Form, PrintJob, Sight, finds_its_type
from facilitator.core.prose import Paragraph, Span
from facilitator.printing.press import printed
from facilitator.printing.sheets import PRINTABLE
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import at_the_foot, in_languages, ink, lines, pages_of, told
from tests.printing.reading_back import by_pdfium, page_count
from tests.printing.sheets_of_paper import said, sheet, timed

SAID = {"en": "Some words to read. ", "ar": "بعض الكلمات للقراءة. "}


def short(tag: str = "en") -> Handout:
    parts = tuple(
        Part(tag, f"{n}. {SAID[tag]}", (said(SAID[tag]), SmallPrint("end")), f"t{n}")
        for n in range(1, 4)
    )
    return Handout("text", SAID[tag], parts)


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("form", Form)
def test_every_form_is_printed_whole_inside_what_printers_can_print(
    book: TypefaceBook, form: Form, tag: str
) -> None:
    made = printed(short(tag), PrintJob(("text",), (tag,), form), book)
    assert page_count(made.sheets) == len(made.imposition.sides)
    for number, side in enumerate(made.imposition.sides):
        left, top, right, bottom = ink(made.sheets, number)
        assert left >= PRINTABLE - 2
        assert top >= PRINTABLE - 2
        assert right <= side.width - PRINTABLE + 2
        assert bottom <= side.height - PRINTABLE + 2
    copied = "".join(by_pdfium(made.plain, n) for n in range(page_count(made.plain)))
    for number in (1, 2, 3):
        assert f"{number}" in copied


@pytest.mark.parametrize("form", Form)
def test_the_same_order_gives_the_same_bytes(book: TypefaceBook, form: Form) -> None:
    job = PrintJob(("text",), form=form)
    again = TypefaceBook()
    assert printed(short(), job, book).sheets == printed(short(), job, again).sheets


def test_plain_sheets_are_the_tagged_file_itself(book: TypefaceBook) -> None:
    made = printed(short(), PrintJob(("text",)), book)
    assert made.sheets == made.plain
    booklet = printed(short(), PrintJob(("text",), form=Form.BOOKLET), book)
    assert booklet.sheets != booklet.plain
    assert b"StructTreeRoot" in made.plain


@pytest.mark.parametrize(("tag", "at_right"), [("en", True), ("ar", False)])
def test_pages_have_numbers_only_when_there_are_several(
    book: TypefaceBook, tag: str, at_right: bool
) -> None:
    job = PrintJob(("text",), (tag,))
    one = Part(tag, "Title", (said(SAID[tag] * 20),))
    (single,), _ = pages_of(Handout("text", "Title", (one,)), job, book)
    assert not at_the_foot(single)
    long = replace(one, blocks=one.blocks * 20)
    pages, _ = pages_of(Handout("text", "Title", (long,)), job, book)
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        foot = [mark for mark in page.marks if getattr(mark, "node", page) is None]
        assert f"{number} / {len(pages)}" in at_the_foot(page)
        assert ("Title" in at_the_foot(page)) is (number > 1)
        assert len(foot) == (2 if number > 1 else 1)
        place = next(m for m in foot if at_the_foot(page._replace(marks=(m,)))[0][0].isdigit())
        assert (place.x > page.width / 2) is at_right  # type: ignore[union-attr]


@pytest.mark.parametrize("form", [Form.TOPIC_CARDS, Form.SIGN, Form.TENT, Form.CUE_CARDS])
def test_every_text_has_its_own_card(book: TypefaceBook, form: Form) -> None:
    made = printed(short(), PrintJob(("text",), form=form), book)
    found = [by_pdfium(made.plain, n)[0] for n in range(page_count(made.plain))]
    assert found[:3] == ["1", "2", "3"]


def test_two_sided_cards_begin_every_text_on_a_front(book: TypefaceBook) -> None:
    job = PrintJob(("text",), form=Form.TOPIC_CARDS, duplex=Duplex.LONG_EDGE)
    made = printed(short(), job, book)
    found = [by_pdfium(made.plain, n)[:1] for n in range(page_count(made.plain))]
    assert found == ["1", "2", "3"]
    assert [len(side.placements) for side in made.imposition.sides] == [3, 0]


def test_two_languages_in_turn_share_a_two_sided_card(book: TypefaceBook) -> None:
    both = in_languages(("en", "front", (said("x"),)), ("es", "back", (said("y"),)))
    job = PrintJob(("text",), ("en", "es"), Form.TOPIC_CARDS, duplex=Duplex.LONG_EDGE)
    made = printed(both, job, book)
    found = [by_pdfium(made.plain, n).split()[0] for n in range(page_count(made.plain))]
    assert found == ["front", "back"]


def test_a_flyer_is_followed_by_its_strip(book: TypefaceBook) -> None:
    strip = Part("en", "", (Paragraph((Span("Tuesday, 7:00"),)), WriteLine("Place")), TAB)
    flyer = Handout("flyer", "Flyer", (Part("en", "Come in", (said("words"),), "flyer"), strip))
    made = printed(flyer, PrintJob(("flyer",), form=Form.TEAR_OFF), book)
    assert [by_pdfium(made.plain, n).split()[0] for n in range(2)] == ["Come", "Tuesday,"]
    assert page_count(made.sheets) == 1
    assert by_pdfium(made.sheets).count("Tuesday") >= 8


def test_the_type_that_is_told_is_that_of_the_flyer(book: TypefaceBook) -> None:
    strip = Part("en", "", (said("A name, a day, and a place"),), TAB)
    handout = Handout("flyer", "Flyer", (Part("en", "Come", (said("Words " * 30),)), strip))
    _, fit = pages_of(handout, PrintJob(("flyer",), form=Form.TEAR_OFF), book)
    assert fit is not None
    assert fit.size >= 12


def test_a_flyer_without_a_strip_tells_its_title_on_the_strips(book: TypefaceBook) -> None:
    made = printed(
        sheet("en", said("x"), title="Come in"), PrintJob(("x",), form=Form.TEAR_OFF), book
    )
    assert by_pdfium(made.sheets).count("Come in") >= 9


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_run_sheet_is_one_page_and_takes_more_only_in_large_type(
    book: TypefaceBook, tag: str
) -> None:
    part = Part(tag, "Evening", tuple(timed(n) for n in range(16)), "run-sheet")
    handout = Handout("run-sheet", "Evening", (part,))
    standard = printed(handout, PrintJob(("run-sheet",), (tag,)), book)
    assert page_count(standard.plain) == 1
    assert standard.told
    assert finds_its_type(PrintJob(("run-sheet",), (tag,)))
    assert 9 <= standard.told.size <= 12
    giant = printed(handout, PrintJob(("run-sheet",), (tag,), sight=Sight.GIANT), book)
    assert page_count(giant.plain) > 1


@pytest.mark.parametrize("form", Form)
def test_an_empty_handout_is_an_empty_page(book: TypefaceBook, form: Form) -> None:
    made = printed(Handout("text", "Nothing", ()), PrintJob(("text",), form=form), book)
    assert page_count(made.plain) >= 1


def test_missing_characters_and_unknown_paper_are_named(book: TypefaceBook) -> None:
    with pytest.raises(MissingGlyphs):
        printed(sheet("en", said("\U00013000")), PrintJob(("x",)), book)
    left_out = PrintJob(("x",), leave_out="\U00013000")
    assert printed(sheet("en", said("\U00013000 x")), left_out, book).plain
    with pytest.raises(UnknownName):
        printed(short(), PrintJob(("x",), paper="a44"), book)


def test_printing_without_some_characters_leaves_out_no_others(book: TypefaceBook) -> None:
    text = sheet("en", said("\U00013000 \U00013001 x"))
    with pytest.raises(MissingGlyphs) as refused:
        printed(text, PrintJob(("x",), leave_out="\U00013000"), book)
    assert refused.value.facts["characters"] == "\U00013001"


@pytest.mark.parametrize("pages", [1, 2, 3])
def test_sheets_that_a_printer_turns_are_the_tagged_pages_however_many(
    book: TypefaceBook, pages: int
) -> None:
    text = Handout("text", "T", tuple(Part("en", f"{n}", (said("x"),)) for n in range(pages)))
    job = PrintJob(("x",), duplex=Duplex.LONG_EDGE)
    made = printed(text, job, book)
    assert made.sheets == made.plain
    assert (page_count(made.sheets), made.imposition.sheets) == (pages, (pages + 1) // 2)
    by_hand = printed(text, replace(job, duplex=Duplex.BY_HAND_FACE_UP), book)
    assert page_count(by_hand.sheets) == 2 * made.imposition.sheets  # every back goes through


def test_arabic_booklets_bind_at_the_right(book: TypefaceBook) -> None:
    assert is_right_to_left("ar")
    sides = [
        printed(short(tag), PrintJob(("x",), (tag,), Form.BOOKLET), book).imposition.sides[0]
        for tag in ("en", "ar")
    ]
    first = [next(p for p in side.placements if p.page == 0).box.x for side in sides]
    assert first[0] > 0 == first[1]


def test_a_strip_too_small_for_two_languages_is_in_the_first(book: TypefaceBook) -> None:
    def strip(tag: str) -> Part:
        return Part(tag, "", tuple(WriteLine(f"{tag} {n}") for n in range(3)), TAB)

    pages = in_languages(("en", "Come in", (said("x"),)), ("es", "Pasen", (said("y"),))).parts
    flyer = Handout("flyer", "Flyer", (*pages, strip("en"), strip("es")))
    job = PrintJob(("f",), ("en", "es"), Form.TEAR_OFF, arrangement=Arrangement.COLUMNS)
    plain = printed(flyer, job, book).plain
    assert "Come in" in by_pdfium(plain)
    assert "Pasen" in by_pdfium(plain)
    assert by_pdfium(plain, 1).split() == ["en", "0", "en", "1", "en", "2"]


@pytest.mark.parametrize("form", [Form.CUE_CARDS, Form.SIGN, Form.TENT])
def test_no_word_of_a_sign_is_cut_by_a_column(book: TypefaceBook, form: Form) -> None:
    handout = in_languages(("en", "Seconds", ()), ("es", "Segundos", ()))
    job = PrintJob(("x",), ("en", "es"), form, arrangement=Arrangement.COLUMNS)
    (page, *_), _fit = pages_of(handout, job, book)
    assert [told(line) for line in lines(page)] == ["Seconds", "Segundos"]
