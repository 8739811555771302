"""How the program looks and sounds, set without a window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from facilitator.core.settings import Appearance, Settings
from facilitator.storage.lock import Lock, acquire
from facilitator.storage.quick_look import quick_look
from tests.commands.spoken import Say, is_one_sentence

DEFAULTS = {
    "screen_language": "system",
    "appearance": "automatic",
    "text_percent": 100,
    "bell": True,
    "bell_volume": 60,
    "room_digits": False,
}


def data(say: Say, *words: str) -> Any:  # noqa: ANN401 (JSON)
    code, out, err = say("settings", *words, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_asking_makes_no_data_file(say: Say, home: Path) -> None:
    assert data(say) == DEFAULTS
    assert not home.exists()


CHANGES: list[tuple[str, object, list[str]]] = [
    ("screen_language", "ar", ["--screen-language", "ar"]),
    ("appearance", "contrast", ["--appearance", "contrast"]),
    ("text_percent", 200, ["--text-percent", "200"]),
    ("bell", False, ["--no-bell"]),
    ("bell_volume", 0, ["--bell-volume", "0"]),
    ("room_digits", True, ["--room-digits"]),
]


@pytest.mark.parametrize(("field", "value", "words"), CHANGES)
def test_only_what_is_named_changes(say: Say, field: str, value: object, words: list[str]) -> None:
    assert data(say, *words) == {**DEFAULTS, field: value}
    assert data(say) == {**DEFAULTS, field: value}


def test_each_setting_has_its_way_back(say: Say) -> None:
    for _, _, words in CHANGES:
        data(say, *words)
    back = ["--screen-language", "system", "--appearance", "automatic", "--text-percent", "100"]
    assert data(say, *back, "--bell", "--bell-volume", "60", "--no-room-digits") == DEFAULTS


def test_what_is_kept_is_what_a_window_reads(say: Say, home: Path) -> None:
    data(say, "--appearance", "dark", "--screen-language", "ES")
    kept = quick_look(home / "facilitator.db").settings
    assert kept == Settings(appearance=Appearance.DARK, language="es")


def test_what_was_set_is_said_in_words(say: Say) -> None:
    code, out, err = say("settings", "--screen-language", "ar", "--appearance", "contrast")
    assert (code, err) == (0, "")
    assert out.splitlines()[:3] == [
        "Language of the program: العربية",
        "Colours: high contrast",
        "Size of text: 100%",
    ]


REFUSED = [
    (1, "ar, en, es, or system", ["--screen-language", "xx"]),
    (2, "“../etc”", ["--screen-language", "../etc"]),
    (1, "“contrast”", ["--appearance", "contrst"]),
    (1, "100 to 200", ["--text-percent", "99"]),
    (1, "100 to 200", ["--text-percent", "201"]),
    (1, "0 to 100", ["--bell-volume", "101"]),
    (2, "“loud”", ["--bell-volume", "loud"]),
]


@pytest.mark.parametrize(("expected", "named", "words"), REFUSED)
def test_what_cannot_be_is_one_sentence_and_makes_no_data_file(
    say: Say, home: Path, expected: int, named: str, words: list[str]
) -> None:
    code, out, err = say("settings", *words)
    assert (code, out) == (expected, "")
    assert named in err
    assert is_one_sentence(err)
    assert not home.exists()


def test_nothing_is_set_while_the_program_is_open(say: Say, home: Path) -> None:
    lock = acquire(home)
    assert isinstance(lock, Lock)
    try:
        code, out, err = say("settings", "--no-bell")
        assert (code, out, is_one_sentence(err)) == (1, "", True)
        assert "already open" in err
        assert data(say) == DEFAULTS, "control: to read is allowed"
    finally:
        lock.release()
    assert data(say, "--no-bell")["bell"] is False, "control: afterwards it is set"
