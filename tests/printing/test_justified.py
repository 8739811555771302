"""Even lines: spaces grow, letters never move apart, and the last line stays as it is."""

from __future__ import annotations

from itertools import pairwise

import pypdfium2  # type: ignore[import-untyped]
import pytest

from facilitator.core.prose import Span
from facilitator.printing.marks import Page, Text
from facilitator.printing.paragraphs import Line, Manner, Paragraph
from facilitator.printing.pdf import pdf_file
from facilitator.printing.shaping import Shaper
from facilitator.printing.strips import PlacedWord
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.samples import SAMPLES

BOOK = TypefaceBook()
WIDTH, SIZE = 230.0, 12.0


def set_lines(tag: str, *, justified: bool = True) -> tuple[Line, ...]:
    text = " ".join([SAMPLES[tag]] * 3) if tag not in ("zh", "ja") else SAMPLES[tag] * 3
    manner = Manner(tag, SIZE, justified=justified, hyphenate=True)
    return Paragraph((Span(text),), manner, Shaper(BOOK)).lines(WIDTH)


def ink(line: Line) -> tuple[float, float]:
    """Left and right end of the words of a line, without its invisible last space."""
    seen = [w for w in line.words if not w.word.space]
    width = {id(w): (w.word.width - w.word.hanging) * SIZE / 1000 for w in seen}
    return min(w.x for w in seen), max(w.x + width[id(w)] for w in seen)


@pytest.mark.parametrize("tag", ["en", "de", "ru", "ar", "he", "fa", "hi", "zh", "ja", "ko"])
def test_every_line_but_the_last_reaches_from_side_to_side(tag: str) -> None:
    *lines, last = set_lines(tag)
    ends = [ink(line) for line in lines]
    even = [
        left == pytest.approx(0, abs=1) and right == pytest.approx(WIDTH, abs=1)
        for left, right in ends
    ]
    assert sum(even) >= len(lines) - 2  # lines with too few spaces are left as they are
    assert last.width < WIDTH


def test_control_without_it_lines_end_where_their_words_do() -> None:
    *lines, _ = set_lines("en", justified=False)
    assert any(ink(line)[1] < WIDTH - 5 for line in lines)


def gaps(words: list[PlacedWord]) -> list[float]:
    return [b.x - a.x - a.word.width * SIZE / 1000 for a, b in pairwise(words)]


def test_only_spaces_grow_and_all_the_same() -> None:
    line = set_lines("en")[0]
    words = list(line.words)[:-1]
    found = gaps(words)
    grown = {round(gap, 6) for gap, word in zip(found, words, strict=False) if word.word.space}
    assert len(grown) == 1
    assert grown.pop() > 0
    letters = [gap for gap, word in zip(found, words, strict=False) if not word.word.space]
    assert letters == pytest.approx([0] * len(letters), abs=1e-6)


def test_a_line_with_one_space_is_not_torn_apart() -> None:
    manner = Manner("en", SIZE, justified=True)
    words = Span("a Responsibilities acknowledgements")
    line = Paragraph((words,), manner, Shaper(BOOK)).lines(130)[0]
    assert line.width < 118


@pytest.mark.parametrize("tag", ["en", "ar", "zh"])
def test_the_pages_show_the_lines_as_even_as_they_were_set(tag: str) -> None:
    *lines, _ = set_lines(tag)
    marks = (Text(line.words, 20, 30 + 20 * n) for n, line in enumerate(lines))
    pdf = pypdfium2.PdfDocument(pdf_file([Page(tuple(marks), 300, 300)], "x", [tag]))
    words = pdf[0].get_textpage()
    inked = [
        words.get_charbox(n)
        for n in range(words.count_chars())
        if words.get_text_range(n, 1).strip()
    ]
    tops = sorted({round(box[1] / 20) for box in inked})
    assert len(tops) >= len(lines)
    assert min(box[0] for box in inked) == pytest.approx(20, abs=2)
    assert max(box[2] for box in inked) == pytest.approx(20 + WIDTH, abs=2)
