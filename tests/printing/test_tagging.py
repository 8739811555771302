"""Tagged files: everything is said, in order, in its language; broken files are found out."""

from __future__ import annotations

import unicodedata
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from facilitator.core.handout import Handout, Part
from facilitator.core.prose import Heading
from facilitator.printing.marks import Page, Stroke, Text
from facilitator.printing.pdf import pdf_file
from facilitator.printing.pieces.run_sheet import run_sheet
from facilitator.printing.pieces.slips import slips
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import A5
from facilitator.printing.structure import Kind, Node
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.evenings import evening, words
from tests.printing.plainly import write_pdf
from tests.printing.reading_back import page_count
from tests.printing.samples import SAMPLES
from tests.printing.sheets_of_paper import said, sheet, spans
from tests.printing.tag_breaking import WAYS, Break, broken
from tests.printing.tag_checker import against_the_standard, faults
from tests.printing.tag_tree import Tagged, read_tags
from tests.printing.tagged_samples import every_block, long_text, many_languages


def tags_of(data: bytes) -> Tagged:
    return read_tags(pikepdf.open(BytesIO(data)))


@pytest.fixture(scope="module")
def every_kind(book: TypefaceBook) -> bytes:
    return write_pdf(many_languages("en", "ar", "ja"), book)


@pytest.mark.parametrize("tag", list(SAMPLES))
def test_every_block_in_every_language_is_tagged_without_fault(
    book: TypefaceBook, tag: str
) -> None:
    assert faults(write_pdf(many_languages(tag), book)) == []


def test_several_languages_in_one_file_are_tagged_without_fault(every_kind: bytes) -> None:
    assert faults(every_kind) == []


@pytest.mark.parametrize(("way", "fault"), WAYS, ids=[way.__name__ for way, _ in WAYS])
def test_control_a_broken_file_is_found_out(every_kind: bytes, way: Break, fault: str) -> None:
    found = faults(broken(every_kind, way))
    assert any(fault in told for told in found), found


def test_control_the_rules_of_the_standard_find_what_a_machine_can_see(every_kind: bytes) -> None:
    found = [way for way, _ in WAYS if against_the_standard(broken(every_kind, way))]
    assert len(found) >= 16


@pytest.mark.parametrize("tag", ["en", "ar", "he", "hi", "th", "zh"])
def test_blocks_are_said_in_their_order_and_language(book: TypefaceBook, tag: str) -> None:
    text = SAMPLES[tag]
    heard = tags_of(write_pdf(sheet(tag, *every_block(text)), book)).said()
    row = ["word 1", "2 minutes · read by one person"]
    wanted = [
        text, text, "•", text, "•", text, "1.", text, text, text,
        "A", "B", text, "1", text, text, "Label", "7:01", *row,
        "\u2610", text, "\u2610", "y", "a", "b", "", "ex.org", text,
        "•", text, "–", text, "z",
    ]  # fmt: skip
    assert [folded(told) for _, _, told in heard] == [folded(told) for told in wanted]
    assert {language for _, language, _ in heard} == {tag}


def folded(text: str) -> str:
    """NFC without white space: lines end where they do."""
    return "".join(unicodedata.normalize("NFC", text).split())


def test_control_blocks_in_another_order_are_not_the_same(book: TypefaceBook) -> None:
    def heard(*texts: str) -> list[str]:
        pdf = write_pdf(sheet("en", *map(said, texts)), book)
        return [told for _, _, told in tags_of(pdf).said()]

    assert heard("one", "two") == ["one", "two"]
    assert heard("two", "one") != ["one", "two"]


def test_each_part_speaks_its_own_language(every_kind: bytes) -> None:
    tagged = tags_of(every_kind)
    assert str(tagged.pdf.Root.Lang) == "en"
    (document,) = tagged.top
    assert [part.language for part in document.parts] == ["en", "ar", "ja"]
    assert "/Lang" not in document.parts[0].raw


def test_a_paragraph_over_two_pages_is_one_element(book: TypefaceBook) -> None:
    pdf = write_pdf(long_text(30), book, A5)
    assert faults(pdf) == []
    tagged = tags_of(pdf)
    paragraphs = [part for part in tagged.walk() if part.type == "P"]
    assert len(paragraphs) == 30
    parted = [part for part in paragraphs if len({page for page, _ in part.pieces}) == 2]
    assert parted
    whole = {folded(f"{number}. {SAMPLES['en']} " * 6) for number in range(30)}
    assert {folded(tagged.text(part)) for part in paragraphs} == whole


def test_page_numbers_are_not_said(book: TypefaceBook) -> None:
    pdf = write_pdf(long_text(30), book, A5)
    heard = " ".join(told for _, _, told in tags_of(pdf).said())
    assert page_count(pdf) > 2
    assert " / " not in heard


def test_headings_skip_no_level_whatever_the_text_does(book: TypefaceBook) -> None:
    levels = [2, 2, 1, 2, 3, 1]
    blocks = [Heading(spans(f"Level {level}"), level) for level in levels]
    pdf = write_pdf(sheet("en", *blocks), book)
    assert faults(pdf) == []
    types = [kind for kind, _, _ in tags_of(pdf).said()]
    assert types == ["H1", "H1", "H1", "H2", "H2", "H1"]


