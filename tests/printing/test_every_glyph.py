"""Every character that is shipped has a glyph among the packaged fonts."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.printing.typefaces import TypefaceBook
from tests.printing.samples import SAMPLES

ROOT = Path(__file__).parents[2]
TEXTS = sorted(ROOT.glob("readings/**/*.md")) + sorted(ROOT.glob("readings/**/*.toml"))
WORDS = sorted(ROOT.glob("locales/**/*.po"))
BOOK = TypefaceBook()


def language(file: Path) -> str:
    """The language of a text (`ar.md`) or of a catalogue (`locales/ar/…`)."""
    folders = [name for name in file.parts if name in SAMPLES]
    return file.stem if file.stem in SAMPLES else folders[-1] if folders else "en"


def test_there_is_something_to_look_at() -> None:
    assert len(TEXTS) > 50
    assert len(WORDS) >= 2
    assert len(SAMPLES) > 50


@pytest.mark.parametrize("file", TEXTS + WORDS, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_character_of_a_shipped_file_has_a_glyph(file: Path) -> None:
    assert BOOK.missing_characters(file.read_text(encoding="utf-8"), language(file)) == ()
