"""Lines of a paragraph: never too wide, nothing lost, ends where a text may end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.prose import Span
from facilitator.printing import bidi
from facilitator.printing.paragraphs import Line, Manner, Paragraph
from facilitator.printing.shaping import Shaper
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.reading_back import tally
from tests.printing.samples import SAMPLES

BOOK = TypefaceBook()
SIZE = 12.0


def lines(text: str, tag: str, width: float) -> tuple[Line, ...]:
    return Paragraph((Span(text),), Manner(tag, SIZE), Shaper(BOOK)).lines(width)


def words(line: Line) -> str:
    """What is copied of a line, in reading order; runs of a word are from left to right."""
    return "".join(
        cluster.text for w in line.words for run in w.word.runs for cluster in run.clusters
    )


@pytest.mark.parametrize("tag", SAMPLES)
@pytest.mark.parametrize("width", [60.0, 200.0, 5000.0])
def test_no_line_is_too_wide_and_no_character_is_lost(tag: str, width: float) -> None:
    made = lines(SAMPLES[tag], tag, width)
    assert all(line.width <= width + 0.01 for line in made)
    assert tally("".join(words(line) for line in made)) == tally(SAMPLES[tag])
    assert (len(made) == 1) is (width == 5000.0)


def test_a_word_wider_than_the_line_is_cut_between_letters() -> None:
    made = lines("Donaudampfschifffahrt", "de", 40)
    assert len(made) > 2
    assert "".join(words(line) for line in made) == "Donaudampfschifffahrt"


def test_a_marked_letter_is_never_cut() -> None:
    assert {words(line) for line in lines("é" * 50, "en", 5)} == {"é"}


def test_line_ends_of_the_text_are_kept() -> None:
    assert [words(line) for line in lines("one\ntwo\u2028\n three", "en", 500)] == [
        "one",
        "two",
        "",
        " three",
    ]


@pytest.mark.parametrize("hyphenate", [False, True])
@pytest.mark.parametrize(("text", "tag"), [("see", "en"), ("راجع", "ar"), ("请看", "zh")])
def test_an_address_wider_than_the_line_is_parted_at_its_signs(
    text: str, tag: str, hyphenate: bool
) -> None:
    manner = Manner(tag, SIZE, hyphenate=hyphenate)
    address = "https://example.org/meetings?day=2"
    made = Paragraph((Span(f"{text} {address}"),), manner, Shaper(BOOK)).lines(120)
    told = [words(line).strip() for line in made]
    assert told[-2:] == ["example.org/", "meetings?day=2"]
    assert told[0].endswith("https://")


def test_control_a_word_without_signs_is_cut_where_the_line_is_full() -> None:
    one, other = (words(line) for line in lines("https" * 5, "zz", 100))
    assert other.startswith(("h", "t", "p", "s"))
    assert one + other == "https" * 5


def test_an_empty_text_is_one_empty_line() -> None:
    (line,) = lines("", "ar", 100)
    assert not line.words
    assert line.above > 0


def test_tall_scripts_have_higher_lines() -> None:
    heights = [lines(SAMPLES[tag], tag, 5000)[0] for tag in ("en", "ar", "my")]
    tall = [line.above + line.below for line in heights]
    assert tall == sorted(tall)
    assert tall[0] < tall[-1]


def test_han_beside_kana_is_japanese_even_in_an_english_text() -> None:
    def index(text: str, tag: str) -> int:
        placed = lines(text, tag, 5000)[0].words
        return next(r.face.index for w in placed for r in w.word.runs if "CJK" in r.face.path.name)

    assert index("see 直ちに", "en") == 0
    assert index("see 直", "en") == 2
    assert index("直ちに", "zh") == 2


@given(st.sampled_from(list(SAMPLES)), st.integers(20, 600))
def test_narrower_lines_are_never_fewer(tag: str, width: int) -> None:
    assert len(lines(SAMPLES[tag], tag, width)) >= len(lines(SAMPLES[tag], tag, width + 50))


@pytest.mark.parametrize("tag", SAMPLES)
def test_looking_stretches_up_gives_what_putting_them_together_gives(
    tag: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def seen(made: tuple[Line, ...]) -> list[tuple[str, float, float]]:
        return [(words(line), line.width, line.above + line.below) for line in made if words(line)]

    text = SAMPLES[tag].replace("「", "")  # only what is looked up gives up halves of squares
    quick = seen(lines(text, tag, 150.0))
    monkeypatch.setattr(bidi, "only_level", lambda *_: None)
    slow = seen(lines(text, tag, 150.0))
    assert [row[0] for row in slow] == [row[0] for row in quick]
    assert [row[1:] for row in slow] == [pytest.approx(row[1:]) for row in quick]


def test_a_strip_places_its_words_one_after_the_other() -> None:
    for tag, sign in (("en", 1), ("ar", -1)):
        (line,) = lines(SAMPLES[tag].split(".")[0].split("7")[0], tag, 2000.0)
        placed = list(line.words)
        assert len(placed) > 5
        assert placed[3].x * sign > placed[1].x * sign
        assert line.words[2] == placed[2]
        assert line.words[1:3] == tuple(placed[1:3])
