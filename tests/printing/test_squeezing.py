"""Square punctuation takes half a square where two meet, and at the ends of lines."""

from __future__ import annotations

import pytest

from facilitator.core.prose import Span
from facilitator.printing import shaping
from facilitator.printing.paragraphs import Line, Manner, Paragraph
from facilitator.printing.shaping import Shaper
from facilitator.printing.typefaces import TypefaceBook

BOOK = TypefaceBook()
SIZE = 10.0  # points: a square is 10 wide


def set_lines(text: str, tag: str = "zh", width: float = 1000.0) -> tuple[Line, ...]:
    return Paragraph((Span(text),), Manner(tag, SIZE), Shaper(BOOK)).lines(width)


def squares(text: str, tag: str = "zh", width: float = 1000.0) -> float:
    (line,) = set_lines(text, tag, width)
    return line.width / SIZE


def words(line: Line) -> str:
    return "".join(c.text for w in line.words for run in w.word.runs for c in run.clusters)


@pytest.mark.parametrize("tag", ["zh", "ja", "zh-Hant"])
@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("我慢慢", 3),
        ("我「慢", 3),  # after a letter the opening sign keeps its square
        ("我）」慢", 3.5),
        ("我「『慢", 3.5),
        ("我」「慢", 3.5),
        ("「慢我", 2.5),  # at the start of a line
        ("慢我」", 2.5),  # at the end of a line
        ("「慢」", 2),
        ("我「慢」我", 5),
    ],
)
def test_two_signs_that_meet_share_their_empty_halves(tag: str, text: str, wide: float) -> None:
    assert squares(text, tag) == pytest.approx(wide)


def test_a_stop_before_a_closing_sign_takes_half_a_square() -> None:
    assert squares("我慢。」我") == pytest.approx(4.5)
    assert squares("我慢）。我", "ja") == pytest.approx(4.5)


def test_an_opening_sign_is_narrow_only_where_a_line_begins() -> None:
    lines = set_lines("我我我「慢慢」慢", width=35)
    assert [words(line) for line in lines] == ["我我我", "「慢慢」", "慢"]
    assert [line.width / SIZE for line in lines] == pytest.approx([3, 3, 1])


def test_bold_words_in_the_paragraph_change_nothing() -> None:
    spans = (Span("我", True), Span("慢」「慢"), Span("我"))
    (line,) = Paragraph(spans, Manner("zh", SIZE), Shaper(BOOK)).lines(999)
    assert line.width / SIZE == pytest.approx(5.5, abs=0.1)
    lines = Paragraph(spans, Manner("zh", SIZE), Shaper(BOOK)).lines(26)
    assert [words(line) for line in lines] == ["我慢」", "「慢我"]
    assert [line.width / SIZE for line in lines] == pytest.approx([2.5, 2.5])


def test_a_closing_sign_may_hang_half_out_of_the_line() -> None:
    first, _ = set_lines("我我我。慢慢", width=35)
    assert words(first) == "我我我。"


def test_control_without_halves_the_same_signs_are_wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shaping, "halved", lambda *_: ())
    line = Paragraph((Span("我）」慢"),), Manner("zh", SIZE), Shaper(TypefaceBook())).lines(99)[0]
    assert line.width / SIZE == pytest.approx(4)


@pytest.mark.parametrize(("text", "tag"), [("“(a)”, ‘b’", "en"), ("천천히(하세요)”.", "ko")])
def test_other_scripts_are_left_alone(text: str, tag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = squares(text, tag)
    monkeypatch.setattr(shaping, "halved", lambda *_: ())
    line = Paragraph((Span(text),), Manner(tag, SIZE), Shaper(TypefaceBook())).lines(999)[0]
    assert line.width / SIZE == before
