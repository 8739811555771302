"""Paragraphs no one would write: they take their time and no more, or are refused at once."""

from __future__ import annotations

import pytest

from facilitator.core.prose import Span
from facilitator.printing import stretches
from facilitator.printing.paragraphs import Line, Manner, Paragraph
from facilitator.printing.shaping import Shaper
from facilitator.printing.stretches import MOST, ParagraphTooLong
from facilitator.printing.typefaces import TypefaceBook

BOOK = TypefaceBook()
MEGABYTE = 1_000_000


def set_lines(text: str, tag: str = "en", width: float = 300.0) -> tuple[Line, ...]:
    return Paragraph((Span(text),), Manner(tag, 12), Shaper(BOOK)).lines(width)


def test_ten_megabytes_in_one_paragraph_are_refused_in_one_sentence() -> None:
    with pytest.raises(ParagraphTooLong) as refused:
        set_lines("We meet. " * (10 * MEGABYTE // 9))
    told = str(refused.value)
    assert "Divide it" in told
    assert len(told) < 200
    assert refused.value.facts["most"] == MOST


@pytest.mark.parametrize("unit", ["x", "ب", "字", "😀", "é", "(", "a\u0301\u0302"])
def test_a_word_without_an_end_is_cut_into_lines(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    lines = set_lines(text)
    assert all(line.width <= 300.01 for line in lines)
    count = sum(
        len(c.text) for n in lines for w in n.words for r in w.word.runs for c in r.clusters
    )
    assert count == len(text)


def test_a_long_word_is_set_as_a_short_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Donaudampfschifffahrt" * 20
    whole = [line.width for line in set_lines(text)]
    monkeypatch.setattr(stretches, "_LONGEST", 50)
    assert [line.width for line in set_lines(text)] == pytest.approx(whole)


def test_many_lines_of_one_letter_stay_lines() -> None:
    assert len(set_lines("a\n" * 5000)) == 5000
