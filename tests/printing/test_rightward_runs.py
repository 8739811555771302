"""English words and numbers in right-to-left lines are copied in order, by PDFium as well."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from facilitator.core.handout import Handout, Part
from facilitator.core.prose import Span
from facilitator.printing import pdf_text
from facilitator.printing.joining import joined
from facilitator.printing.paragraphs import Manner, Paragraph
from facilitator.printing.rightward_runs import Piece, found_in_order, turned_by_pdfium
from facilitator.printing.shaping import Shaper
from facilitator.printing.strips import PlacedWord
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.plainly import write_pdf
from tests.printing.reading_back import POPPLER, by_pdfium, by_poppler, by_pypdf
from tests.printing.sheets_of_paper import said, sheet
from tests.printing.test_pdf import opened

TITLE = "Adult Children of Alcoholics"
LINES = {
    "ar": f"برنامج {TITLE} يرحب بكم.",
    "fa": f"برنامهٔ {TITLE} خوش‌آمد می‌گوید.",
    "ur": f"پروگرام {TITLE} آپ کو خوش آمدید کہتا ہے۔",
    "he": f"תוכנית {TITLE} מברכת אתכם.",
}
CALL = "اتصلوا على (02) 555-0134 في أي وقت."
ENGLISH = "We meet every Tuesday."
IN_ENGLISH = Part("en", "", (said(ENGLISH),))
BOTH = Handout("sheet", "", (Part("ar", "", (said(LINES["ar"]),)), IN_ENGLISH))
Stay = Callable[[], None]


@pytest.fixture
def all_stay(monkeypatch: pytest.MonkeyPatch) -> Stay:
    """Once called, nothing is moved to where PDFium finds it in order."""

    def as_they_come(words: Sequence[PlacedWord]) -> Sequence[PlacedWord]:
        return words

    return lambda: monkeypatch.setattr(pdf_text, "found_in_order", as_they_come)


def copied(pdf: bytes, page: int = 0) -> str:
    return " ".join(by_pdfium(pdf, page).split())


@pytest.mark.parametrize("tag", LINES)
def test_an_english_title_is_copied_in_order(book: TypefaceBook, tag: str) -> None:
    text = copied(write_pdf(sheet(tag, said(LINES[tag])), book))
    before, after = LINES[tag].split(TITLE)
    assert text.startswith(f"{before}{TITLE}{after[:4]}")


@pytest.mark.parametrize("tag", LINES)
def test_control_words_that_stay_are_copied_from_the_last_to_the_first(
    book: TypefaceBook, tag: str, all_stay: Stay
) -> None:
    all_stay()
    text = copied(write_pdf(sheet(tag, said(LINES[tag])), book))
    assert "Alcoholics of Children Adult" in text


def test_a_telephone_number_is_copied_in_order(book: TypefaceBook, all_stay: Stay) -> None:
    handout = sheet("ar", said(CALL))
    assert "على (02) 555-0134 في" in copied(write_pdf(handout, book))
    all_stay()
    assert "على 555-0134 (02) في" in copied(write_pdf(handout, book))


def test_a_line_of_english_words_in_arabic_is_copied_in_order(book: TypefaceBook) -> None:
    line = "Zoom ID 123 456 789"
    assert line in copied(write_pdf(sheet("ar", said("مرحبا"), said(line), said("مرحبا")), book))


@pytest.mark.parametrize("tag", LINES)
def test_other_readers_see_no_change_and_no_eye_either(
    book: TypefaceBook, tag: str, all_stay: Stay
) -> None:
    handout = sheet(tag, said(LINES[tag]), said(CALL))
    with_ours = write_pdf(handout, book)
    all_stay()
    without = write_pdf(handout, book)
    assert with_ours != without
    assert picture(with_ours) == picture(without)
    assert by_pypdf(with_ours) == by_pypdf(without)
    if POPPLER:
        assert by_poppler(with_ours) == by_poppler(without)


def picture(pdf: bytes) -> bytes:
    document = pypdfium2.PdfDocument(pdf)
    bitmap = document[0].render(scale=3)
    seen = bytes(bitmap.buffer)
    document.close()
    return seen


def test_pieces_stand_in_reading_order_with_each_sign_once(book: TypefaceBook) -> None:
    words = line_of(LINES["ar"], book)
    parts = list(found_in_order(words))
    assert any(isinstance(part, Piece) for part in parts)
    assert told(parts) == told(words)


def told(parts: Sequence[PlacedWord | Piece]) -> str:
    found = []
    for part in parts:
        if isinstance(part, Piece) and part.space:
            found.append(part.space.text)
        runs = (part.run,) if isinstance(part, Piece) else part.word.runs
        found += [cluster.text for run in runs for cluster in run.clusters]
    return "".join(found)


def line_of(text: str, book: TypefaceBook) -> Sequence[PlacedWord]:
    (line,) = Paragraph((Span(text),), Manner("ar", 12), Shaper(book)).lines(2000)
    return line.words


def test_a_run_stays_where_the_next_word_leaves_no_place(book: TypefaceBook) -> None:
    words = line_of(f"و {'a ' * 30} و", book)
    assert list(found_in_order(words)) == list(words)


def test_english_pages_of_an_arabic_file_are_copied_in_order(book: TypefaceBook) -> None:
    assert copied(write_pdf(BOTH, book), 1).startswith(ENGLISH)


def test_control_a_file_read_from_the_right_turns_its_english_pages(book: TypefaceBook) -> None:
    assert not copied(from_the_right(write_pdf(BOTH, book)), 1).startswith(ENGLISH)


def from_the_right(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as file:
        file.Root.ViewerPreferences.Direction = pikepdf.Name.R2L
        target = BytesIO()
        file.save(target)
        return target.getvalue()


def test_a_stack_is_read_from_the_right_when_all_of_it_is(book: TypefaceBook) -> None:
    arabic = write_pdf(sheet("ar", said(CALL)), book)
    english = write_pdf(sheet("en", said(ENGLISH)), book)
    directions = [
        opened(joined(files)).root_object["/ViewerPreferences"].get("/Direction")
        for files in ((arabic, arabic), (arabic, english), (english, arabic))
    ]
    assert directions == ["/R2L", None, None]
    assert ENGLISH in copied(joined((arabic, english)), 1)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("نحن هنا مع Alice", True),
        ("برنامج Adult Children of Alcoholics", False),
        ("نحن Alice و Bob", False),
        ("12 34", False),
    ],
)
def test_pdfium_turns_lines_with_more_words_of_arabic(
    book: TypefaceBook, text: str, turned: bool
) -> None:
    assert turned_by_pdfium(line_of(text, book)) is turned


def test_the_same_is_asked_in_files_of_several_languages(book: TypefaceBook) -> None:
    more_arabic = "هذا كتاب من كتب Adult Children الجديدة كلها."
    more_english = f"كتاب {TITLE} هنا."
    part = Part("ar", "", (said(more_arabic), said(more_english)))
    text = copied(write_pdf(Handout("sheet", "", (IN_ENGLISH, part)), book), 1)
    assert more_arabic in text
    assert TITLE in text
