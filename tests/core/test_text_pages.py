"""Pages that are in step in every language."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.prose import Heading, Note, Prose, Span, plain
from facilitator.core.text_pages import pages_of
from tests.core.builders import paragraph

HEADING, NOTE = Heading((Span("Title"),)), Note((Span("Slowly."),))
WORDS = st.lists(st.integers(1, 90), min_size=1, max_size=12)


def test_short_paragraphs_share_a_page_and_long_ones_have_their_own() -> None:
    pages = pages_of({"en": (paragraph(20), paragraph(20), paragraph(50), paragraph(200))})
    assert [len(page.blocks["en"]) for page in pages] == [2, 1, 1]


def test_in_turn_means_a_paragraph_a_page() -> None:
    pages = pages_of({"en": (HEADING, paragraph(5), NOTE, paragraph(5))}, by_paragraph=True)
    assert [len(page.blocks["en"]) for page in pages] == [2, 2]


def test_headings_and_notes_stay_with_what_they_introduce() -> None:
    blocks: tuple[Prose, ...] = (paragraph(50), HEADING, NOTE, paragraph(50), NOTE)
    pages = pages_of({"en": blocks})
    assert [len(page.blocks["en"]) for page in pages] == [1, 4]


def test_the_first_language_decides_where_pages_end() -> None:
    english = (paragraph(30), paragraph(20), paragraph(30))
    spanish = (paragraph(50), paragraph(50), paragraph(50))
    pages = pages_of({"en": english, "es": spanish})
    assert [len(page.blocks["es"]) for page in pages] == [2, 1]


def test_an_empty_text_has_no_pages_even_beside_a_full_one() -> None:
    assert pages_of({"en": ()}) == ()
    assert len(pages_of({"en": (), "es": (paragraph(5),)})) == 1


@given(WORDS, WORDS, st.booleans())
def test_no_paragraph_is_lost_or_moved_in_any_language(
    first: list[int], second: list[int], by_paragraph: bool
) -> None:
    texts = {
        "en": tuple(paragraph(count) for count in first),
        "es": tuple(paragraph(count) for count in second),
    }
    pages = pages_of(texts, by_paragraph=by_paragraph)
    for tag, blocks in texts.items():
        assert tuple(block for page in pages for block in page.blocks[tag]) == blocks
    assert all(any(plain(block) for block in page.blocks["en"]) for page in pages)
