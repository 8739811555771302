from __future__ import annotations

from dataclasses import replace

from facilitator.core.meeting_format import AsRead, Lasts, Limit, Rest, Script, Shares
from facilitator.language.catalogues import Catalogue
from facilitator.ui.formats.screen import lasting_words, screen_for
from tests.ui.samples import FAULT, FORMATS

ENGLISH = Catalogue()


def test_a_file_with_a_problem_stays_in_the_list_with_its_reason() -> None:
    screen = screen_for(FORMATS, [FAULT], "problem-0", "ours", ENGLISH)
    row = screen.rows[-1]
    assert (row.title, row.usable) == ("thursday.toml", False)
    assert "step 4" in row.detail
    assert "reading" in row.detail
    assert not screen.can_use
    assert screen.about == row.detail


def test_the_next_meetings_format_is_opened_first_and_says_so() -> None:
    screen = screen_for(FORMATS, [], "", "ours", ENGLISH)
    assert (screen.opened, screen.can_use) == ("ours", False)
    assert screen.is_next
    other = screen_for(FORMATS, [], "open-discussion", "ours", ENGLISH)
    assert other.can_use
    assert not other.is_next


def test_a_format_tells_its_steps_with_minutes() -> None:
    screen = screen_for(FORMATS, [], "open-discussion", "ours", ENGLISH)
    assert screen.facts == "60 minutes · 4 steps · open to everyone"
    assert [step.lasts for step in screen.steps] == [
        "2 to 5 minutes",
        "as long as it takes to read",
        "what time remains, 1.5 to 4 minutes each",
        "2 minutes",
    ]


def test_every_way_to_last_has_words() -> None:
    script = Script(id="x", titles={})
    for lasting in (Lasts(60, 60), Lasts(60, 120), Rest(), AsRead()):
        assert lasting_words(replace(script, lasting=lasting), ENGLISH)
    fixed = Shares(id="y", titles={}, limit=Limit(180, 180))
    assert lasting_words(fixed, ENGLISH).endswith("3 minutes each")


def test_no_format_at_all_is_an_empty_page_and_no_error() -> None:
    screen = screen_for([], [], "gone", "gone", ENGLISH)
    assert (screen.rows, screen.opened, screen.steps) == ((), "", ())
