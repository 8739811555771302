"""A page in each of 35 languages: nothing is lost, and it is read in order."""

from __future__ import annotations

import pytest

from facilitator.core.handout import Handout
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.plainly import write_pdf
from tests.printing.reading_back import page_count, readers, tally
from tests.printing.samples_page import SamplePage
from tests.printing.samples_pages import PAGES
from tests.proofs.chromium import as_html
from tests.proofs.languages import Compared, ReadBack, alike, differences, read_back, verdict

ORDERLY = 0.99  # likeness: words come in the order of the text
ALMOST = 0.8  # PDFium turns the Latin words in lines of two directions around
SCRIPTS = {
    "Latin, Cyrillic, Greek, Armenian, Georgian, Ethiopic": ("vi", "ru", "el", "hy", "ka", "am"),
    "from right to left": ("ar", "fa", "ur", "he"),
    "of India": ("hi", "bn", "pa", "gu", "ta", "te", "kn", "ml", "si"),
    "of the East": ("th", "lo", "km", "my", "zh", "zh-Hant", "ja", "ko"),
}


@pytest.fixture(scope="module")
def printed(book: TypefaceBook) -> bytes:
    """One page a language."""
    parts = tuple(page.part(tag) for tag, page in PAGES.items())
    return write_pdf(Handout("sheet", "Pages", parts), book)


@pytest.mark.parametrize("tag", PAGES)
def test_a_page_is_read_back_whole_and_in_order(printed: bytes, tag: str) -> None:
    number = list(PAGES).index(tag)
    told = [*PAGES[tag].lines, f"{number + 1} / {len(PAGES)}"]
    found = readers()["pdfium"](printed, number)
    assert differences(found, told) == 0
    both_ways = tag in SCRIPTS["from right to left"]
    assert alike(found, told) > (ALMOST if both_ways else ORDERLY)


def test_every_language_has_a_page_of_its_own(printed: bytes) -> None:
    assert page_count(printed) == len(PAGES) >= 35
    assert {tag for tags in SCRIPTS.values() for tag in tags} <= set(PAGES)


@pytest.mark.parametrize("tag", PAGES)
def test_a_page_has_everything_that_is_to_be_seen(book: TypefaceBook, tag: str) -> None:
    page = PAGES[tag]
    whole = "".join(page.lines)
    for thing in ("(02) 555-0134", "@example.org", "https://example.org/", "1010"):
        assert thing in whole
    assert whole.count("(") + whole.count("（") == whole.count(")") + whole.count("）") >= 2
    assert page.welcome.count("*") == 4
    assert len({len(row) for row in page.table}) == 1
    assert book.missing_characters(whole, tag) == ()


def page(words: str) -> SamplePage:
    return SamplePage(words, words, (words,), (words,), ((words,),), words, words)


def test_control_a_changed_character_is_counted(book: TypefaceBook) -> None:
    told = page("one two")
    file = write_pdf(Handout("sheet", "", (told.part("en"),)), book)
    assert read_back(file, told.lines) == ReadBack(0, 1.0)
    assert read_back(file, page("one twO").lines).wrong == 14
    assert read_back(file, page("two one").lines).likeness < 1.0


@pytest.mark.parametrize(
    ("tagged", "untagged", "chromium", "sentences"),
    [
        (ReadBack(0, 0.9), ReadBack(0, 0.9), ReadBack(5, 0.8), 0),
        (ReadBack(0, 0.9), ReadBack(0, 0.9), None, 0),
        (ReadBack(0, 0.7), ReadBack(0, 0.9), ReadBack(0, 0.8), 1),
        (ReadBack(1, 0.9), ReadBack(0, 0.9), None, 1),
        (ReadBack(0, 0.9), ReadBack(2, 0.9), None, 1),
    ],
)
def test_the_verdict_is_about_losses_and_likeness(
    tagged: ReadBack, untagged: ReadBack, chromium: ReadBack | None, sentences: int
) -> None:
    assert len(verdict([Compared("x", tagged, untagged, chromium)])) == sentences


def test_the_page_for_another_program_has_the_same_words() -> None:
    words = as_html("ar", PAGES["ar"], ())
    assert 'dir="rtl"' in words
    assert tally(PAGES["ar"].place) <= tally(words)
