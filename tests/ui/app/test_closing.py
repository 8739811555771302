"""Nothing is dropped in silence: the window asks, and the program tells when it ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from facilitator.app import asking
from facilitator.app.program import Program
from facilitator.core.settings import Settings
from facilitator.places import home
from facilitator.storage.writer import Writer
from facilitator.ui.question.view import QuestionView
from tests.proofs.children import first_start
from tests.ui.app.test_program import lead, opened
from tests.ui.looking import nameless


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    first_start(tmp_path)
    return tmp_path


@contextmanager
def held(program: Program) -> Iterator[None]:
    """Another program holds the data file, so that nothing can be written."""
    with closing(sqlite3.connect(program.desk.home.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def questions(program: Program) -> list[QDialog]:
    found = program.window.findChildren(QDialog, "question")
    return [dialog for dialog in found if dialog.isVisible()]


def answer(program: Program, name: str) -> None:
    (dialog,) = questions(program)
    view = dialog.findChild(QuestionView)
    assert view is not None
    assert nameless(dialog) == []
    next(button for button in view.buttons if button.objectName() == name).click()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "PATIENCE", 0.05)


@pytest.mark.usefixtures("impatient")
def test_closing_over_something_unsaved_asks_and_waiting_loses_nothing(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with opened(qapp, qtbot, folder) as program:
        qtbot.waitUntil(lambda: program.desk.database is not None, timeout=30_000)
        with held(program):
            live = lead(program)
            assert not program.window.close()
            assert not program.window.close()
            assert len(questions(program)) == 1
            answer(program, "wait")
            assert program.live is live
            assert program.window.isVisible()
        assert program.desk.keeper.flush(30.0)
        assert program.window.close()
        assert program.end() == 0


@pytest.mark.usefixtures("impatient")
def test_escape_is_waiting(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    with opened(qapp, qtbot, folder) as program:
        qtbot.waitUntil(lambda: program.desk.database is not None, timeout=30_000)
        with held(program):
            program.desk.keep_settings(Settings(first_start_done=True))
            assert not program.window.close()
            QTest.keyClick(questions(program)[0], Qt.Key.Key_Escape)
            assert questions(program) == []
            assert program.window.isVisible()
        assert program.desk.keeper.flush(30.0)


@pytest.mark.usefixtures("impatient")
def test_closing_anyway_is_told_at_the_end(
    qapp: QApplication,
    qtbot: QtBot,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with opened(qapp, qtbot, folder) as program:
        qtbot.waitUntil(lambda: program.desk.database is not None, timeout=30_000)
        writer = program.desk.keeper
        assert isinstance(writer, Writer)
        with held(program):
            program.desk.keep_settings(Settings(first_start_done=True))
            assert not program.window.close()
            answer(program, "close-anyway")
            assert not program.window.isVisible()
            stop = writer.stop
            monkeypatch.setattr(writer, "stop", lambda: stop(0.05))
            assert program.end() == 1
            assert str(home(folder).database) in capsys.readouterr().err
        assert stop(30.0), "the writer's thread ends before the folder goes"


def test_with_everything_saved_nothing_is_asked(
    qapp: QApplication, qtbot: QtBot, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The control of those above."""
    with opened(qapp, qtbot, folder) as program:
        qtbot.waitUntil(lambda: program.desk.database is not None, timeout=30_000)
        lead(program)
        assert program.window.close()
        assert questions(program) == []
        assert program.end() == 0
    assert capsys.readouterr().err == ""
