"""Divided words: only where asked, never in addresses, and whole when copied."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core.prose import Span
from facilitator.printing import filling
from facilitator.printing.hyphens import divisions, without_soft_hyphens
from facilitator.printing.paragraphs import Line, Manner, Paragraph
from facilitator.printing.shaping import Shaper
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.reading_back import tally
from tests.printing.samples import SAMPLES

BOOK = TypefaceBook()
SIZE, SOFT = 12.0, "\u00ad"
LONG = (
    "Responsibilities, acknowledgements and understanding: extraordinary circumstances"
    " notwithstanding, everybody's participation is appreciated enthusiastically. "
)


def set_lines(text: str, tag: str, width: float, *, hyphenate: bool = True) -> tuple[Line, ...]:
    manner = Manner(tag, SIZE, hyphenate=hyphenate)
    return Paragraph((Span(text),), manner, Shaper(BOOK)).lines(width)


def words(line: Line) -> str:
    return "".join(c.text for w in line.words for run in w.word.runs for c in run.clusters)


def shown(text: str, tag: str) -> str:
    ends = (0, *divisions(text, tag), len(text))
    return "-".join(text[a:b] for a, b in pairwise(ends))


def test_a_word_wider_than_its_line_is_divided_though_nobody_asked() -> None:
    text = "Der Selbsthilfegruppenfragebogen liegt aus, für alle Teilnehmenden."
    told = [words(line).strip() for line in set_lines(text, "de", 110, hyphenate=False)]
    assert [line.endswith(SOFT) for line in told[:3]] == [True, True, False]
    assert SOFT not in "".join(told[2:])
    assert " ".join(told).replace(f"{SOFT} ", "") == text


def test_words_are_divided_by_the_patterns_of_their_language() -> None:
    assert shown("information", "en") == "inform-a-tion"
    assert shown("(Verantwortung),", "de") == "(Ver-ant-wor-tung),"
    assert shown("сообщество", "ru") == "сооб-ще-ство"


@pytest.mark.parametrize(
    "kept", ["short", "https://example.org/information", "information2", "anything@example.org"]
)
def test_short_words_numbers_and_addresses_are_never_divided(kept: str) -> None:
    assert divisions(kept, "en") == ()


@pytest.mark.parametrize("tag", ["ar", "zh", "th", "x-nowhere", ""])
def test_languages_without_patterns_divide_nothing(tag: str) -> None:
    assert divisions("information", tag) == ()


def test_a_division_that_would_change_the_spelling_is_left_out() -> None:
    assert shown("asszonnyal", "hu") == "asszonnyal"


@pytest.mark.parametrize("tag", ["de", "en", "es", "fr", "pl", "ru"])
def test_no_fewer_than_three_letters_stand_alone(tag: str) -> None:
    for word in re.findall(r"\w+", SAMPLES[tag] + " " + LONG):
        assert all(2 < place < len(word) - 2 for place in divisions(word, tag))


def test_a_divided_word_is_shown_with_a_hyphen_and_copied_with_a_soft_one() -> None:
    lines = set_lines(LONG, "en", 120)
    ended = [words(line) for line in lines if words(line).endswith(SOFT)]
    assert ended
    assert all(line.width <= 120.01 for line in lines)
    assert tally("".join(map(words, lines))) == tally(LONG)


def test_words_are_not_divided_unless_asked() -> None:
    assert not any(SOFT in words(line) for line in set_lines(LONG, "en", 120, hyphenate=False))


def rows_of_hyphens(width: float) -> int:
    most = now = 0
    for line in set_lines(LONG * 5, "en", width):
        now = now + 1 if words(line).endswith(SOFT) else 0
        most = max(most, now)
    return most


@pytest.mark.parametrize("width", [110, 130, 150])
def test_at_most_two_lines_in_a_row_end_in_a_hyphen(width: float) -> None:
    assert rows_of_hyphens(width) <= 2


def test_control_without_the_rule_more_lines_would(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "_IN_A_ROW", 99)
    monkeypatch.setattr(filling, "_A_HYPHEN", 0.0)
    assert max(map(rows_of_hyphens, (110, 130, 150))) > 2


def test_soft_hyphens_of_the_text_count_though_nothing_was_asked() -> None:
    text = f"Donau{SOFT}dampf{SOFT}schiff{SOFT}fahrt"
    lines = set_lines(text, "x-nowhere", 60, hyphenate=False)
    assert [words(line) for line in lines] == [f"Donau{SOFT}", f"dampf{SOFT}", "schifffahrt"]
    (whole,) = set_lines(text, "de", 500)
    assert words(whole) == "Donaudampfschifffahrt"


def test_soft_hyphens_are_known_by_their_offsets() -> None:
    assert without_soft_hyphens([f"a{SOFT}b", f"{SOFT}{SOFT}c{SOFT}"]) == (
        ["ab", "c"],
        frozenset({1, 2, 3}),
    )


@settings(max_examples=60)
@given(
    st.sampled_from(list(SAMPLES)),
    st.floats(20, 400),
    st.booleans(),
    st.lists(st.integers(0, 60), max_size=4),
)
def test_nothing_is_lost_at_any_width(
    tag: str, width: float, justified: bool, soft: list[int]
) -> None:
    text = SAMPLES[tag]
    for place in soft:
        text = text[:place] + SOFT + text[place:]
    manner = Manner(tag, SIZE, hyphenate=True, justified=justified)
    lines = Paragraph((Span(text),), manner, Shaper(BOOK)).lines(width)
    assert tally("".join(map(words, lines))) == tally(SAMPLES[tag])
