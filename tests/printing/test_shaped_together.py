"""Words that are shaped together come out as if each were shaped alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from unicodedata import is_normalized

import pytest

from facilitator.core.languages import is_right_to_left
from facilitator.printing import glyph_runs
from facilitator.printing.characters import COMMON, first_script, script_of
from facilitator.printing.glyph_runs import Way, shaped, shaped_together
from facilitator.printing.shaping import Setting, Shaper, Word
from facilitator.printing.typefaces import Face, TypefaceBook
from tests.printing.samples import SAMPLES

READINGS = Path(__file__).parents[2] / "readings" / "texts"


def words_by_face(tag: str, book: TypefaceBook) -> Iterator[tuple[Face, Way, list[str]]]:
    """All words of a sample and of the shipped texts that one face has whole."""
    text = " ".join(
        [SAMPLES[tag], *(path.read_text("utf-8") for path in READINGS.glob(f"*/{tag}.md"))]
    )
    script, leftwards = first_script(text), is_right_to_left(tag)
    first = next(letter for letter in text if script_of(letter) == script)
    for strong in (False, True):
        face = book.face(first, tag, strong, script)
        assert face is not None
        own = {x for x in text if face.glyph(x) and script_of(x) in COMMON | {script}} - {" ", "\n"}
        stretches = ("".join(group) for mine, group in groupby(text, own.__contains__) if mine)
        letters = sorted(x for x in own if x.isalpha() and is_normalized("NFKC", x))
        yield face, Way(tag, script, leftwards), list(dict.fromkeys((*stretches, *letters)))


@pytest.mark.parametrize("tag", SAMPLES)
def test_words_come_out_as_if_each_were_shaped_alone(tag: str, book: TypefaceBook) -> None:
    for face, way, words in words_by_face(tag, book):
        assert len(words) > 1
        runs = shaped_together(words, face, way)
        for word, run in zip(words, runs, strict=True):
            alone = shaped(word, 0, len(word), face, way)
            assert (run.clusters, run.complete) == (alone.clusters, True), word
            assert run.width == pytest.approx(alone.width)


@pytest.mark.parametrize(("tag", "between"), [("ar", "ـ"), ("bn", "\uffff")])
def test_control_after_other_signs_words_come_out_otherwise(
    tag: str, between: str, book: TypefaceBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glyph_runs, "_BETWEEN", between)  # joins Arabic; begins no Bengali word
    (face, way, words), _bold = words_by_face(tag, book)
    alone = [shaped(word, 0, len(word), face, way).clusters for word in words]
    assert [run.clusters for run in shaped_together(words, face, way)] != alone


def test_a_face_without_a_glyph_is_noticed(book: TypefaceBook) -> None:
    face = book.face("a", "en")
    assert face is not None
    assert shaped_together(["good", "好"], face, Way("en", "Latn", False)) == []


def test_a_mark_without_a_letter_is_shaped_alone(book: TypefaceBook) -> None:
    face = book.face("a", "en")
    assert face is not None
    assert shaped_together(["a", "\u0301b"], face, Way("en", "Latn", False)) == []


@pytest.mark.parametrize("tag", SAMPLES)
def test_a_shaper_that_learns_words_gives_the_same(tag: str, book: TypefaceBook) -> None:
    text = SAMPLES[tag]
    setting = Setting(tag, False, is_right_to_left(tag), first_script(text))
    words = text.split()
    learned, asked = Shaper(TypefaceBook()), Shaper(book)
    learned.learn(words, setting)
    for word in words:
        assert look(learned.word(word, setting)) == look(asked.word(word, setting)), word


def look(word: Word) -> object:
    runs = [(run.face.path, run.clusters, run.complete) for run in word.runs]
    return runs, round(word.width, 6), word.script, word.space, word.hanging
