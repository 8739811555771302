"""A program with a part missing: it says so in its window, and there is a way out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from facilitator.app.not_loaded import AGAIN, CLOSE
from facilitator.app.shell import Shell, open_shell
from facilitator.app.window import Starter
from facilitator.places import home
from facilitator.ui.main_window import MainWindow
from facilitator.ui.widgets.key_button import KeyButton
from tests.proofs.children import first_start
from tests.ui.app.test_program import answers, opened, words_of
from tests.ui.looking import settle

MISSING = None  # what stands for a module that cannot be imported


def broken() -> ModuleType:
    """A module whose work goes wrong in a way nobody thought of."""

    def load(*_given: object) -> None:
        raise RuntimeError("the shelf fell down")

    module = ModuleType("facilitator.library.shelves")
    module.load = load  # type: ignore[attr-defined]
    return module


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    first_start(tmp_path)
    return tmp_path


@pytest.fixture
def window(qapp: QApplication, folder: Path) -> Iterator[MainWindow]:
    shell = open_shell(qapp, home(folder))
    yield shell.window
    shell.window.close()
    shell.window.deleteLater()
    settle()


@pytest.fixture
def starter(qapp: QApplication, folder: Path, window: MainWindow) -> Starter:
    return Starter(Shell(qapp, home(folder), window))


def button(window: MainWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None, name
    return found


@pytest.mark.parametrize(
    ("module", "stands_in", "reason"),
    [
        ("facilitator.app.program", MISSING, "facilitator.app.program"),
        ("facilitator.library.shelves", broken(), "the shelf fell down"),
    ],
    ids=["missing", "broken"],
)
def test_what_cannot_be_loaded_is_said_and_can_be_tried_again(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    starter: Starter,
    window: MainWindow,
    module: str,
    stands_in: ModuleType | None,
    reason: str,
) -> None:
    with monkeypatch.context() as lacking:
        lacking.setitem(sys.modules, module, stands_in)
        window.show()
        qtbot.waitUntil(lambda: starter.problem is not None, timeout=30_000)
        assert reason in window.notice.words
        window.show_page("group")  # a key of the list of pages: there is none yet
        assert window.page == ""
    button(window, AGAIN).click()
    qtbot.waitUntil(lambda: window.page == "tonight", timeout=30_000)
    program = starter.program
    assert program is not None
    assert starter.problem is None
    assert window.notice.words == ""
    qtbot.waitUntil(lambda: program.desk.database is not None, timeout=30_000)
    window.close()
    assert program.end() == 0


def test_a_program_that_cannot_be_loaded_can_be_closed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, starter: Starter, window: MainWindow
) -> None:
    monkeypatch.setitem(sys.modules, "facilitator.app.program", MISSING)
    window.show()
    qtbot.waitUntil(lambda: starter.problem is not None, timeout=30_000)
    assert isinstance(window.focusWidget(), KeyButton)
    button(window, CLOSE).click()
    assert not window.isVisible()


def test_even_a_window_without_its_look_says_what_is_missing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, starter: Starter, window: MainWindow
) -> None:
    monkeypatch.setitem(sys.modules, "facilitator.app.furnishing", MISSING)
    window.show()
    qtbot.waitUntil(lambda: starter.problem is not None, timeout=30_000)
    said = "\n".join(label.text() for label in window.findChildren(QLabel))
    assert "facilitator.app.furnishing" in said
    assert "install the program again" in said
    ground = window.grab().toImage().pixelColor(700, 400)
    assert ground == window.palette().window().color()  # its words are in the system's ink
    button(window, CLOSE).click()
    assert not window.isVisible()


def test_a_part_missing_for_the_data_is_asked_about_and_no_backup_is_offered(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setitem(sys.modules, "facilitator.storage.database", MISSING)
    with opened(qapp, qtbot, folder) as program:
        qtbot.waitUntil(lambda: program.window.running is not None, timeout=30_000)
        assert set(answers(program)) == {"without", "quit"}
        assert "facilitator.storage.database" in words_of(program.window.running)
        answers(program)["without"].click()
        assert program.window.page == "tonight"
