from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import CONTRAST, DARK, LIGHT, Palette
from facilitator.ui.widgets.key_button import KeyButton

Look = Callable[..., None]


def test_a_screen_reader_hears_the_words_and_not_the_key(qtbot: QtBot, look: Look) -> None:
    look()
    button = KeyButton("Next person", "Space", primary=True)
    qtbot.addWidget(button)
    assert button.accessibleName() == "Next person"
    assert button.accessibleDescription() == "Space"


def test_an_ampersand_is_a_letter_and_no_shortcut(qtbot: QtBot) -> None:
    button = KeyButton("Pause & hold")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Pause & hold"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_works_the_focused_button(qtbot: QtBot, key: Qt.Key) -> None:
    button = KeyButton("Pass")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_button_can_be_hit(qtbot: QtBot, look: Look, percent: int) -> None:
    look(percent=percent)
    button = KeyButton("Pass", "P")
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 44
    small = KeyButton("−")
    qtbot.addWidget(small)
    assert small.sizeHint().width() >= 40


def test_a_greyed_button_is_grey_to_its_key_also_where_it_is_the_likely_one(
    qtbot: QtBot, look: Look
) -> None:
    look()
    plain, likely = KeyButton("Print", "Ctrl P"), KeyButton("Print", "Ctrl P", primary=True)
    for button in (plain, likely):
        qtbot.addWidget(button)
    assert plain.grab().toImage() != likely.grab().toImage()
    for button in (plain, likely):
        button.setEnabled(False)
    assert plain.grab().toImage() == likely.grab().toImage()


def test_the_focus_is_seen(qtbot: QtBot, look: Look) -> None:
    look()
    button = KeyButton("Pass")
    qtbot.addWidget(button)
    button.show()
    without = button.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != without


def test_the_cap_stands_at_the_trailing_side(qtbot: QtBot, look: Look) -> None:
    look()
    button = KeyButton("Pass", "P")
    qtbot.addWidget(button)
    button.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    one = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    other = button.grab().toImage()
    assert one != other
    assert one.size() == other.size()


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST])
def test_a_button_that_cannot_be_pressed_looks_like_it(
    qtbot: QtBot, look: Look, palette: Palette
) -> None:
    look(palette)
    button = KeyButton("Pass")
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage()
    assert button.grab().toImage() == before
    button.setEnabled(False)
    assert button.grab().toImage() != before
