"""Titles: their lines are about as long as each other, at the side where they begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.prose import Span
from facilitator.printing.columns import Column
from facilitator.printing.even_lines import evened
from facilitator.printing.manners import Manner
from facilitator.printing.marks import Text, stacked
from facilitator.printing.paragraphs import Paragraph
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.styles import Style
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import told

BOOK = TypefaceBook()
TITLES = {
    "en": "Six things that help us",
    "ar": "ستة أمور تساعدنا معًا هنا",
    "zh": "帮助我们的六件事情",
}
WORDS = st.lists(st.sampled_from(["a", "of", "help", "things", "together"]), min_size=1, max_size=9)


def paragraph(text: str, tag: str = "en") -> Paragraph:
    return Paragraph((Span(text),), Manner(tag, 20), Shaper(BOOK))


def test_no_single_short_word_is_left_for_the_last_line() -> None:
    title = paragraph(TITLES["en"])
    width = title.natural_width() - 1
    as_filled, even = title.lines(width), evened(title, Column(0, width, "en"))[0]
    assert len(as_filled) == len(even) == 2
    assert as_filled[1].width < as_filled[0].width * 0.2
    assert even[1].width > even[0].width * 0.7


@given(WORDS, st.floats(60, 300))
def test_even_lines_are_as_many_as_filled_ones_and_in_their_column(
    words: list[str], width: float
) -> None:
    title = paragraph(" ".join(words))
    lines, taken = evened(title, Column(0, width, "en"))
    assert len(lines) == len(title.lines(width))
    assert taken <= width
    assert max(line.width for line in lines) <= max(line.width for line in title.lines(width)) + 0.1


@pytest.mark.parametrize("tag", TITLES)
@pytest.mark.parametrize("centred", [False, True])
def test_lines_of_a_title_begin_at_the_start_or_stand_in_the_middle(
    tag: str, centred: bool
) -> None:
    title = paragraph(TITLES[tag], tag)
    column = Column(50, title.natural_width() - 1, tag)
    rows = Setter(Shaper(BOOK), Style(20, title=1.0, centred=centred, even=centred)).title(
        TITLES[tag], column
    )
    lines = [mark for mark in stacked(rows, 0) if isinstance(mark, Text)]
    assert len(lines) > 1
    for line in lines:
        seen = [word for word in line.words if not word.word.space or word.word.width]
        left = line.x + min(word.x for word in seen)
        right = line.x + max(w.x + w.word.width * w.size / 1000 for w in seen)
        if centred:
            assert (left + right) / 2 == pytest.approx(50 + column.width / 2, abs=6)
        elif tag == "ar":
            assert right == pytest.approx(50 + column.width, abs=0.1)
        else:
            assert left == pytest.approx(50, abs=0.1)


def test_no_line_of_a_sign_ends_after_a_hyphen() -> None:
    setter = Setter(Shaper(BOOK), Style(20, title=1.0, centred=True, even=True))
    words = "Fragrance-free room"
    rows = setter.title(words, Column(0, paragraph("Fragrance-free").natural_width() * 1.3, "en"))
    lines = [mark for mark in stacked(rows, 0) if isinstance(mark, Text)]
    assert [told(line).replace("\u2060", "").strip() for line in lines] == [
        "Fragrance-free",
        "room",
    ]
