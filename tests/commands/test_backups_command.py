"""The daily copies without a window: listed, and put back so that nothing is lost."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from facilitator.commands import backups_command
from facilitator.storage.backups import backup_if_due
from facilitator.storage.database import open_database
from facilitator.storage.lock import Lock, acquire
from facilitator.storage.running_meeting import RunningMeeting
from tests.commands.spoken import Say, is_one_sentence

TODAY = date(2026, 3, 3)
FIRST, SECOND = "facilitator-2026-03-01.db", "facilitator-2026-03-02.db"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups_command, "wall_today", lambda: TODAY)


@pytest.fixture
def file(say: Say, home: Path) -> Path:
    """Two copies, of a group called One and Two; it is called Three now."""
    file = home / "facilitator.db"
    for day, name in ((1, "One"), (2, "Two")):
        say("group", "--name", name)
        backup_if_due(file, date(2026, 3, day))
    say("group", "--name", "Three")
    return file


def name_of_group(say: Say) -> object:
    return json.loads(say("group", "--json")[1])["name"]


def test_where_there_are_none_it_says_so_and_makes_nothing(say: Say, home: Path) -> None:
    code, out, err = say("backups")
    assert (code, err, out.count("\n")) == (0, "", 1)
    assert say("backups", "--json") == (0, "[]\n", "")
    code, out, err = say("backups", "--restore", FIRST)
    assert (code, out, is_one_sentence(err)) == (1, "", True)
    assert not home.exists()


def test_the_newest_stands_first(say: Say, file: Path) -> None:
    code, out, err = say("backups", "--json")
    assert (code, err) == (0, "")
    assert [row["name"] for row in json.loads(out)] == [SECOND, FIRST]
    assert all(row["bytes"] > 0 for row in json.loads(out))
    assert [line.split()[0] for line in say("backups")[1].splitlines()] == [SECOND, FIRST]
    assert file.exists()


@pytest.mark.usefixtures("file")
def test_a_copy_is_put_back_and_what_was_there_is_kept(say: Say, home: Path) -> None:
    code, out, err = say("backups", "--restore", FIRST)
    former = home / "facilitator-damaged-2026-03-03.db"
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"{FIRST} was put back.",
        f"The data file that was there is kept: {former}",
    ]
    assert name_of_group(say) == "One"
    former.replace(home / "facilitator.db")
    assert name_of_group(say) == "Three", "control: the former file is whole"


def test_a_damaged_file_gives_way_and_is_kept(say: Say, file: Path) -> None:
    file.write_bytes(b"\xa5" * 9000)
    assert say("group")[0] == 1
    code, out, err = say("backups", "--restore", SECOND, "--json")
    assert (code, err) == (0, "")
    said = json.loads(out)
    assert Path(said["former"]).read_bytes() == b"\xa5" * 9000
    assert (said["restored"], name_of_group(say)) == (SECOND, "Two")


def test_a_lost_file_comes_back_by_the_path_its_sentence_says(say: Say, file: Path) -> None:
    file.unlink()
    assert str(file.parent / "backups" / SECOND) in say("group")[2]
    code, out, _ = say("backups", "--restore", file.parent / "backups" / SECOND)
    assert (code, out) == (0, f"{SECOND} was put back.\n")
    assert name_of_group(say) == "Two"


def test_a_meeting_that_was_running_is_not_put_aside_silently(say: Say, file: Path) -> None:
    with open_database(file) as database:
        RunningMeeting(database).save("a snapshot", 1, 2)
    assert "still running" in say("backups", "--restore", FIRST)[1]
    assert "still running" not in say("backups", "--restore", FIRST)[1], "control"


@pytest.mark.parametrize("name", ["facilitator-2026-03-03.db", "", "../facilitator.db", "x" * 999])
def test_an_unknown_name_changes_nothing_and_names_the_nearest(
    say: Say, file: Path, name: str
) -> None:
    before = file.read_bytes()
    code, out, err = say("backups", "--restore", name)
    assert (code, out, is_one_sentence(err)) == (1, "", True)
    assert "facilitator-2026-03-0" in err
    assert len(err) < 300
    assert file.read_bytes() == before


def test_a_damaged_copy_is_told_and_changes_nothing(say: Say, file: Path) -> None:
    before = file.read_bytes()
    (file.parent / "backups" / FIRST).write_bytes(b"\xa5" * 9000)
    code, out, err = say("backups", "--restore", FIRST)
    assert (code, out, is_one_sentence(err)) == (1, "", True)
    assert file.read_bytes() == before


def test_nothing_is_put_back_while_the_program_is_open(say: Say, file: Path) -> None:
    before = file.read_bytes()
    lock = acquire(file.parent)
    assert isinstance(lock, Lock)
    try:
        code, out, err = say("backups", "--restore", FIRST)
        assert (code, out, is_one_sentence(err)) == (1, "", True)
        assert "already open" in err
        assert file.read_bytes() == before
        assert say("backups")[0] == 0, "control: to list is allowed"
    finally:
        lock.release()
