"""The small line under a text: what it owes its readers, and that no switch can take it away."""

from __future__ import annotations

import inspect
from dataclasses import fields, replace

import pytest

from facilitator.core.handout import Part, SmallPrint
from facilitator.core.loose_text import LooseText
from facilitator.core.print_job import PrintJob
from facilitator.core.prose import Note, Paragraph, Span
from facilitator.core.reading import Review, Shelf, Text, TextKind
from facilitator.core.topic_deck import Prompt, Theme, Weight
from facilitator.language.catalogues import ENGLISH, Catalogue
from facilitator.printing.pieces.cards import topic_cards
from facilitator.printing.pieces.materials import Materials
from facilitator.printing.pieces.small_print import Provenance, own_name, small_print
from facilitator.printing.pieces.texts import loose_parts, text_parts
from tests.printing.evenings import text

UNREVIEWED = "not yet been reviewed"
OPENING = text("opening", "en", "Opening", "We begin.")
SPANISH = text("opening", "es", "Apertura", "Empezamos.", Review.UNREVIEWED)


def words(_tag: str) -> Catalogue:
    return ENGLISH


def parts(*languages: str, texts: tuple[Text, ...] = (OPENING, SPANISH)) -> tuple[Part, ...]:
    return text_parts("opening", languages, Materials(words, Shelf.of(texts)))


def told(part: Part) -> str:
    (line,) = (block.text for block in part.blocks if isinstance(block, SmallPrint))
    return line


def test_it_says_language_source_and_licence() -> None:
    (part,) = parts("en")
    assert told(part) == "English. Source: Facilitator. Licence: CC\u00a0BY\u00a04.0."


@pytest.mark.parametrize(
    ("source", "licence", "line"),
    [
        ("A book", "", "English. Source: A book."),
        ("", "CC0", "English. Licence: CC0."),
        ("A book", "CC0", "English. Source: A book. Licence: CC0."),
        ("", "", "English."),
    ],
)
def test_what_is_known_of_a_text_is_said_though_something_is_not(
    source: str, licence: str, line: str
) -> None:
    assert small_print("en", Provenance(source, licence), ENGLISH).text == line


def test_an_unreviewed_translation_says_so_and_a_reviewed_one_does_not() -> None:
    (unreviewed,) = parts("es")
    assert UNREVIEWED in told(unreviewed)
    (reviewed,) = parts("es", texts=(OPENING, replace(SPANISH, review=Review.REVIEWED)))
    assert UNREVIEWED not in told(reviewed)


def test_nothing_that_can_be_asked_for_leaves_the_line_out() -> None:
    asked = {field.name for kind in (PrintJob, Materials) for field in fields(kind)}
    asked |= set(inspect.signature(text_parts).parameters)
    assert not {name for name in asked if "review" in name or "small" in name}


def test_a_language_without_the_text_is_told_even_beside_the_one_that_is_shown() -> None:
    (english,) = parts("en", "fr")
    assert "There is no text in Français yet." in told(english)
    (fallen_back,) = parts("fr")
    assert (fallen_back.language, fallen_back.title) == ("en", "Opening")
    assert "Français" in told(fallen_back)


def test_a_text_that_has_changed_says_so() -> None:
    changed = replace(OPENING, digest="another")
    (part,) = parts("es", texts=(changed, SPANISH))
    assert "has changed since" in told(part)


def test_notes_are_printed_with_the_leaders_own_texts_alone() -> None:
    def notes(kind: TextKind) -> int:
        (part,) = parts("en", texts=(replace(OPENING, kind=kind),))
        return sum(isinstance(block, Note) for block in part.blocks)

    assert notes(TextKind.SCRIPT) == 1
    assert notes(TextKind.READING) == notes(TextKind.HANDOUT) == 0


def test_a_strangers_text_says_only_what_it_says_of_itself() -> None:
    loose = LooseText("sw", "Habari", (Paragraph((Span("Karibu."),)),))
    assert told(loose_parts([loose], words)[0]) == "Kiswahili."
    signed = replace(loose, source="A friend", licence="CC0", review=Review.UNREVIEWED)
    assert "A friend" in told(loose_parts([signed], words)[0])
    assert UNREVIEWED in told(loose_parts([signed], words)[0])


def test_files_in_several_languages_are_one_text_and_in_one_language_several() -> None:
    english = LooseText("en", "A", (Paragraph((Span("a"),)),))
    both = loose_parts([english, replace(english, language="ar")], words)
    assert len({part.text for part in both}) == 1
    assert len({part.text for part in loose_parts([english, english], words)}) == 2


@pytest.mark.parametrize("unreviewed", [True, False])
def test_a_topic_card_carries_the_line_of_its_theme(unreviewed: bool) -> None:
    prompt = Prompt("rest/one", Weight.LIGHT, {"en": "What is rest?", "es": "¿Qué es descanso?"})
    theme = Theme("rest", {"en": "Rest", "es": "Descanso"}, (prompt,), "Us", "CC0")
    theme = replace(theme, unreviewed=("es",) if unreviewed else ())
    english, spanish = topic_cards(("en", "es", "fr"), [theme], words)
    assert "not yet reviewed" not in told(english)
    assert ("not yet reviewed" in told(spanish)) is unreviewed
    assert "Français" in told(english)


def test_a_language_is_called_what_it_calls_itself() -> None:
    assert [own_name(tag) for tag in ("en", "ta", "qqq")] == ["English", "தமிழ்", "qqq"]


def test_in_a_right_to_left_column_every_sentence_keeps_its_direction() -> None:
    line = small_print("ar", Provenance("Us", "CC0"), ENGLISH).text
    assert line.count("\u2068") == line.count("\u2069") == 2
