"""Blocks as plain text, and what of them is spoken."""

from __future__ import annotations

import pytest

from facilitator.core.handout import Handout, Part
from facilitator.core.languages import is_right_to_left, language
from facilitator.core.prose import Bullets, Heading, Note, Paragraph, Rule, Span, plain, spoken

BLOCKS = (
    Heading((Span("Title"),)),
    Paragraph((Span("One "), Span("strong", strong=True), Span(" word."))),
    Bullets(((Span("a"),), (Span("b"),))),
    Note((Span("Slowly."),)),
    Rule(),
)


def test_plain_text_keeps_every_character_and_no_weight() -> None:
    assert [plain(block) for block in BLOCKS] == [
        "Title",
        "One strong word.",
        "a\nb",
        "Slowly.",
        "",
    ]


def test_notes_to_the_leader_are_never_spoken() -> None:
    assert spoken(BLOCKS) == BLOCKS[:3]


def test_a_language_is_known_by_its_tag_its_base_or_cautiously() -> None:
    assert language("es-MX").own_name == "Español"
    assert language("xx").own_name == "xx"
    assert language("xx").words_a_minute < language("en").words_a_minute
    assert [tag for tag in ("ar", "ar-EG", "ckb", "en", "he") if is_right_to_left(tag)] == [
        "ar",
        "ar-EG",
        "ckb",
        "he",
    ]


@pytest.mark.parametrize(
    ("tag", "right_to_left"),
    [
        ("ckb-Latn", False),
        ("uz-Arab", True),
        ("ff-adlm-GN", True),
        ("aii", True),
        ("pnb", True),
        ("de-1996", False),
        ("ar-Latn-EG", False),
        ("zh-Hant", False),
    ],
)
def test_the_script_of_a_tag_says_the_direction(tag: str, right_to_left: bool) -> None:
    assert is_right_to_left(tag) is right_to_left


def test_a_handout_names_each_language_once() -> None:
    parts = tuple(Part(tag, "Title", ()) for tag in ("en", "ar", "en"))
    assert Handout("slips", "Slips", parts).languages == ("en", "ar")
