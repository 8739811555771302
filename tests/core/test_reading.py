"""How long reading aloud takes, and what is shown where a language is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core.errors import UnknownName
from facilitator.core.prose import Bullets, Heading, Note, Paragraph, Prose, Rule, Span
from facilitator.core.reading import Shelf, reading_seconds
from tests.core.builders import paragraph, text


def test_a_minute_of_english_is_140_words() -> None:
    assert reading_seconds([paragraph(100), paragraph(40)], "en") == 60


def test_arabic_is_read_more_slowly() -> None:
    assert reading_seconds([paragraph(110)], "ar") == 60


def test_a_regional_tag_is_read_like_its_language() -> None:
    assert reading_seconds([paragraph(145)], "es-MX") == 60


def test_chinese_is_counted_in_characters_without_marks() -> None:
    assert reading_seconds([Paragraph((Span("你好，" * 110),))], "zh") == 60


def test_notes_and_rules_take_no_time_but_headings_and_lists_do() -> None:
    silent: tuple[Prose, ...] = (Note((Span("quiet " * 500),)), Rule())
    assert reading_seconds(silent, "en") == 0
    heading = Heading((Span("one two three four five"),))
    listed = Bullets(((Span("word " * 65),), (Span("word " * 70),)))
    assert reading_seconds((*silent, heading, listed), "en") == 60


def test_a_missing_language_falls_back_and_says_so() -> None:
    shelf = Shelf.of([text("a", [1]), text("a", [1], "es")])
    assert not shelf.find("a", "es").fallback
    assert shelf.find("a", "es-MX").text.language == "es"
    found = shelf.find("a", "ar")
    assert (found.text.language, found.asked, found.fallback) == ("en", "ar", True)


def test_without_english_any_language_is_better_than_none() -> None:
    shelf = Shelf.of([text("a", [1], "ar"), text("a", [1], "es")])
    assert shelf.find("a", "fr").text.language == "ar"


def test_an_unknown_text_names_the_nearest() -> None:
    with pytest.raises(UnknownName) as problem:
        Shelf.of([text("welcome-open", [1])]).find("welcome-opn", "en")
    assert problem.value.facts["nearest"] == "welcome-open"
    with pytest.raises(UnknownName):
        Shelf().find("a", "en")


def test_a_translation_is_stale_when_its_source_has_changed() -> None:
    source = text("a", [1])
    fresh = replace(text("a", [1], "es"), translated_from=source.digest)
    assert not Shelf.of([source, fresh]).find("a", "es").stale
    assert Shelf.of([replace(source, digest="new"), fresh]).find("a", "es").stale


def test_languages_come_with_the_fullest_first() -> None:
    shelf = Shelf.of([text("a", [1]), text("a", [1], "es"), text("b", [1], "es")])
    assert shelf.languages() == ("es", "en")
