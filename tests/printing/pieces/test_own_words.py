"""Pieces in the program's own words: whole in a language or whole in English, never half."""

from __future__ import annotations

import gettext

from facilitator.core.handout import Part, SmallPrint
from facilitator.core.prose import Paragraph, Span, plain
from facilitator.language.catalogues import ENGLISH, Catalogue
from facilitator.printing.pieces.own_words import SIGNED, own_parts


class _Some(gettext.NullTranslations):
    """Knows these messages and no others."""

    def __init__(self, known: dict[str, str]) -> None:
        super().__init__()
        self._known = known

    def gettext(self, message: str) -> str:
        return self._known.get(message, "")


WHOLE = {"Welcome": "Karibu", "Come in.": "Ingia."}


def sign(_: Catalogue) -> Part:
    return Part("", _("Welcome"), (Paragraph((Span(_("Come in.")),)),), "sign")


def made(known: dict[str, str], *languages: str) -> list[tuple[str, str, str]]:
    def words(tag: str) -> Catalogue:
        return Catalogue("sw", _Some(known)) if tag.startswith("sw") else ENGLISH

    return [
        (part.language, part.title, " ".join(_text(block) for block in part.blocks))
        for part in own_parts(languages, words, sign)
    ]


def _text(block: object) -> str:
    if isinstance(block, SmallPrint):
        return block.text
    return plain(block) if isinstance(block, Paragraph) else ""


def test_a_whole_translation_is_used_and_says_that_nobody_reviewed_it() -> None:
    ((tag, title, told),) = made(WHOLE, "sw")
    assert (tag, title) == ("sw", "Karibu")
    assert told.startswith("Ingia. Kiswahili.")
    assert "not yet reviewed" in told


def test_a_region_is_said_in_its_language() -> None:
    ((tag, title, _told),) = made(WHOLE, "sw-KE")
    assert (tag, title) == ("sw-KE", "Karibu")


def test_one_missing_word_makes_the_whole_piece_english_and_says_so() -> None:
    ((tag, title, told),) = made({"Welcome": "Karibu"}, "sw")
    assert (tag, title) == ("en", "Welcome")
    assert told == "Come in. English. There is no text in Kiswahili yet."


def test_a_language_without_any_words_is_told_beside_english() -> None:
    ((tag, _title, told),) = made(WHOLE, "en", "fr")
    assert tag == "en"
    assert "Français" in told


def test_english_alone_needs_no_small_print() -> None:
    assert made(WHOLE, "en") == [("en", "Welcome", "Come in.")]
    (part,) = own_parts(["en"], lambda _tag: ENGLISH, sign, SIGNED)
    assert "Source: Facilitator." in str(part.blocks)
