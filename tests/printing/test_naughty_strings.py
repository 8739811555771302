"""Texts from strangers: whatever they hold, a page or one sentence comes out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.errors import MissingGlyphs
from facilitator.core.handout import Handout, Part, SmallPrint, Table, TimedRow, WriteLine
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.plainly import write_pdf
from tests.printing.reading_back import by_pdfium, page_count, tally
from tests.printing.sheets_of_paper import every_prose, said, sheet, spans
from tests.printing.tag_checker import faults
from tests.printing.tagged_samples import every_block

BOOK = TypefaceBook()
NAUGHTY = (
    "".join(map(chr, range(32))),
    "".join(map(chr, range(0x7F, 0xA1))),
    "\ud800",
    "a\udfff\ud83dz",
    "\u202etxt.exe\u202c",
    "\u2066" * 300 + "deep",
    "\u202b" * 200 + "x" + "\u202c" * 400,
    "\u2069\u2069 closed, never opened",
    "\ufffe\uffff\U0010ffff",
    "\ue000 private",
    "\U000e0041\U000e0042 tags",
    "\u180e\u3164\uffa0\u115f\u1160\u17b4\ufeff\u2060\u034f\ufe0f",
    "﷽ بِسْمِ",
    "🏳️‍🌈 👩‍👩‍👧‍👦 🇺🇸 👍🏽",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢ L̠ͨͧͩ͘ G̴̻͈͍͔̹̑͗̎̅͛́",
    "\u0301\u0e48\u093f\u0cbe\u1039\u17d2",
    "\u200d\u200c",
    "",
    " ",
    "\n\n\n",
    "<b>x</b> &amp; <script>alert(1)</script>",
    ") Tj ET Q (",
    "\\ \\( \\101 %s %n {0} {x} $HOME `id`",
    "../../etc/passwd",
    "𝕋𝕙𝕖 𝐪𝐮𝐢𝐜𝐤",
    "ﬁ ﬃ ﷲ ﻼ ①② ⁰⁴ Ω≈ç ‱",
    "x" * 5000,
    "ب" * 3000,
    "字" * 3000,
    "()[]{}" * 200 + "א",
    "a" + "\u0301" * 5000,
    "ب" + "\u0651" * 2000,
    "क" + "्क" * 2000,
    "👩" + "\u200d👩" * 1000,
    "in\u00adfor\u00ad\u00adma\u00ad",
)


def printed(handout: Handout) -> bytes:
    """The PDF; what no face has is refused once, then left out."""
    try:
        return write_pdf(handout, BOOK)
    except MissingGlyphs as problem:
        return write_pdf(handout, BOOK, leave_out=str(problem.facts["characters"]))


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
@pytest.mark.parametrize("tag", ["en", "ar", "th", "ja", "x-nowhere"])
def test_every_block_takes_every_text(text: str, tag: str) -> None:
    blocks = (
        *every_prose(text),
        Table(((spans(text), spans("")), (spans(text),), ()), header=True),
        TimedRow(text[:40], text, (text, text), protected=True),
        SmallPrint(text),
        WriteLine(text),
    )
    part = Part(tag, text, blocks)
    assert page_count(printed(Handout("sheet", text, (part,)))) >= 1


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_tags_take_every_text_and_say_it(text: str, tag: str) -> None:
    file = printed(Handout("sheet", text, (Part(tag, text, every_block(text)),)))
    assert [fault for fault in faults(file) if "is empty" not in fault] == []


def test_control_characters_are_replaced_one_by_one() -> None:
    assert tally(by_pdfium(printed(sheet("en", said("a\x00b\x1b[31m\ud800c"))))) == tally(
        "a\ufffdb\ufffd[31m\ufffdc"
    )


def test_markup_is_plain_text() -> None:
    text = "<b>x</b> &amp; <a href='y'>z</a>"
    assert tally(by_pdfium(printed(sheet("en", said(text))))) == tally(text)


def test_an_empty_handout_is_an_empty_page() -> None:
    assert page_count(write_pdf(Handout("sheet", "", ()), BOOK)) == 1
    assert page_count(write_pdf(Handout("run-sheet", "", ()), BOOK)) == 1
    assert page_count(write_pdf(Handout("slips", "", ()), BOOK)) == 1
    assert page_count(write_pdf(sheet("en", Table(())), BOOK)) == 1


@given(st.text(st.characters(), max_size=60), st.sampled_from(["en", "ar", "hi"]))
def test_any_text_of_unicode_prints_or_says_what_is_missing(text: str, tag: str) -> None:
    assert page_count(printed(sheet(tag, said(text)))) == 1
