"""The file itself: same bytes, embedded faces, title and language, nothing about anybody."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from typing import Any

import pikepdf
import pypdf
import pytest

from facilitator.core.errors import MissingGlyphs
from facilitator.core.handout import SmallPrint, Table, WriteLine
from facilitator.printing.sheets import A4, SHEETS
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.plainly import write_pdf
from tests.printing.reading_back import by_pdfium, page_count, tally
from tests.printing.samples import SAMPLES
from tests.printing.sheets_of_paper import every_prose, said, sheet, spans, timed


def opened(pdf: bytes) -> Any:  # noqa: ANN401 (pypdf’s types are too wide)
    return pypdf.PdfReader(BytesIO(pdf))


def test_the_same_handout_gives_the_same_bytes(book: TypefaceBook) -> None:
    handout = sheet("ar", *every_prose(SAMPLES["ar"] + SAMPLES["ja"]))
    first = write_pdf(handout, book)
    assert write_pdf(handout, book) == first
    assert write_pdf(handout, TypefaceBook()) == first


def test_another_process_gives_the_same_bytes_too(book: TypefaceBook) -> None:
    code = (
        "from tests.printing.test_pdf import *;"
        "pdf = write_pdf(sheet('ar', said(SAMPLES['ar'])), TypefaceBook());"
        "print(sha256(pdf).hexdigest())"
    )
    mine = sha256(write_pdf(sheet("ar", said(SAMPLES["ar"])), book)).hexdigest()
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == mine


def test_the_file_says_its_title_and_nothing_else(book: TypefaceBook) -> None:
    pdf = write_pdf(sheet("ar", said("مرحبا")), book)
    assert dict(opened(pdf).metadata or {}) == {"/Title": "Sheet"}
    assert b"CreationDate" not in pdf
    assert b"anonymous" not in pdf


@pytest.mark.parametrize(("tag", "direction"), [("ar", "/R2L"), ("he", "/R2L"), ("en", None)])
def test_language_and_direction_are_told(
    book: TypefaceBook, tag: str, direction: str | None
) -> None:
    root = opened(write_pdf(sheet(tag, said("1")), book)).root_object
    assert root["/Lang"] == tag
    assert root["/ViewerPreferences"].get("/Direction") == direction


def test_every_face_is_embedded_and_helvetica_is_not_there(book: TypefaceBook) -> None:
    pdf = write_pdf(sheet("ar", said(SAMPLES["ar"]), said(SAMPLES["zh"])), book)
    fonts = opened(pdf).pages[0]["/Resources"]["/Font"].values()
    assert len(fonts) >= 3
    for font in fonts:
        descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)
    assert b"Helvetica" not in pdf


@pytest.mark.parametrize("name", SHEETS)
def test_pages_have_the_size_of_the_sheet(book: TypefaceBook, name: str) -> None:
    page = opened(write_pdf(sheet("en", said("x")), book, SHEETS[name])).pages[0]
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    assert (width, height) == pytest.approx((SHEETS[name].width, SHEETS[name].height), abs=0.01)


@pytest.mark.parametrize("tag", ["en", "ar", "hi", "th", "ja"])
def test_every_block_prints_all_its_words(book: TypefaceBook, tag: str) -> None:
    text = SAMPLES[tag]
    blocks = (
        *every_prose(text),
        Table(((spans(text), spans("1")), (spans("2"), spans(text)))),
        SmallPrint(text),
        WriteLine(text),
        timed(1, text),
    )
    pdf = write_pdf(sheet(tag, *blocks), book)
    assert page_count(pdf) == 1
    other = "••1.1" + "2" + "7:01" + "1" + "2 minutes · read by one person"
    assert tally(by_pdfium(pdf)) == tally(text * 11 + other)


def test_a_missing_glyph_refuses_the_whole_file_and_can_be_left_out(book: TypefaceBook) -> None:
    handout = sheet("en", said("before བོད after"), said("𐌰"))
    with pytest.raises(MissingGlyphs) as refused:
        write_pdf(handout, book)
    assert refused.value.facts["script"] == "Tibetan, Gothic"
    pdf = write_pdf(handout, book, A4, leave_out=str(refused.value.facts["characters"]))
    assert tally(by_pdfium(pdf)) == tally("before\ufffd\ufffd\ufffdafter\ufffd")


def test_long_texts_flow_over_numbered_pages(book: TypefaceBook) -> None:
    pdf = write_pdf(sheet("en", *[said(f"Paragraph {n} of many. " * 20) for n in range(40)]), book)
    count = page_count(pdf)
    assert count > 3
    assert f"{count} / {count}" in by_pdfium(pdf, count - 1)
    whole = sum((tally(by_pdfium(pdf, n)) for n in range(count)), tally(""))
    numbers = "".join(f"{n + 1}/{count}" for n in range(count))
    wanted = "".join(f"Paragraph {n} of many. " * 20 for n in range(40))
    assert whole == tally(wanted + numbers)


def test_importing_the_room_opens_no_fonts_and_no_reportlab() -> None:
    code = (
        "import sys, facilitator.printing;"
        "print([m for m in sys.modules if m.startswith(('reportlab', 'uharfbuzz', 'fontTools'))])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"


@pytest.mark.parametrize("tag", ["en", "ar", "zh"])
def test_another_reader_finds_no_fault_in_the_syntax(book: TypefaceBook, tag: str) -> None:
    pdf = write_pdf(sheet(tag, *every_prose(SAMPLES[tag])), book)
    with pikepdf.open(BytesIO(pdf)) as opened_again:
        assert opened_again.check_pdf_syntax() == []