def test_the_run_sheet_in_two_languages_is_read_one_after_the_other(book: TypefaceBook) -> None:
    parts = (
        Part("en", "Evening", tuple(said(f"Step {n}") for n in range(4))),
        Part("ar", "مساء", tuple(said(f"خطوة {n}") for n in range(4))),
    )
    pdf = write_pdf(Handout("run-sheet", "Evening", parts), book)
    assert faults(pdf) == []
    assert [language for _, language, _ in tags_of(pdf).said()] == ["en"] * 5 + ["ar"] * 5


@pytest.mark.parametrize("tag", ["", "not a tag", "en_US", "x-nowhere", "zh-Hant-TW"])
def test_a_language_that_is_none_is_called_undetermined(book: TypefaceBook, tag: str) -> None:
    pdf = write_pdf(sheet(tag, said("text")), book)
    known = tag if tag in ("x-nowhere", "zh-Hant-TW") else "und"
    assert str(tags_of(pdf).pdf.Root.Lang) == known
    assert faults(pdf) == []


def test_a_file_without_tags_shows_the_same_and_claims_nothing(book: TypefaceBook) -> None:
    handout = many_languages("en", "ar")
    plain = write_pdf(handout, book, tagged=False)
    with pikepdf.open(BytesIO(plain)) as pdf:
        for key in ("/StructTreeRoot", "/MarkInfo", "/Metadata", "/Outlines"):
            assert key not in pdf.Root
        assert b"/MCID" not in b"".join(page.Contents.read_bytes() for page in pdf.pages)
    tagged = write_pdf(handout, book)
    for number in range(page_count(plain)):
        assert picture(plain, number) == picture(tagged, number)


def picture(data: bytes, number: int) -> bytes:
    document = pypdfium2.PdfDocument(data)
    bitmap = document[number].render(scale=1)
    pixels = bytes(bitmap.buffer)
    document.close()
    return pixels


def test_bookmarks_say_the_headings_at_their_places(book: TypefaceBook) -> None:
    parts = [Part("en", f"Part {n}", (Heading(spans("Inner")), said("x"))) for n in range(3)]
    pdf = write_pdf(Handout("sheet", "Parts", tuple(parts)), book)
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Part 0", "Part 1", "Part 2"]
        assert [item.title for item in outline.root[2].children] == ["Inner"]


def test_bookmarks_of_right_to_left_headings_read_as_written(book: TypefaceBook) -> None:
    title = "لقاء (1) في الساعة 7:30"
    pdf = write_pdf(sheet("ar", said("x"), title=title), book)
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        assert [item.title for item in outline.root] == [title]


@pytest.mark.parametrize(
    "text", ["../../etc/passwd", "(555) 12-34!?", "a (b) / c", "«» ...", "().,", "١٢٣ (أ) ٤-٥"]
)
def test_signs_in_right_to_left_text_are_said_in_their_order(book: TypefaceBook, text: str) -> None:
    heard = tags_of(write_pdf(sheet("ar", said(text)), book)).said()
    assert [folded(told) for _, _, told in heard] == [folded(text)]


@pytest.mark.parametrize("title", ["", " ", "\n"])
def test_a_handout_without_a_title_still_has_a_name(book: TypefaceBook, title: str) -> None:
    assert faults(write_pdf(Handout("", title, (Part("en", "", (said("x"),)),)), book)) == []


def test_pages_of_several_sizes_stand_in_one_tree(book: TypefaceBook) -> None:
    shaper = Shaper(book)
    pages = []
    for number, width in enumerate((200.0, 400.0)):
        node = Node(Kind.FIGURE, alternative=f"Line {number}")
        lines = (Stroke(10, 10, width - 10, 10, node=node), Stroke(1, 1, 2, 2))
        pages.append(Page(lines, width, 300))
    pdf = pdf_file(pages, "Two", ("en",))
    assert not shaper.missing
    assert faults(pdf) == []
    assert [float(page.mediabox[2]) for page in tags_of(pdf).pdf.pages] == [200, 400]


def test_a_line_without_words_counts_its_cell() -> None:
    table = Node(Kind.TABLE)
    first, second = (table.child(Kind.TABLE_ROW) for _ in range(2))
    marks = [Text((), 0, 0, first.child(Kind.HEADER_CELL)) for _ in range(3)]
    marks += [Text((), 0, 0, second.child(Kind.CELL)) for _ in range(3)]
    pdf = pdf_file([Page(tuple(marks), 100, 100)], "Cells", ("en",))
    (document,) = tags_of(pdf).top
    assert [len(row.parts) for row in document.parts[0].parts] == [3, 3]
    assert faults(pdf) == []


def test_real_handouts_are_tagged_without_fault(book: TypefaceBook) -> None:
    plan = evening("en", "ar")
    for handout in (run_sheet(plan, words), slips(plan, words)):
        assert faults(write_pdf(handout, book)) == []
