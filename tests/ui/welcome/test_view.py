from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.group import Group, LocalLine
from facilitator.language.catalogues import Catalogue
from facilitator.ui.main_window import MainWindow
from facilitator.ui.qt_words import install_language
from facilitator.ui.welcome.page import WelcomePage
from facilitator.ui.widgets.tick import Option
from tests.ui.looking import MirroredWords, settle
from tests.ui.samples import LANGUAGES

Look = Callable[..., None]


@pytest.fixture
def groups() -> list[Group]:
    return []


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, look: Look, english: Catalogue, groups: list[Group]
) -> Iterator[MainWindow]:
    look()
    shown = MainWindow(qapp)
    shown.furnish(english, {})
    words = {"ar": Catalogue("ar", MirroredWords()), "en": english, "es": Catalogue("es")}
    page = WelcomePage(
        english, LANGUAGES, LANGUAGES, groups.append, lambda tag: shown.retranslate(words[tag])
    )
    shown.show_running(page)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    install_language(qapp, Catalogue())


def found(window: QWidget, name: str) -> QAbstractButton:
    button = window.findChild(QAbstractButton, name)
    assert button is not None
    return button


def test_five_questions_by_keyboard_alone(window: MainWindow, groups: list[Group]) -> None:
    def press(key: Qt.Key) -> None:
        here = window.focusWidget()
        assert here is not None
        QTest.keyClick(here, key)

    name = window.findChild(QLineEdit, "name")
    assert name is not None
    assert window.focusWidget() is name, "the first question waits for its answer"
    QTest.keyClicks(name, "Tuesday group")
    for _ in range(30):
        here = window.focusWidget()
        if here is not None and here.objectName() == "go-on":
            break
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    settle()
    here = window.focusWidget()
    assert here is not None
    assert here.objectName() == "finish", "the next press is the likely one"
    press(Qt.Key.Key_Return)
    assert groups == [Group(name="Tuesday group")]


def test_enter_goes_on_from_the_name_to_the_next_question(window: MainWindow) -> None:
    name = window.findChild(QLineEdit, "name")
    assert name is not None
    QTest.keyClicks(name, "Tuesday group")
    QTest.keyClick(name, Qt.Key.Key_Return)
    here = window.focusWidget()
    assert here is not None
    assert here.accessibleName() == "Day"
    assert found(window, "go-on").isVisible(), "the other questions are still to be seen"


def test_the_language_changes_live_and_keeps_answers_and_focus(window: MainWindow) -> None:
    name = window.findChild(QLineEdit, "name")
    assert name is not None
    name.setText("Tuesday group")
    found(window, "screen-language-ar").click()
    settle()
    again = window.findChild(QLineEdit, "name")
    assert again is not None
    assert again is not name
    assert again.text() == "Tuesday group"
    assert window.isRightToLeft()
    here = window.focusWidget()
    assert isinstance(here, Option)
    assert here.value == "ar"
    assert here.isChecked()


def test_a_language_is_named_in_itself(window: MainWindow) -> None:
    words = {option.accessibleName() for option in window.findChildren(Option)}
    assert {"English", "Español", "العربية"} <= words


def test_what_is_known_already_is_filled_in(qtbot: QtBot, look: Look, english: Catalogue) -> None:
    look()
    kept: list[Group] = []
    known = Group(name="Tuesday group", minutes=75, crisis_line=LocalLine("555 0100"))
    page = WelcomePage(english, LANGUAGES, LANGUAGES, kept.append, lambda _tag: None, known)
    qtbot.addWidget(page)
    page.show()
    name = page.findChild(QLineEdit, "name")
    assert name is not None
    assert name.text() == "Tuesday group"
    name.setText("Wednesday group")
    found(page, "go-on").click()
    found(page, "finish").click()
    assert kept == [replace(known, name="Wednesday group")]
