"""What is found at the start and cannot be used: a meeting, a backup, a disk that hangs."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.app.presence import NAME
from facilitator.computer.clocks import wall_now, wall_today
from facilitator.core.group import Group
from facilitator.core.topic_deck import Weight
from facilitator.places import home
from facilitator.storage.backups import backup_if_due, backups_of
from facilitator.storage.database import open_database
from facilitator.storage.group_book import GroupBook
from facilitator.storage.quick_look import is_running
from facilitator.storage.running_meeting import RunningMeeting
from facilitator.ui.run.actions import Action
from tests.proofs.children import first_start
from tests.ui.app.test_program import answers, lead, opened, words_of

NEWER = '{"=":"map","of":[["version",99],["plan",null]]}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    first_start(tmp_path)
    return tmp_path


def leave_unreadable(folder: Path) -> None:
    with open_database(home(folder).database) as database:
        RunningMeeting(database).save(NEWER, 1, 2)


def set_aside(folder: Path) -> list[str]:
    return [file.read_text("utf-8") for file in folder.glob("facilitator-meeting-set-aside-*")]


def test_a_meeting_that_cannot_be_read_is_kept_when_a_new_one_begins(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    leave_unreadable(folder)
    with opened(qapp, qtbot, folder) as program:
        assert set(answers(program)) == {"set-aside", "discard", "quit"}
        assert str(folder) in words_of(program.window.running)
        answers(program)["set-aside"].click()
        lead(program)
        qtbot.waitUntil(lambda: program.desk.database is not None, timeout=30_000)
        assert program.desk.keeper.flush(30.0)
        assert set_aside(folder) == [NEWER]
        assert is_running(home(folder).database)


def test_it_is_asked_about_again_until_it_is_answered(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    leave_unreadable(folder)
    with opened(qapp, qtbot, folder) as program:
        answers(program)["quit"].click()
        assert not program.window.isVisible()
    with opened(qapp, qtbot, folder) as program:
        answers(program)["discard"].click()
        assert program.window.page == "tonight"
    with opened(qapp, qtbot, folder) as program:
        assert program.window.running is None
    assert set_aside(folder) == []


def test_the_newest_good_backup_is_named_and_used(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    file = home(folder).database
    with open_database(file) as database:
        GroupBook(database).save(Group(name="Hope Group"))
    for days in (3, 2, 1):
        backup_if_due(file, wall_today() - timedelta(days=days))
    newest, good, _oldest = backups_of(file)
    newest.write_bytes(newest.read_bytes()[:5000])
    file.write_bytes(b"not a database" * 1000)
    with opened(qapp, qtbot, folder) as program:
        assert good.name in answers(program)["restore"].words
        assert newest.name not in words_of(program.window.running)
        assert "Newer copies" in words_of(program.window.running)
        answers(program)["restore"].click()
        assert program.window.page == "tonight"
        assert program.desk.group.name == "Hope Group"
        assert program.desk.saves


def test_without_a_good_backup_none_is_offered(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    file = home(folder).database
    backup = backup_if_due(file, wall_today())
    assert backup is not None
    backup.write_bytes(b"")
    file.write_bytes(b"not a database" * 1000)
    with opened(qapp, qtbot, folder) as program:
        assert set(answers(program)) == {"without", "quit"}
        assert "No copy of it is whole" in words_of(program.window.running)


def test_the_choice_of_light_topics_outlasts_a_crash(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with opened(qapp, qtbot, folder) as program:
        assert not program.desk.group.leave_out_heavy
        choice = replace(program.desk.next_choice(wall_now()), leave_out_heavy=True)
        program.lead(program.desk.plan(choice))
        assert program.live is not None
        program.live._presenter.act(Action.NEXT)
    with opened(qapp, qtbot, folder) as program:
        answers(program)["room-went-on"].click()
        assert program.live is not None
        weights = {prompt.weight for prompt in program.live._meeting.deck.prompts}
        assert weights
        assert Weight.HEAVY not in weights


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names")
@pytest.mark.timeout(60)
def test_a_meeting_does_not_wait_for_a_disk_that_hangs(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    """Opening a pipe that nobody reads never comes back; `tests/app/test_presence` is the proof."""
    if sys.platform == "win32":
        return
    os.mkfifo(folder / NAME)
    with opened(qapp, qtbot, folder) as program:
        assert lead(program).run.presses
    os.close(os.open(folder / NAME, os.O_RDONLY | os.O_NONBLOCK))  # lets the thread go
