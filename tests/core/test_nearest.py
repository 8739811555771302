"""Typing mistakes find the name that was meant."""

from __future__ import annotations

from difflib import get_close_matches

import pytest

from facilitator.core.nearest import nearest

FORMATS = ("closed-discussion", "newcomers", "open-discussion", "speaker")
SLIPS = [
    ("opne", "open-discussion"),
    ("open", "open-discussion"),
    ("Open Discussion", "open-discussion"),
    ("opne-discusion", "open-discussion"),
    ("clsoed", "closed-discussion"),
    ("new", "newcomers"),
    ("speeker", "speaker"),
    ("SPEAKER", "speaker"),
]


@pytest.mark.parametrize(("typed", "meant"), SLIPS)
def test_a_slip_of_the_fingers_finds_what_was_meant(typed: str, meant: str) -> None:
    assert nearest(typed, FORMATS) == meant


def test_the_whole_name_counts_more_than_its_beginning() -> None:
    assert nearest("slip", ("slip-cover-of-the-book", "slips")) == "slips"


def test_there_is_always_an_answer_but_from_nothing() -> None:
    assert nearest("x" * 99_999, FORMATS) in FORMATS
    assert nearest("", FORMATS) in FORMATS
    assert nearest("speaker", ()) == ""


def test_control_whole_names_alone_would_miss_a_beginning() -> None:
    assert get_close_matches("opne", FORMATS, 1, 0.0) != ["open-discussion"]
