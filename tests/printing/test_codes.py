"""QR codes: what PDFium draws is, module by module, what the standard’s encoder says."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]
import pytest
import segno

from facilitator.core.handout import Code, Handout, Part
from facilitator.core.print_job import Form, PrintJob, Sight
from facilitator.printing.columns import Column
from facilitator.printing.marks import Fill, Row, Text
from facilitator.printing.press import printed
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.styles import style_for
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import ink, pages_of
from tests.printing.sheets_of_paper import said

ADDRESS = "https://example.org/meeting?day=2"
SCALE = 4


def handout(tag: str = "en") -> Handout:
    return Handout("c", "", (Part(tag, "", (Code(ADDRESS, "address"),)),))


def drawn(file: bytes, count: int) -> list[list[int]]:
    """The modules of the only thing on the page, read at their middles; 1 is black."""
    left, top, right, bottom = (round(edge) * SCALE for edge in ink(file))
    document = pypdfium2.PdfDocument(file)
    bitmap = document[0].render(scale=SCALE, grayscale=True)
    pixels, stride = bytes(bitmap.buffer), bitmap.stride
    document.close()

    def dark(column: int, row: int) -> int:
        x = left + (right - left) * (2 * column + 1) // (2 * count)
        y = top + (bottom - top) * (2 * row + 1) // (2 * count)
        return int(pixels[y * stride + x] < 128)

    return [[dark(column, row) for column in range(count)] for row in range(count)]


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("sight", [Sight.STANDARD, Sight.GIANT])
def test_a_drawn_code_is_the_encoded_one(book: TypefaceBook, tag: str, sight: Sight) -> None:
    matrix = [list(row) for row in segno.make(ADDRESS, error="m", micro=False).matrix]
    file = printed(handout(tag), PrintJob(("c",), (tag,), sight=sight), book).sheets
    assert drawn(file, len(matrix)) == matrix


def test_another_code_would_be_told_apart(book: TypefaceBook) -> None:
    other = segno.make(ADDRESS.replace("2", "3"), error="m", micro=False)
    file = printed(handout(), PrintJob(("c",)), book).sheets
    assert drawn(file, len(other.matrix)) != [list(row) for row in other.matrix]


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("sight", [Sight.STANDARD, Sight.GIANT])
def test_words_beside_a_code_leave_it_as_high_as_it_was(
    book: TypefaceBook, tag: str, sight: Sight
) -> None:
    style = style_for(sight)

    def rows(shown: str, width: float = 400.0) -> tuple[Row, ...]:
        setter = Setter(Shaper(book), style)
        made = setter.block(Code(ADDRESS, "address", shown), Column(50.0, width, tag))
        assert not setter.cuts_words
        return made

    (alone,), (told,) = rows(""), rows("example.org/meeting")
    assert told._replace(marks=()) == alone._replace(marks=())
    code, words = told.marks
    assert isinstance(code, Fill)
    assert isinstance(words, Text)
    assert alone.height * 0.4 < words.y < alone.height * 0.7
    for shown, width in (("word " * 300, 400.0), ("w" * 300, 400.0), ("word", alone.height + 2)):
        (left_out,) = rows(shown, width)
        assert [type(mark) for mark in left_out.marks] == [Fill]


@pytest.mark.parametrize("form", [Form.SHEET, Form.BOOKLET, Form.TOPIC_CARDS, Form.TRIFOLD])
def test_modules_are_large_enough_for_telephones(book: TypefaceBook, form: Form) -> None:
    long = Handout("c", "c", (Part("en", "c", (said("words"), Code(ADDRESS, "address")), "c"),))
    pages, _ = pages_of(long, PrintJob(("c",), form=form), book)
    boxes = [box for page in pages for m in page.marks for box in getattr(m, "boxes", ())]
    assert min(box[3] for box in boxes) >= 0.4 * 72 / 25.4
