"""Handouts as plain text: nothing is lost, nothing steers, every block says what it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.handout import (
    Block,
    Code,
    Grid,
    Handout,
    Listed,
    Part,
    Quote,
    Sign,
    SmallPrint,
    Table,
    Ticks,
    TimedRow,
    WriteLine,
)
from facilitator.core.prose import Bullets, Heading, Note, Paragraph, Rule, Span
from facilitator.printing.characters import printable
from facilitator.printing.plain_text import plain_text
from tests.printing.reading_back import visible
from tests.printing.samples import SAMPLES
from tests.printing.sheets_of_paper import every_prose, said, sheet, spans
from tests.printing.tagged_samples import TIMES_SAID, many_languages
from tests.printing.test_naughty_strings import NAUGHTY

NEST = Listed(
    (
        (
            spans("one"),
            Listed(
                ((spans("inner\nmore"), Listed(((spans("box"),),), Sign.BOX)),),
                Sign.NUMBER,
                first=3,
            ),
            spans("after"),
        ),
        (Listed(((spans("at once"),),)),),
    )
)
SHOWN: tuple[tuple[Block, str], ...] = (
    (Heading(spans("Words")), "## Words"),
    (Heading(spans("Words"), 2), "### Words"),
    (said("One line\nand another"), "One line\nand another"),
    (Bullets((spans("first"), spans("*second"))), "- first\n- second"),
    (Bullets((spans("first"), spans("second")), numbered=True), "1. first\n2. second"),
    (Note(spans("For the leader")), "[For the leader]"),
    (Quote(spans("Said before")), "> Said before"),
    (Rule(), "* * *"),
    (SmallPrint("Our own words"), "Our own words"),
    (WriteLine("Phone:"), "Phone: ____"),
    (WriteLine(), "____"),
    (NEST, "- one\n  3. inner\n     more\n     [ ] box\n  after\n- - at once"),
    (Ticks((spans("chairs"), spans("tea"))), "[ ] chairs\n[ ] tea"),
    (TimedRow("19:00", "Welcome", ("2 minutes",)), "19:00 Welcome\n  2 minutes"),
    (
        Table(((spans("Day"), spans("Hour")), (spans("Monday"), spans("7")), (spans("Friday"),))),
        "Day: Monday\nHour: 7\n\nDay: Friday\nHour:",
    ),
    (Table(((spans("a"), spans("b")), (spans("c"),)), header=False), "a | b\nc"),
    (Grid(("Date", "Who"), 2), "Date: ____; Who: ____\nDate: ____; Who: ____"),
    (Grid(("Role", "Who"), 2, 24, ("Tea",)), "Tea; Who: ____\nRole: ____; Who: ____"),
    (Code("https://example.org", "The way to us"), "The way to us\nhttps://example.org"),
)


@pytest.mark.parametrize(("block", "shown"), SHOWN, ids=[type(b).__name__ for b, _ in SHOWN])
def test_each_block_says_what_it_is(block: Block, shown: str) -> None:
    assert plain_text(sheet("en", block, title="Title")) == f"# Title\n\n{shown}\n"


def test_lists_deep_inside_one_another_do_not_run_away_from_the_margin() -> None:
    nest = Listed(((spans("treasure"),),))
    for _ in range(45):
        nest = Listed(((spans("in"), nest),))
    lines = plain_text(sheet("en", nest)).splitlines()
    assert lines[-1].endswith("- treasure")
    assert max(len(line) - len(line.lstrip()) for line in lines) == 16


def test_the_title_of_the_handout_stands_where_no_part_has_one() -> None:
    assert plain_text(sheet("en", said("x"))) == "# Sheet\n\nx\n"
    assert plain_text(Handout("sheet", "", ())) == "\n"


def test_languages_come_one_after_the_other() -> None:
    parts = (Part("en", "Hello", (said("one"),)), Part("ar", "سلام", (said("اثنان"),)))
    assert plain_text(Handout("sheet", "Hello", parts)) == "# Hello\n\none\n\n# سلام\n\nاثنان\n"


@pytest.mark.parametrize("tag", list(SAMPLES))
def test_no_character_of_any_language_is_lost(tag: str) -> None:
    text = plain_text(many_languages(tag))
    assert visible(text).count(visible(SAMPLES[tag])) == TIMES_SAID + 1


def test_marks_that_steer_direction_fall_away() -> None:
    text = plain_text(
        sheet("ar", said("a\u2066b\u2069\u2067c\u2069\u2068d\u2069\u200e\u200f\u202a"))
    )
    assert text == "# Sheet\n\nabcd\n"


def test_control_joiners_that_make_words_stay() -> None:
    assert "می\u200cشود" in plain_text(sheet("fa", said("می\u200cشود")))


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_texts_of_strangers_come_out_as_they_are_printed(text: str) -> None:
    told = plain_text(Handout("sheet", text, (Part("en", text, every_prose(text)),)))
    told.encode("utf-8")
    shown = visible(printable(text))
    assert visible(told).count(shown) >= 6 or not shown


@given(st.text(max_size=60))
def test_any_text_of_unicode_can_be_written(text: str) -> None:
    told = plain_text(sheet("en", Paragraph((Span(text),))))
    assert visible(told) == visible("# Sheet" + printable(text))
    told.encode("utf-8")
