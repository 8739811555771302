"""A strip is drawn as its words would be, each at its own place."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]
import pytest

from facilitator.core.prose import Span
from facilitator.printing.marks import Page, Text
from facilitator.printing.paragraphs import Line, Manner, Paragraph
from facilitator.printing.pdf import pdf_file
from facilitator.printing.shaping import Shaper
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.samples import SAMPLES

BOOK = TypefaceBook()
WIDTH, SIZE = 260.0, 14.0
A_HAIR = 0.08  # points


def set_lines(tag: str, *, justified: bool) -> tuple[Line, ...]:
    """The sample plain and then bold, with its sizes and faces in turn."""
    spans = (Span(SAMPLES[tag]), Span(" "), Span(SAMPLES[tag], strong=True))
    manner = Manner(tag, SIZE, justified=justified)
    one = Paragraph((Span(SAMPLES[tag]),), manner, Shaper(BOOK)).lines(WIDTH)
    return (*one, *Paragraph(spans, manner, Shaper(BOOK)).lines(WIDTH))


def boxes(marks: list[Text], tag: str) -> list[tuple[str, tuple[float, ...]]]:
    """Every visible character with its left, bottom, right and top, in points."""
    pdf = pypdfium2.PdfDocument(pdf_file([Page(tuple(marks), 300, 400)], "x", [tag]))
    words = pdf[0].get_textpage()
    found = [(words.get_text_range(n, 1), words.get_charbox(n)) for n in range(words.count_chars())]
    seen = [(letter, box) for letter, box in found if letter.strip() and box[2] > box[0]]
    return sorted(seen, key=lambda one: (one[0], round(one[1][1]), one[1][0]))


def farthest(tag: str, *, justified: bool = False, shift: float = 0.0) -> float:
    """How far a letter of a strip is from the same letter of words placed one by one."""
    lines = set_lines(tag, justified=justified)
    strips = [Text(line.words, 20, 20 + 24 * n) for n, line in enumerate(lines)]
    words = [Text(tuple(line.words), 20 + shift, 20 + 24 * n) for n, line in enumerate(lines)]
    pairs = list(zip(boxes(strips, tag), boxes(words, tag), strict=True))
    assert len(pairs) > 20
    assert all(one[0] == other[0] for one, other in pairs)
    return max(abs(a - b) for one, other in pairs for a, b in zip(one[1], other[1], strict=True))


@pytest.mark.parametrize("tag", SAMPLES)
@pytest.mark.parametrize("justified", [False, True])
def test_a_strip_is_drawn_as_its_words_are(tag: str, justified: bool) -> None:
    assert farthest(tag, justified=justified) < A_HAIR


def test_control_half_a_point_would_be_seen() -> None:
    assert farthest("en", shift=0.5) > A_HAIR
