"""Sound and screen while a meeting runs: nothing of the meeting is lost by looking there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from facilitator.app.live import Live
from facilitator.app.program import Program
from facilitator.core.settings import Appearance
from facilitator.ui.run.actions import Action
from facilitator.ui.widgets.chooser import Chooser
from facilitator.ui.widgets.key_button import KeyButton
from tests.proofs.children import first_start
from tests.ui.app.test_program import lead, opened
from tests.ui.looking import cut_off, nameless, settle

Key = Qt.Key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    first_start(tmp_path)
    return tmp_path


def part(live: Live, kind: type[QWidget], name: str) -> QWidget:
    found = live.view.sheet.findChild(kind, name)
    assert found is not None, name
    return found


def speak(live: Live, tag: str) -> None:
    """Choose a screen language on the sheet."""
    language = part(live, Chooser, "language")
    assert isinstance(language, Chooser)
    language.setFocus()
    language.choose(tag)
    language.activated.emit(language.currentIndex())
    settle()


def test_the_language_switches_and_loses_nothing(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with opened(qapp, qtbot, folder) as program:
        live = lead(program)
        program.window.activateWindow()
        for action in (Action.MORE, Action.MORE, Action.SETTINGS):
            live._presenter.act(action)
        settle()
        before = live.run
        speak(live, "ar")
        assert live.run is before
        assert program.window.isRightToLeft()
        assert live.room.isRightToLeft()
        assert live.room.windowTitle() != "Room display"
        assert live.view.sheet.isVisible()
        assert "Next" not in live.view.next.heading.text()
        focused = program.window.focusWidget()
        assert focused is not None
        assert focused.objectName() == "language"
        assert live.view.isAncestorOf(focused)
        assert nameless(program.window) == []
        speak(live, "en")
        assert live.view.next.heading.text() == "Next"
        QTest.keyClick(program.window, Key.Key_Escape)
        assert not live.view.sheet.isVisible()
        assert live.view.hasFocus()
        assert program.desk.settings.language == "en"


def test_the_place_in_a_long_text_is_kept(qapp: QApplication, qtbot: QtBot, folder: Path) -> None:
    with opened(qapp, qtbot, folder) as program:
        program.window.resize(900, 480)
        larger = replace(program.desk.settings, text_percent=150)
        program.desk.keep_settings(larger)
        program.wear(larger)
        live = lead(program)
        settle()
        view = live.view.say.columns[0]
        bar = view.verticalScrollBar()
        assert bar.maximum() > 0, "the text has to be too long for its card"
        live.view.say.scroll_words(1)
        share = bar.value() / bar.maximum()
        assert 0 < share < 1
        live._presenter.act(Action.SETTINGS)
        speak(live, "es")
        bar = live.view.say.columns[0].verticalScrollBar()
        assert bar.value() / bar.maximum() == pytest.approx(share, abs=0.1)


def test_the_bells_key_is_for_tonight_and_its_tick_is_kept(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with opened(qapp, qtbot, folder) as program:
        live = lead(program)
        kept = program.desk.settings.bell
        live.view.acted.emit(Action.SETTINGS, 0)
        settle()
        bell, volume = part(live, QCheckBox, "bell"), part(live, QSpinBox, "bell_volume")
        assert isinstance(bell, QCheckBox)
        assert isinstance(volume, QSpinBox)
        live.view.acted.emit(Action.BELL, 0)
        assert bell.isChecked() is not kept, "the tick follows the key"
        volume.stepUp()
        assert program.desk.settings.bell is kept, "the key changes nothing that is kept"
        assert program.desk.settings.bell_volume == volume.value()
        assert live._presenter.around.bell is not kept
        bell.click()
        bell.click()
        assert program.desk.settings.bell is not kept
        assert live._presenter.around.bell is not kept


def test_the_bell_is_tried_softly(
    qapp: QApplication, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qapp, qtbot, folder) as program:
        live = lead(program)
        rung: list[int] = []
        monkeypatch.setattr(live._settings, "_ring", rung.append)
        live._presenter.act(Action.SETTINGS)
        button = part(live, KeyButton, "try-bell")
        assert isinstance(button, KeyButton)
        button.click()
        assert rung == [program.desk.settings.bell_volume // 2]


def test_colours_and_the_rooms_digits_change_at_once(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with opened(qapp, qtbot, folder) as program:
        live = lead(program)
        live._presenter.act(Action.SETTINGS)
        before = live.view.grab().toImage().pixelColor(700, 90)
        look = part(live, Chooser, "appearance")
        assert isinstance(look, Chooser)
        look.choose("dark")
        look.activated.emit(look.currentIndex())
        digits = part(live, QCheckBox, "room_digits")
        assert isinstance(digits, QCheckBox)
        digits.click()
        settle()
        assert live.view.grab().toImage().pixelColor(700, 90) != before
        assert live._presenter.around.settings.room_digits
        assert program.desk.settings.appearance is Appearance.DARK


def test_tab_goes_through_the_sheet_and_to_the_way_back(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with opened(qapp, qtbot, folder) as program:
        program.window.activateWindow()
        live = lead(program)
        QTest.keyClick(live.view, Key.Key_U)
        settle()
        assert live.view.sheet.isVisible()
        seen = [name(program)]
        for _time in range(6):
            QTest.keyClick(program.window.focusWidget() or live.view, Key.Key_Tab)
            seen.append(name(program))
        assert seen[:2] == ["bell", "bell_volume"]
        assert {"try-bell", "room_digits", "language", "appearance"} <= set(seen)
        QTest.keyClick(program.window.focusWidget() or live.view, Key.Key_Tab)
        assert name(program).startswith("cancel")
        QTest.keyClick(program.window.focusWidget() or live.view, Key.Key_Return)
        assert not live.view.sheet.isVisible()


def test_space_and_letters_stay_with_the_field_that_has_the_focus(
    qapp: QApplication, qtbot: QtBot, folder: Path
) -> None:
    with opened(qapp, qtbot, folder) as program:
        program.window.activateWindow()
        live = lead(program)
        QTest.keyClick(live.view, Key.Key_U)
        settle()
        before, bell = live.run, part(live, QCheckBox, "bell")
        assert isinstance(bell, QCheckBox)
        ticked = bell.isChecked()
        QTest.keyClick(bell, Key.Key_Space)
        assert bell.isChecked() is not ticked
        look = part(live, Chooser, "appearance")
        assert isinstance(look, Chooser)
        look.setFocus()
        QTest.keyClick(look, Key.Key_D)
        assert look.value == "dark"
        QTest.keyClick(look, Key.Key_N)
        assert live.run is before
        assert live.view.sheet.isVisible()
        QTest.keyClick(look, Key.Key_PageDown)
        assert not live.view.sheet.isVisible(), "a clicker leaves the sheet"
        assert live.run is before
        QTest.keyClick(live.view, Key.Key_N)
        assert live.run is not before


def name(program: Program) -> str:
    focused = program.window.focusWidget()
    return focused.objectName() if focused is not None else ""


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_sheet_fits_a_small_laptop(
    qapp: QApplication, qtbot: QtBot, folder: Path, tag: str, percent: int
) -> None:
    with opened(qapp, qtbot, folder) as program:
        program.window.resize(1366, 768)
        desk = program.desk
        desk.keep_settings(replace(desk.settings, language=tag, text_percent=percent))
        program.wear(desk.settings)
        live = lead(program)
        live._presenter.act(Action.SETTINGS)
        settle()
        assert cut_off(live.view.sheet) == []
        own = live.view.sheet
        back = own.buttons.buttons[0]
        corner = back.mapTo(own, QPoint(back.width(), back.height()))
        assert own.rect().contains(corner), "the way back is in view"
