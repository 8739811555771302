"""What is printed can be copied: no character is lost, and words stand in the order they are read.

Three readers of PDF look at the same bytes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.handout import Handout, Part
from facilitator.core.prose import Heading, Span
from facilitator.printing import bidi, paragraphs, stretches
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import A5
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.plainly import write_pdf
from tests.printing.reading_back import (
    POPPLER,
    by_pdfium,
    letters,
    readers,
    steerless,
    tally,
    visible,
)
from tests.printing.samples import SAMPLES
from tests.printing.sheets_of_paper import said, sheet, spans

RIGHT_TO_LEFT = ("ar", "fa", "ur", "he")
WITH_POPPLER = pytest.mark.skipif(POPPLER is None, reason="pdftotext is not installed")
BOOK = TypefaceBook()


@pytest.fixture(scope="module", params=[True, False], ids=["tagged", "untagged"])
def printed(book: TypefaceBook, request: pytest.FixtureRequest) -> bytes:
    """One page a language: the sample regular, then bold."""
    parts = (Part(tag, "", (said(text), Heading(spans(text)))) for tag, text in SAMPLES.items())
    return write_pdf(Handout("sheet", "Samples", tuple(parts)), book, A5, tagged=request.param)


@pytest.mark.parametrize("name", ["pypdf", "pdfium", "poppler"])
@pytest.mark.parametrize("page", range(len(SAMPLES)), ids=list(SAMPLES))
def test_no_character_is_lost_or_added(printed: bytes, name: str, page: int) -> None:
    reader = readers().get(name)
    if reader is None:
        pytest.skip("pdftotext is not installed")
    text = list(SAMPLES.values())[page]
    footer = f"{page + 1} / {len(SAMPLES)}"
    assert tally(reader(printed, page)) == tally(text + text + footer)


@WITH_POPPLER
@pytest.mark.parametrize("tag", RIGHT_TO_LEFT)
def test_right_to_left_words_are_copied_in_the_order_they_are_read(
    printed: bytes, tag: str
) -> None:
    text = SAMPLES[tag]
    assert letters(readers()["poppler"](printed, list(SAMPLES).index(tag))) == letters(text) * 2


@pytest.mark.parametrize("tag", [*RIGHT_TO_LEFT, "ps", "ckb", "yi"])
@pytest.mark.parametrize("name", ["pdfium", "poppler"])
def test_lines_of_words_alone_are_copied_in_the_order_they_are_read(
    book: TypefaceBook, tag: str, name: str
) -> None:
    reader = readers().get(name)
    if reader is None:
        pytest.skip("pdftotext is not installed")
    text = " ".join(re.findall(r"[^\W\d_a-zA-Z]{2,}", SAMPLES[tag]))
    copied = visible(reader(write_pdf(sheet(tag, said(text)), book, A5), 0))
    assert copied == visible(text)


@WITH_POPPLER
def test_without_reordering_the_same_check_fails(
    book: TypefaceBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_they_come(levels: Sequence[int]) -> list[int]:
        return list(range(len(levels)))

    monkeypatch.setattr(bidi, "reorder", as_they_come)
    pdf = write_pdf(sheet("ar", said(SAMPLES["ar"])), book)
    assert letters(readers()["poppler"](pdf, 0)) != letters(SAMPLES["ar"])


@pytest.mark.parametrize("name", ["pdfium", "poppler"])
@pytest.mark.parametrize("word", ["بنا\u0654", "لا\u0653", "و\u0654", "سي\u0654"])
def test_a_letter_and_its_mark_are_not_turned_around(
    book: TypefaceBook, name: str, word: str
) -> None:
    reader = readers().get(name)
    if reader is None:
        pytest.skip("pdftotext is not installed")
    found = steerless(reader(write_pdf(sheet("ar", said(word)), book), 0))
    assert found.strip() == unicodedata.normalize("NFC", word)


@WITH_POPPLER
def test_a_telephone_number_in_arabic_keeps_the_order_of_its_groups(book: TypefaceBook) -> None:
    pdf = write_pdf(sheet("ar", said("اتصل على (02) 555-1234 الآن")), book)
    assert "(02) 555-1234" in readers()["poppler"](pdf, 0).replace("\u00a0", " ")


def test_control_without_isolation_the_groups_change_places(
    book: TypefaceBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stretches, "in_order", lambda text, _: text)
    words = paragraphs_words("اتصل على (02) 555-1234 الآن", book)
    assert words.index("555") < words.index("02")


def test_with_isolation_the_groups_lie_as_written(book: TypefaceBook) -> None:
    words = paragraphs_words("اتصل على (02) 555-1234 الآن", book)
    assert words.index("02") < words.index("555")


def paragraphs_words(text: str, book: TypefaceBook) -> str:
    """A line of Arabic as the eye meets it, from left to right."""
    shaper = Shaper(book)
    made = paragraphs.Paragraph((Span(text),), paragraphs.Manner("ar", 12), shaper)
    (line,) = made.lines(1000)
    placed = sorted(line.words, key=lambda word: word.x)
    return "".join(c.text for w in placed for run in w.word.runs for c in run.clusters)


ONE_WAY = str.maketrans(")]»", "([«")  # pdfium turns a bracket that has no fellow
ALPHABETS = st.sampled_from(list(SAMPLES)).flatmap(
    lambda tag: st.tuples(
        st.just(tag), st.lists(st.sampled_from(SAMPLES[tag].split()), min_size=1, max_size=30)
    )
)


@given(ALPHABETS, st.sampled_from(list(SAMPLES)))
def test_any_words_in_any_language_of_the_page_are_copied_whole(
    words: tuple[str, list[str]], tag: str
) -> None:
    text = " ".join(words[1])
    copied = by_pdfium(write_pdf(sheet(tag, said(text)), BOOK, A5))
    assert tally(copied.translate(ONE_WAY)) == tally(text.translate(ONE_WAY))
