"""A stranger's Markdown: nothing is lost that a reader would read, and a bad file says why."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core.errors import TextFileProblem
from facilitator.core.handout import Align, Block, Listed, Quote, Sign, Table
from facilitator.core.prose import Heading, Paragraph, Rule, Spans, spans_text
from facilitator.core.reading import Review
from facilitator.library.loose_blocks import loose_blocks
from facilitator.library.loose_files import LOOSE_LIMIT, read_loose
from facilitator.library.loose_words import words_of_html


def only(markdown: str) -> Block:
    (block,) = loose_blocks(markdown)
    return block


def words(markdown: str) -> str:
    block = only(markdown)
    assert isinstance(block, Paragraph)
    return spans_text(block.spans)


def listed(markdown: str) -> Listed:
    block = only(markdown)
    assert isinstance(block, Listed)
    return block


def drawn(part: Spans | Listed) -> object:
    """A list as a list of its items, words as they are."""
    if not isinstance(part, Listed):
        return spans_text(part)
    return [[drawn(inner) for inner in item] for item in part.items]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "text.md"


def test_the_title_is_the_first_heading_and_is_said_once(file: Path) -> None:
    file.write_text("# A *quiet* evening\n\nWords.\n\n## One\n\n### Deep\n\n#### Deeper\n")
    text = read_loose(file, "en")
    assert text.title == "A quiet evening"
    assert [b.level for b in text.blocks if isinstance(b, Heading)] == [1, 2, 2]
    assert isinstance(text.blocks[0], Paragraph)


def test_a_text_without_a_heading_has_no_title(file: Path) -> None:
    file.write_text("Only words.\n\n## Later\n")
    assert read_loose(file, "en").title == ""


@pytest.mark.parametrize(
    "head",
    [
        '+++\ntitle = "Rest"\nsource = "A friend"\nlicence = "CC0"\nreview = "unreviewed"\n+++\n',
        "---\ntitle: 'Rest'\nsource: A friend\nlicence: CC0\nreview: unreviewed\ntags: a\n---\n",
    ],
)
def test_a_head_of_either_kind_is_read(file: Path, head: str) -> None:
    file.write_text(f"{head}# Rest\n\nWords.\n")
    text = read_loose(file, "es")
    assert (text.language, text.title, text.source, text.licence) == (
        "es",
        "Rest",
        "A friend",
        "CC0",
    )
    assert text.review is Review.UNREVIEWED
    assert len(text.blocks) == 1


def test_a_rule_at_the_beginning_is_no_head(file: Path) -> None:
    file.write_text("---\nHello, said somebody.\n---\n\nWords.\n")
    assert "Hello, said somebody." in str(read_loose(file, "en").blocks)


def test_links_keep_their_address_and_pictures_their_words() -> None:
    assert words("See [us](https://a.org/x?y=1&z=2).") == "See us (https://a.org/x?y=1&z=2)."
    assert words("<https://a.org> [m@a.org](mailto:m@a.org)") == "https://a.org m@a.org"
    assert words("![a chair](chair.png) here") == "a chair here"
    assert words("[below](#below)") == "below"


def test_a_list_in_a_list_stays_one_between_the_words_of_its_item() -> None:
    text = "- one\n  - inner\n    1. deep\n\n  after\n- two\n\n  more\n- - at once"
    assert drawn(listed(text)) == [
        ["one", [["inner", [["deep"]]]], "after"],
        ["two\nmore"],
        [[["at once"]]],
    ]
    inner = listed("- one\n\n  4. deep\n\n     - [ ] a box").items[0][1]
    assert isinstance(inner, Listed)
    assert (inner.sign, inner.first) == (Sign.NUMBER, 4)
    box = inner.items[0][1]
    assert isinstance(box, Listed)
    assert (box.sign, drawn(box)) == (Sign.BOX, [["a box"]])


def test_a_list_without_words_is_none() -> None:
    assert drawn(listed("- one\n  -\n  -\n- two")) == [["one"], ["two"]]
    assert loose_blocks("-\n- -\n") == ()


@pytest.mark.parametrize("mark", ["- ", "> ", "> - ", "1. "])
def test_words_that_lie_deep_are_kept_or_the_file_is_refused(file: Path, mark: str) -> None:
    assert "treasure" in str(loose_blocks(f"{mark * 30}treasure"))
    file.write_text(f"---\ntitle: T\n---\n\nwords\n\n{mark * 3000}treasure", encoding="utf-8")
    with pytest.raises(TextFileProblem, match="line 7: too many lists"):
        read_loose(file, "en")


def test_a_head_may_have_another_title_than_the_first_heading(file: Path) -> None:
    file.write_text("---\ntitle: Title\n---\n# Heading\n\nwords", encoding="utf-8")
    text = read_loose(file, "en")
    assert text.title == "Title"
    assert isinstance(text.blocks[0], Heading)


def test_boxes_become_boxes_to_tick() -> None:
    ticks = listed("- [ ] one\n- [x] two")
    assert (ticks.sign, drawn(ticks)) == (Sign.BOX, [["one"], ["two"]])
    assert listed("- [ ] one\n- two").sign is Sign.DOT


def test_numbers_that_do_not_begin_at_one_are_kept() -> None:
    told = listed("3. c\n4. d")
    assert (told.sign, told.first, drawn(told)) == (Sign.NUMBER, 3, [["c"], ["d"]])
    assert listed("0. nothing\n1. one").first == 0


def test_tables_quotations_rules_and_code() -> None:
    table = only("|a|b|\n|-|-|\n|1|**2**|")
    assert isinstance(table, Table)
    assert [[spans_text(cell) for cell in row] for row in table.rows] == [["a", "b"], ["1", "2"]]
    assert isinstance(only("> said"), Quote)
    assert isinstance(only("***"), Rule)
    assert words("```\nif x:\n    y `z`\n```") == "if x:\n\u00a0\u00a0\u00a0\u00a0y `z`"


def test_columns_stand_where_the_table_says() -> None:
    table = only("|a|b|c|d|\n|---|---:|:--:|:--|\n|1|2|3|4|")
    assert isinstance(table, Table)
    assert table.aligned == (Align.START, Align.RIGHT, Align.MIDDLE, Align.START)
    assert table.align(4) is Align.START


def test_html_leaves_its_words() -> None:
    assert words("<div>Words <b>here</b></div>\n<script>alert(1)</script>") == "Words here"
    assert words("one<br>two <i>three</i> <!-- four -->") == "one\ntwo three"
    assert words_of_html("<!-- never ends") == ""


def test_a_control_that_drops_the_address_would_be_seen() -> None:
    assert "a.org" not in words("[us](#x)")
    assert "a.org" in words("[us](http://a.org)")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe" + "Hello".encode("utf-16-le"), "UTF-8"),
        (b"\x7fELF\x02\x01\x01\x00", "nobody can see"),
        (b"\x89PNG\r\n\x1a\n\x00", "damaged"),
        (b"", "no words"),
        (b"<!-- -->\n", "no words"),
        (b"+++\nnot toml\n+++\nwords", "line"),
    ],
)
def test_a_file_that_cannot_be_printed_says_why(file: Path, content: bytes, said: str) -> None:
    file.write_bytes(content)
    with pytest.raises(TextFileProblem) as refused:
        read_loose(file, "en")
    assert said in str(refused.value)


def test_a_hundred_megabytes_cost_nothing(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(100_000_000)
    tracemalloc.start()
    with pytest.raises(TextFileProblem, match=str(LOOSE_LIMIT // 1000)):
        read_loose(file, "en")
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def test_a_missing_file_and_a_folder_say_why(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "none.md"):
        with pytest.raises(TextFileProblem):
            read_loose(place, "en")


@given(st.text(alphabet="ab#*_->` \n[]()!<>1.\\&\u0627", max_size=200))
@settings(max_examples=300, deadline=None)
def test_no_letter_of_a_paragraph_is_lost(markdown: str) -> None:
    seen = "".join(str(block) for block in loose_blocks(markdown))
    if "<" not in markdown and "[" not in markdown and "`" not in markdown:
        assert markdown.count("\u0627") == seen.count("\u0627")
