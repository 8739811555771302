"""Divided words and even lines on an order: where they are asked for, and never where they harm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core.handout import Handout, Part
from facilitator.core.print_job import Form, PrintJob, Sight, job_from_words, may_be_even
from facilitator.core.prose import Bullets, Heading, Paragraph, Span
from facilitator.printing.marks import Page, Text
from facilitator.printing.press import printed
from facilitator.printing.structure import Kind
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import lines, pages_of, told
from tests.printing.reading_back import by_pdfium, by_poppler, page_count, tally

SOFT = "\u00ad"
LONG = {
    "en": "Responsibilities, acknowledgements and extraordinary circumstances notwithstanding.",
    "es": "Responsabilidades, agradecimientos y circunstancias extraordinarias, naturalmente.",
    "de": "Verantwortungsbereiche, Selbsthilfegruppenfragebogen und Teilnahmebestätigungen.",
    "ar": "نجتمع هذا المساء كما اجتمعنا في الأسبوع الماضي، ونصغي إلى من يتكلم دون أن نقاطعه.",
}
READ_ALONE = (Form.SHEET, Form.BOOKLET, Form.TRIFOLD)


def handout(tag: str) -> Handout:
    said = (Span(" ".join([LONG[tag]] * 4)),)
    blocks = (Heading(said, 1), Paragraph(said), Bullets((said, said)))
    return Handout("text", "Title", (Part(tag, "Title", blocks, "text"),))


def order(tag: str, form: Form = Form.TRIFOLD, sight: Sight = Sight.STANDARD) -> PrintJob:
    return PrintJob(("text",), (tag,), form, sight, hyphenate=True, justified=True)


def set_lines(job: PrintJob, book: TypefaceBook, *kinds: Kind) -> list[Text]:
    pages: tuple[Page, ...] = pages_of(handout(job.languages[0]), job, book)[0]
    found = [line for page in pages for line in lines(page)]
    return [line for line in found if line.node and line.node.kind in kinds]


def divided(found: list[Text]) -> int:
    return sum(told(line).rstrip().endswith(SOFT) for line in found)


@pytest.mark.parametrize("tag", LONG)
@pytest.mark.parametrize("form", READ_ALONE)
def test_readers_get_whole_words(book: TypefaceBook, form: Form, tag: str) -> None:
    made = printed(handout(tag), order(tag, form), book).plain
    for reader in (by_pdfium, by_poppler):
        copied = "".join(reader(made, page) for page in range(page_count(made)))
        count = tally(copied.replace("\ufffe", "").replace("\u0002", ""))
        assert count >= tally(" ".join([LONG[tag]] * 16))


def ends(found: list[Text]) -> list[int]:
    """The right ends of lines, to a point."""
    last = [[w for w in line.words if not w.word.space][-1] for line in found]
    widths = [w.x + w.word.width * w.size / 1000 for w in last]
    return [round(line.x + width) for line, width in zip(found, widths, strict=True)]


@pytest.mark.parametrize("tag", ["en", "es", "de"])
def test_running_text_is_divided_and_reaches_the_other_side(book: TypefaceBook, tag: str) -> None:
    job = replace(order(tag, Form.SHEET), paper="a5")
    found = set_lines(job, book, Kind.PARAGRAPH)
    side = max(ends(found))
    assert divided(found) >= 1
    assert sum(abs(end - side) <= 1 for end in ends(found)) >= len(found) - 2
    uneven = ends(set_lines(replace(job, justified=False), book, Kind.PARAGRAPH))
    assert sum(abs(end - max(uneven)) <= 1 for end in uneven) < len(uneven) - 2


def test_control_who_does_not_ask_gets_words_as_they_are(book: TypefaceBook) -> None:
    plain = replace(order("es", Form.SHEET), hyphenate=False)
    assert not divided(set_lines(plain, book, Kind.PARAGRAPH, Kind.ITEM_BODY))


def test_headings_are_never_divided(book: TypefaceBook) -> None:
    assert not divided(set_lines(order("es", Form.SHEET), book, Kind.HEADING_1, Kind.HEADING_2))


@pytest.mark.parametrize("sight", [sight for sight in Sight if sight is not Sight.STANDARD])
def test_clear_and_large_type_keeps_words_whole_whatever_is_asked(
    book: TypefaceBook, sight: Sight
) -> None:
    job = order("es", Form.SHEET, sight)
    plain = replace(job, hyphenate=False, justified=False)
    assert not may_be_even(job)
    assert printed(handout("es"), job, book).plain == printed(handout("es"), plain, book).plain


@pytest.mark.parametrize("form", [form for form in Form if form not in READ_ALONE])
def test_what_is_read_aloud_or_from_afar_keeps_words_whole(book: TypefaceBook, form: Form) -> None:
    job = order("en", form)
    plain = replace(job, hyphenate=False, justified=False)
    assert not may_be_even(job)
    words = Handout("text", "Title", (Part("en", "Title", (Paragraph((Span(LONG["en"]),)),), "t"),))
    assert printed(words, job, book).plain == printed(words, plain, book).plain


def test_an_order_keeps_its_wishes_in_words() -> None:
    assert job_from_words(order("es").as_words()) == order("es")
    with pytest.raises(TypeError):
        job_from_words({**order("es").as_words(), "justified": "yes"})
