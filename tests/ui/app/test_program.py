"""The real program from outside: what it asks at the door, what it loads, what it leaves alone."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitator.app.live import Live
from facilitator.app.program import Program
from facilitator.app.shell import open_shell
from facilitator.app.window import Starter
from facilitator.computer.clocks import wall_today
from facilitator.core.settings import Settings
from facilitator.places import home
from facilitator.storage.backups import backup_if_due
from facilitator.storage.lock import NAME
from facilitator.ui.question.view import QuestionView
from facilitator.ui.run.actions import Action
from facilitator.ui.run.view import RunView
from facilitator.ui.sidebar import PAGES
from facilitator.ui.welcome.page import WelcomePage
from facilitator.ui.widgets.chooser import Chooser
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel
from tests.proofs.children import ROOT, first_start
from tests.ui.looking import nameless, settle

SLOW = ("sqlalchemy", "alembic", "reportlab", "babel")


@contextmanager
def opened(app: QApplication, qtbot: QtBot, folder: Path) -> Iterator[Program]:
    """The program with its first page or question in view; closed afterwards."""
    gc.disable()  # as `facilitator.app.garbage` does; collected when the test is over
    shell = open_shell(app, home(folder))
    starter = Starter(shell)
    shell.window.show()
    qtbot.waitUntil(
        lambda: (
            starter.program is not None
            and (shell.window.running is not None or shell.window.page == "tonight")
        ),
        timeout=30_000,
    )
    program = starter.program
    assert program is not None
    try:
        yield program
    finally:
        if program._opening is not None:  # its thread still has something to hand over
            qtbot.waitUntil(
                lambda: program.desk.database is not None or not program.desk.saves, timeout=30_000
            )
        shell.window.close()
        program.end()
        shell.window.deleteLater()
        settle()


def words_of(widget: QWidget | None) -> str:
    assert widget is not None
    return "\n".join(label.text() for label in widget.findChildren(PlainLabel))


def answers(program: Program) -> dict[str, KeyButton]:
    view = program.window.running
    assert isinstance(view, QuestionView), view
    return {button.objectName(): button for button in view.buttons}


def lead(program: Program) -> Live:
    """Start tonight's meeting with the button in the middle."""
    start = program.window.findChild(KeyButton, "start")
    assert start is not None
    start.click()
    assert program.live is not None
    program.live._presenter.act(Action.NEXT)
    return program.live


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    first_start(tmp_path)
    return tmp_path


def test_the_first_start_asks_its_questions(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qapp, qtbot, tmp_path) as program:
        assert isinstance(program.window.running, WelcomePage)
        assert nameless(program.window) == []


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_every_page_speaks_and_names_its_controls(
    qapp: QApplication, qtbot: QtBot, folder: Path, tag: str
) -> None:
    with opened(qapp, qtbot, folder) as program:
        program.wear(Settings(first_start_done=True, language=tag))
        assert program.window.isRightToLeft() == (tag == "ar")
        for page in PAGES:
            program.window.show_page(page)
            settle()
            assert nameless(program.window) == [], page


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_every_step_names_its_controls(
    qapp: QApplication, qtbot: QtBot, folder: Path, tag: str
) -> None:
    with opened(qapp, qtbot, folder) as program:
        program.wear(Settings(first_start_done=True, language=tag))
        live = lead(program)
        for _ in range(len(live.run.plan.steps) + 1):
            settle()
            assert nameless(program.window) == [], live.run.state.position
            live._presenter.act(Action.NEXT_STEP)
        assert live.run.state.position == len(live.run.plan.steps)


def test_a_meeting_left_open_is_asked_about(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    with opened(qapp, qtbot, folder) as program:
        live = lead(program)
        live._presenter.act(Action.MORE)
        presses = live.run.presses
    with opened(qapp, qtbot, folder) as program:
        assert "Go on at step 1" in words_of(program.window.running)
        answers(program)["room-went-on"].click()
        assert program.live is not None
        assert program.live.run.presses == presses
        assert isinstance(program.window.running, RunView)


def test_enter_on_and_on_begins_no_second_meeting(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with opened(qapp, qtbot, folder) as program:
        for _ in range(2):
            live = lead(program)
            for _step in live.run.plan.steps:
                live._presenter.act(Action.NEXT_STEP)
            settle()
            close = program.window.focusWidget()
            assert close is not None
            QTest.keyClick(close, Qt.Key.Key_Return)
            settle()
            assert program.live is None
            assert isinstance(program.window.focusWidget(), Chooser)  # and not Start


@pytest.mark.parametrize("text", [b'{"process": 1, "computer": "elsewhere"}', b"\0garbage"])
def test_a_strange_lock_is_asked_about(
    qapp: QApplication, qtbot: QtBot, folder: Path, text: bytes
) -> None:
    (folder / NAME).write_bytes(text)
    with opened(qapp, qtbot, folder) as program:
        assert set(answers(program)) == {"read-only", "open-anyway", "quit"}
        answers(program)["open-anyway"].click()
        assert program.window.page == "tonight"


def test_a_second_program_says_so(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from facilitator.storage.lock import acquire\n"
        "held = acquire(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    first = subprocess.Popen(
        [sys.executable, "-c", code, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    with first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with opened(qapp, qtbot, folder) as program:
            assert "already open" in words_of(program.window.running)
            assert set(answers(program)) == {"read-only", "quit"}
        first.communicate()


def test_a_damaged_file_offers_the_backup(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    place = home(folder)
    assert backup_if_due(place.database, wall_today()) is not None
    place.database.write_bytes(b"not a database" * 1000)
    with opened(qapp, qtbot, folder) as program:
        assert set(answers(program)) == {"restore", "without", "quit"}
        answers(program)["restore"].click()
        assert program.window.page == "tonight"
    assert list(folder.glob("facilitator-damaged-*"))


def test_a_folder_that_cannot_be_written_says_so(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """A file stands where the folder should be, which stops root as well."""
    (tmp_path / "data").write_text("in the way")
    with opened(qapp, qtbot, tmp_path / "data") as program:
        assert "read-only" in answers(program)
        assert str(tmp_path / "data") in words_of(program.window.running)


def test_the_shell_pulls_in_nothing_slow() -> None:
    code = "import sys, facilitator.app.window\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert "PySide6" in loaded
    assert not loaded & set(SLOW)


def test_qt_drops_no_reference_to_none(qapp: QApplication) -> None:
    """PySide6 6.12.0 did on Python 3.11, and the program ended after 5,000 calls."""
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("words")
    assert sys.getrefcount(None) > before - 100
    assert qapp is not None


def test_the_whole_library_comes_behind_the_first_page(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with opened(qapp, qtbot, folder) as program:
        assert program.desk.text_languages("en") == ("en", "ar", "es")
        qtbot.waitUntil(lambda: program.desk.library.whole, timeout=30_000)
        assert program.desk.text_languages("en") == ("en", "ar", "es")
