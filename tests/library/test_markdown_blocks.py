from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.prose import (
    Bullets,
    Heading,
    Note,
    Paragraph,
    Prose,
    Rule,
    Span,
    plain,
    spoken,
)
from facilitator.library import markdown_blocks
from facilitator.library import markdown_faults as said
from facilitator.library.markdown_blocks import body_of

WORD = st.text("abcdefgh\u0633\u0644\u4f60", min_size=1, max_size=5)


def blocks(markdown: str) -> tuple[Prose, ...]:
    body = body_of(markdown)
    assert body.faults == ()
    return body.blocks


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def test_every_shape_of_a_text_is_read() -> None:
    assert blocks("## A\n\n### B\n\none\ntwo\n\n---\n\n- a\n- **b**\n\n1. c\n2. d\n\n> n\n") == (
        Heading((Span("A"),), 1),
        Heading((Span("B"),), 2),
        paragraph("one two"),
        Rule(),
        Bullets(((Span("a"),), (Span("b", strong=True),))),
        Bullets(((Span("c"),), (Span("d"),)), numbered=True),
        Note((Span("n"),)),
    )


@pytest.mark.parametrize("weight", ["*b*", "**b**", "_b_", "__b__", "***b***", "**_b_**"])
def test_emphasis_of_any_sort_is_weight(weight: str) -> None:
    assert blocks(f"a {weight} c") == (Paragraph((Span("a "), Span("b", strong=True), Span(" c"))),)


def test_each_paragraph_of_a_note_is_a_note() -> None:
    assert blocks("> one\n> two\n>\n> three\n") == (
        Note((Span("one two"),)),
        Note((Span("three"),)),
    )


def test_a_hard_line_end_stays_and_a_soft_one_is_a_space() -> None:
    assert blocks("one  \ntwo\\\nthree\nfour") == (paragraph("one\ntwo\nthree four"),)


def test_a_soft_line_end_is_nothing_in_chinese_and_a_space_in_korean() -> None:
    assert blocks("我们在\n这里") == (paragraph("我们在这里"),)
    assert blocks("우리는\n여기") == (paragraph("우리는 여기"),)
    assert blocks("我们 AA\n这里") == (paragraph("我们 AA 这里"),)


@pytest.mark.parametrize(
    "mark", ["\u200f", "\u200e", "\ufeff", "\u2060", "\u061c\u200b", "\u200f "]
)
def test_a_note_behind_a_mark_of_direction_is_still_a_note(mark: str) -> None:
    assert blocks(f"مرحبا\n\n{mark}> ببطء\n") == (paragraph("مرحبا"), Note((Span("ببطء"),)))


@pytest.mark.parametrize("indent", ["", "   ", "      ", "\t"])
def test_a_note_is_a_note_however_far_it_is_indented(indent: str) -> None:
    assert blocks(f"{indent}> slowly\n") == (Note((Span("slowly"),)),)


@pytest.mark.parametrize(
    ("markdown", "line", "template"),
    [
        ("# A\n\nb", 1, said.HEADING_LEVEL),
        ("a\n\n#### b", 3, said.HEADING_LEVEL),
        ("- ## b", 1, said.HEADING_LEVEL),
        ("- a\n  - b", 2, said.NESTED_LIST),
        ("- a\n\n  b", 3, said.ITEM_PARAGRAPHS),
        ("4. b", 1, said.LIST_START),
        ("> a\n>\n> > b", 3, said.NESTED_NOTE),
        ("- a\n  > b", 2, said.NESTED_NOTE),
        ("> - b", 1, said.NOTE_HOLDS),
        ("> ## b", 1, said.NOTE_HOLDS),
        ("a\nb [here](https://example.org)", 2, said.LINK),
        ("![b](b.png)", 1, said.LINK),
        ("a <b>b</b>", 1, said.HTML),
        ("<script>b</script>", 1, said.HTML),
        ("b <!-- a -->", 1, said.HTML),
        ("a `b`", 1, said.CODE),
        ("```\nb\n```", 1, said.CODE),
        ("| a | b |\n|---|---|\n| c | d |", 2, said.TABLE),
        ("a **b", 1, said.WEIGHT),
        ("a\n\n＞ b", 3, said.SPOKEN_NOTE),
        ("- \u200f> b", 1, said.SPOKEN_NOTE),
        ("**「b」**です", 1, said.WEIGHT),
    ],
)
def test_what_we_have_no_shape_for_is_told_with_its_line_and_its_words_stay(
    markdown: str, line: int, template: str
) -> None:
    body = body_of(markdown)
    assert [(fault.line, fault.template) for fault in body.faults] == [(line, template)]
    assert "b" in "".join(map(plain, body.blocks))


@pytest.mark.parametrize(
    "markdown",
    [
        "my name is ____",
        "a < b > c",
        "5 * 3",
        r"\*\*b\*\*",
        "[a] and (b)",
        "2026\\. A year",
        "\\> a",
        "a > b",
        "it's",
    ],
)
def test_ordinary_signs_are_no_fault(markdown: str) -> None:
    assert body_of(markdown).faults == ()


def test_html_and_links_stay_plain_words() -> None:
    words = "<img src=x> [a](javascript:b) &amp;"
    assert body_of(words).blocks == (paragraph(words),)


@given(st.lists(st.tuples(st.sampled_from(["> ", ">", "   > "]), WORD), min_size=1, max_size=5))
def test_a_note_is_never_spoken_whatever_stands_around_it(notes: list[tuple[str, str]]) -> None:
    markdown = "\n\n".join(f"say this\n\n{sign}{word}" for sign, word in notes)
    said_aloud = " ".join(map(plain, spoken(body_of(markdown).blocks)))
    assert set(said_aloud.split()) == {"say", "this"}


@pytest.mark.parametrize(
    "signs", ["> > ", "- > ", "> - ", "> > > ", "- - > ", "> ## ", "> 1. > - "]
)
def test_a_note_inside_anything_is_a_note(signs: str) -> None:
    assert body_of(f"{signs}b\n").blocks == (Note((Span("b"),)),)


@pytest.mark.parametrize("sign", ["> ", "- ", "1. "])
@pytest.mark.parametrize("deep", range(8, 23))
def test_words_too_deep_to_be_read_are_told(sign: str, deep: int) -> None:
    body = body_of(sign * deep + "word")
    told = said.TOO_NESTED in [fault.template for fault in body.faults]
    assert told or [plain(block) for block in body.blocks] == ["word"]


def test_the_control_without_care_for_hidden_marks_reads_a_note_aloud(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(markdown_blocks, "HIDDEN_BEFORE_SIGN", re.compile(r"()(?!)"))
    assert spoken(body_of("\u200f> b").blocks) != ()


@given(st.text("ab \n>-#*1.)\t_\\\u200f", max_size=60))
def test_no_letter_is_lost_or_invented(markdown: str) -> None:
    body = body_of(markdown)
    kept = "".join(map(plain, body.blocks))
    for letter in "ab":
        assert kept.count(letter) == markdown.count(letter)


def test_lines_of_blocks_are_those_of_the_text() -> None:
    placed = body_of("one\n\n\n## two\nthree\n\n- four\n- five\n").placed
    assert [item.line for item in placed] == [1, 4, 5, 7]
