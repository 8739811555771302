"""What a character is to paper."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.printing import characters
from facilitator.printing.characters import (
    copied,
    first_script,
    is_ignorable,
    printable,
    script_name,
    script_of,
)


@pytest.mark.parametrize(
    "hidden", ["\x00", "\x1b", "\x7f", "\ud800", "\ufffe", "\u202e", "\U000e0041"]
)
def test_what_cannot_be_shown_becomes_visible(hidden: str) -> None:
    assert printable(f"a{hidden}b") == "a\ufffdb"


@given(st.text())
def test_a_quick_look_passes_over_nothing(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(characters, "_UNTIDY", re.compile(""))  # finds something in every text
        slow = printable(text)
    assert printable(text) == slow


def test_soft_hyphens_stay_for_who_asks() -> None:
    assert printable("so\u00adft  \ufeff", soft_hyphens=True) == "so\u00adft "


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_one(end: str) -> None:
    assert printable(f"a{end}b") == "a\nb"


def test_spaces_become_one_and_bound_spaces_stay_bound() -> None:
    assert printable("a \t\u2003b\u202fc") == "a b\u00a0c"
    assert printable("so\u00adft\ufeff") == "soft"


def test_joiners_and_isolates_stay() -> None:
    assert printable("می\u200cشود \u2067x\u2069") == "می\u200cشود \u2067x\u2069"


def test_nobody_copies_marks_of_direction() -> None:
    assert copied("\u20661\u00a02\u2069\u200f\u2060می\u200cشود") == "1 2می\u200cشود"


def test_scripts_have_codes_and_names() -> None:
    assert (script_of("ب"), script_of("1"), script_name("Tibt")) == ("Arab", "Zyyy", "Tibetan")
    assert (first_script("12 ก"), first_script("12")) == ("Thai", "Latn")


def test_selectors_and_joiners_are_ignorable() -> None:
    assert all(is_ignorable(c) for c in "\u200d\ufe0f\u2066\u115f")
    assert not any(is_ignorable(c) for c in "a \n\ufffd")
