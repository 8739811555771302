"""What is shipped to be read: whole in three languages, marked truthfully, kind, with glyphs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from facilitator.core.meeting_format import Closing
from facilitator.core.prose import plain, spoken
from facilitator.core.reading import Origin, Review, TextKind
from facilitator.library.path_checks import check_paths
from facilitator.library.shelves import load
from facilitator.printing.typefaces import TypefaceBook

ROOT = Path(__file__).parents[2]
LIBRARY = load(ROOT / "readings")
TEXTS = [text for versions in LIBRARY.shelf.texts.values() for text in versions.values()]
LANGUAGES = ("en", "es", "ar")
# Words we never use of people: a person has a condition and is not one, nobody is blamed for
# being ill or for how they cope, and whoever is in the room is meant, whatever their gender.
UNKIND = re.compile(
    r"\b(addicts?|alcoholics?|junkies?|substance abuse|drug abuse|abusers?|clean and sober|"
    r"committed suicide|suffers? from|mentally ill|crazy|victims?|normal people|men and women)\b",
    re.IGNORECASE,
)
TELEPHONE = re.compile(r"\+?\d[\d\s().-]{2,}\d")


def test_the_library_has_no_problems() -> None:
    assert LIBRARY.problems == ()
    assert list(check_paths([ROOT / "readings"])) == []


@pytest.mark.parametrize("text_id", sorted(LIBRARY.shelf.texts))
def test_every_text_is_there_in_three_languages(text_id: str) -> None:
    assert set(LIBRARY.shelf.texts[text_id]) >= set(LANGUAGES)


def test_every_text_says_whose_it_is() -> None:
    for text in TEXTS:
        assert text.source, text.id
        assert text.licence == "CC-BY-4.0", text.id
        assert text.origin is Origin.ORIGINAL, text.id


def test_no_translation_pretends_to_have_been_reviewed() -> None:
    for text in TEXTS:
        expected = Review.WRITTEN if text.language == "en" else Review.UNREVIEWED
        assert text.review is expected, (text.id, text.language)


def test_every_translation_is_of_the_text_as_it_is_now() -> None:
    assert [(t.id, t.language) for t in TEXTS if LIBRARY.shelf.is_stale(t)] == []


def test_paragraphs_stand_beside_their_translation() -> None:
    for text_id, versions in LIBRARY.shelf.texts.items():
        shapes = {tag: [type(block) for block in text.blocks] for tag, text in versions.items()}
        assert all(shape == shapes["en"] for shape in shapes.values()), text_id


def test_readings_can_be_read_aloud_in_one_breath_of_the_evening() -> None:
    for text in TEXTS:
        if text.kind is TextKind.READING and text.language == "en":
            words = sum(len(plain(block).split()) for block in spoken(text.blocks))
            assert 60 <= words <= 300, (text.id, words)


def test_our_words_for_people_are_kind() -> None:
    for text in TEXTS:
        found = UNKIND.search(" ".join(plain(block) for block in text.blocks))
        assert found is None, (text.id, found)


def test_the_unkind_words_would_be_found() -> None:
    assert UNKIND.search("We are alcoholics.")
    assert not UNKIND.search("We live with alcohol use disorder.")


def test_no_telephone_number_is_shipped_as_a_fact() -> None:
    for text in TEXTS:
        assert not TELEPHONE.search(" ".join(plain(block) for block in text.blocks)), text.id


def test_every_prompt_speaks_three_languages() -> None:
    prompts = [prompt for theme in LIBRARY.themes for prompt in theme.prompts]
    assert len({prompt.id for prompt in prompts}) == len(prompts) >= 40
    for prompt in prompts:
        assert set(prompt.words) >= set(LANGUAGES), prompt.id


@pytest.mark.parametrize("name", sorted(LIBRARY.formats))
def test_a_format_keeps_what_must_be_kept(name: str) -> None:
    """The welcome, the promise and its limit, the crisis sentence and the end are never trimmed."""
    steps = LIBRARY.formats[name].steps
    kept = {step.text for step in steps if step.trim is None}
    assert {"anonymity-promise", "before-we-close"} <= kept
    assert any((step.text or "").startswith(("welcome", "speaker-welcome")) for step in steps)
    assert isinstance(steps[-1], Closing)
    assert set(LIBRARY.formats[name].titles) >= set(LANGUAGES)
    for step in steps:
        assert set(step.titles) >= set(LANGUAGES), step.id


def test_every_character_has_a_glyph() -> None:
    book = TypefaceBook()
    for text in TEXTS:
        words = "\n".join([text.title, *(plain(block) for block in text.blocks)])
        assert book.missing_characters(words, text.language) == (), (text.id, text.language)
    for theme in LIBRARY.themes:
        for prompt in theme.prompts:
            for tag, words in prompt.words.items():
                assert book.missing_characters(words, tag) == (), prompt.id


def test_a_character_without_a_glyph_would_be_found() -> None:
    assert TypefaceBook().missing_characters("a\U0001f9ffb \U00013000") != ()
