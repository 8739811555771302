"""The group's record without a window: only what is named changes, and it says what it is now."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from facilitator.commands import group_command, group_options
from facilitator.commands.group_options import changed, weekday_number
from facilitator.core.group import Group, LocalLine
from facilitator.storage.database import open_for_reading
from facilitator.storage.group_book import GroupBook
from facilitator.storage.lock import Lock, acquire
from facilitator.storage.quick_look import quick_look
from tests.commands.spoken import Say, is_one_sentence

TODAY = date(2026, 3, 3)
EVERYTHING = [
    *["--name", "Tuesday group", "--weekday", "tuesday", "--starts", "19:30", "--minutes", "75"],
    *["--language", "en", "--language", "es", "--read-both", "--closed"],
    *["--format", "closed-discussion", "--people", "12", "--no-leader-seat"],
    *["--count-first-time", "--leave-out-heavy", "--address", "12 High Street"],
    *["--crisis-line", "555 0100", "--emergency", "555 0199", "--checked", "crisis-line"],
]


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group_command, "wall_today", lambda: TODAY)


@pytest.fixture
def open_program(home: Path) -> Iterator[None]:
    lock = acquire(home)
    assert isinstance(lock, Lock)
    yield
    lock.release()


def data(say: Say, *words: str) -> Any:  # noqa: ANN401 (JSON)
    code, out, err = say("group", *words, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def stored(home: Path) -> Group:
    database = open_for_reading(home / "facilitator.db")
    assert database is not None
    with database:
        return GroupBook(database).load()


def test_asking_makes_no_data_file(say: Say, home: Path) -> None:
    code, out, err = say("group")
    assert (code, err) == (0, "")
    assert "Name of the group: not set\nDay: not set\n" in out
    assert not home.exists()


def test_everything_can_be_set_at_once_and_is_kept(say: Say, home: Path) -> None:
    said = data(say, *EVERYTHING)
    assert said == data(say)
    assert stored(home) == Group(
        name="Tuesday group",
        weekday=1,
        starts=time(19, 30),
        minutes=75,
        languages=("en", "es"),
        read_both=True,
        open_meeting=False,
        format_id="closed-discussion",
        people=12,
        leader_has_seat=False,
        count_first_time=True,
        leave_out_heavy=True,
        address="12 High Street",
        crisis_line=LocalLine("555 0100", TODAY),
        emergency=LocalLine("555 0199"),
    )
    assert said["crisis_line"] == {"written": "555 0100", "checked_on": "2026-03-03"}


CHANGES: list[tuple[str, object, list[str]]] = [
    ("name", "", ["--name", ""]),
    ("name", "Two lines", ["--name", " Two\nlines "]),
    ("weekday", 6, ["--weekday", "6"]),
    ("weekday", None, ["--weekday", "none"]),
    ("starts", "09:05", ["--starts", "9:05"]),
    ("starts", None, ["--starts", "none"]),
    ("minutes", 10, ["--minutes", "10"]),
    ("minutes", 1440, ["--minutes", "1440"]),
    ("languages", ["ar"], ["--language", "ar"]),
    ("read_both", False, ["--no-read-both"]),
    ("open", True, ["--open"]),
    ("format", "speaker", ["--format", "speaker"]),
    ("people", 0, ["--people", "0"]),
    ("leader_seat", True, ["--leader-seat"]),
    ("count_first_time", False, ["--no-count-first-time"]),
    ("leave_out_heavy", False, ["--no-leave-out-heavy"]),
]


@pytest.mark.parametrize(("field", "value", "words"), CHANGES)
def test_only_what_is_named_changes(say: Say, field: str, value: object, words: list[str]) -> None:
    before = data(say, *EVERYTHING)
    assert data(say, *words) == {**before, field: value}
    assert before[field] != value, "control: the change is one"


def test_what_was_set_is_said_in_words(say: Say) -> None:
    code, out, err = say("group", *EVERYTHING)
    assert (code, err) == (0, "")
    for line in (
        "Name of the group: Tuesday group",
        "Day: Tuesday",
        "Languages of the room: English and Español",
        "Crisis line: 555 0100 (checked on March 3, 2026)",
        "Emergency number: 555 0199 (not checked yet)",
    ):
        assert line in out.splitlines()


@pytest.mark.parametrize("line", ["address", "crisis-line", "emergency"])
def test_a_line_written_anew_has_not_been_checked(say: Say, line: str) -> None:
    field = line.replace("-", "_")
    data(say, f"--{line}", "555 0100", "--checked", line)
    same = data(say, f"--{line}", "555 0100")[field]
    other = data(say, f"--{line}", "555 0101")[field]
    assert (same["checked_on"], other["checked_on"]) == ("2026-03-03", None)


def test_a_record_set_here_leaves_the_first_window_to_ask_for_the_rest(
    say: Say, home: Path
) -> None:
    data(say, "--crisis-line", "555 0100")
    seen = quick_look(home / "facilitator.db")
    assert not seen.settings.first_start_done
    assert seen.group.crisis_line.number == "555 0100"


REFUSED = [
    (2, "“someday”", ["--weekday", "someday"]),
    (2, "“7”", ["--weekday", "7"]),
    (2, "“t”", ["--weekday", "t"]),
    (2, "“7pm”", ["--starts", "7pm"]),
    (2, "“many”", ["--minutes", "many"]),
    (1, "10 to 1440", ["--minutes", "9"]),
    (1, "10 to 1440", ["--minutes", "1441"]),
    (1, "0 to 500", ["--people", "-1"]),
    (1, "“speaker”", ["--format", "speeker"]),
    (1, "ar, en, or es", ["--language", "xx"]),
    (2, "Leave out ar", ["--language", "en", "--language", "es", "--language", "ar"]),
    (2, "--closed", ["--open", "--closed"]),
    (2, "crisis-line", ["--checked", "crisis"]),
    (1, "--address", ["--checked", "address"]),
    (1, "120", ["--name", "x" * 121]),
    (1, "200", ["--address", "x" * 201]),
]


@pytest.mark.parametrize(("expected", "named", "words"), REFUSED)
def test_what_cannot_be_is_one_sentence_and_makes_no_data_file(
    say: Say, home: Path, expected: int, named: str, words: list[str]
) -> None:
    code, out, err = say("group", *words)
    assert (code, out) == (expected, "")
    assert named in err
    assert is_one_sentence(err)
    assert not home.exists()


def test_control_without_the_check_of_emptiness_nothing_would_be_checked(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(group_options, "_checked", lambda group, _line, _today: group)
    assert say("group", "--checked", "address")[0] == 0


def test_letters_no_file_can_hold_are_told_and_change_nothing(say: Say, home: Path) -> None:
    data(say, "--name", "Hope")
    code, out, err = say("group", "--name", "\udcff")
    assert (code, out, is_one_sentence(err)) == (1, "", True)
    assert stored(home).name == "Hope"


@pytest.mark.usefixtures("open_program")
def test_nothing_is_set_while_the_program_is_open(say: Say, home: Path) -> None:
    code, out, err = say("group", "--name", "Hope")
    assert (code, out, is_one_sentence(err)) == (1, "", True)
    assert "already open" in err
    assert not (home / "facilitator.db").exists()
    assert say("group")[0] == 0, "control: to read is allowed"


def test_the_lock_is_given_back(say: Say, home: Path) -> None:
    data(say, "--name", "Hope")
    assert data(say, "--people", "9")["name"] == "Hope"
    assert [file.name for file in home.iterdir()] == ["facilitator.db"]


@pytest.mark.parametrize("words", [["group"], ["group", "--name", "Hope"]])
def test_a_damaged_data_file_is_told_and_kept(say: Say, home: Path, words: list[str]) -> None:
    home.mkdir()
    (home / "facilitator.db").write_bytes(b"\xa5" * 9000)
    code, out, err = say(*words)
    assert (code, out, is_one_sentence(err)) == (1, "", True)
    assert (home / "facilitator.db").read_bytes() == b"\xa5" * 9000


def test_the_same_record_changed_by_nothing_is_itself() -> None:
    group = Group(name="Hope", crisis_line=LocalLine("1", TODAY))
    assert changed(group, {}, TODAY) == group


@pytest.mark.parametrize(
    ("words", "day"), [("Monday", 0), ("tue", 1), ("SUN", 6), ("0", 0), ("6", 6), (" None ", None)]
)
def test_a_weekday_may_be_written_short_or_as_a_number(words: str, day: int | None) -> None:
    assert weekday_number(words) == day
