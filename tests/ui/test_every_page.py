"""What holds for every page: names for screen readers, keys, large text, plain text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.language.catalogues import Catalogue
from facilitator.ui.theme import CONTRAST, DARK, LIGHT, Palette
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel
from tests.ui.looking import cut_off, guessing, nameless, settle
from tests.ui.pages import PAGES

EVERY = pytest.mark.parametrize("page", PAGES)
Look = Callable[..., None]


def opened(qtbot: QtBot, page: str, _: Catalogue, width: int = 1146) -> QWidget:
    made = PAGES[page](_)
    qtbot.addWidget(made)
    made.resize(width, 768)
    made.show()
    settle()
    return made


@EVERY
def test_every_control_has_a_name(qtbot: QtBot, look: Look, either: Catalogue, page: str) -> None:
    look(right_to_left=either.right_to_left)
    assert nameless(opened(qtbot, page, either)) == []


@EVERY
def test_no_label_guesses_markup(qtbot: QtBot, look: Look, english: Catalogue, page: str) -> None:
    look()
    assert guessing(opened(qtbot, page, english)) == []


@EVERY
@pytest.mark.parametrize("percent", [100, 200])
def test_large_text_loses_nothing(
    qtbot: QtBot, look: Look, either: Catalogue, page: str, percent: int
) -> None:
    look(LIGHT, percent, either.right_to_left)
    width = 1366 - (208 if percent == 100 else 320) if not page.startswith("welcome") else 1366
    assert cut_off(opened(qtbot, page, either, width)) == []


@EVERY
@pytest.mark.parametrize("palette", [DARK, CONTRAST])
def test_every_page_takes_every_look(
    qtbot: QtBot, look: Look, english: Catalogue, page: str, palette: Palette
) -> None:
    look(palette)
    window = opened(qtbot, page, english)
    corner = window.grab().toImage().pixelColor(1146 // 2, 4)
    assert corner.name().lower() == palette.surface.lower()


@EVERY
def test_tab_goes_through_the_page_and_comes_round(
    qtbot: QtBot, look: Look, english: Catalogue, page: str
) -> None:
    look()
    window = opened(qtbot, page, english)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    seen: list[QWidget] = []
    for _ in range(60):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        here = window.focusWidget()
        assert here is not None
        if here in seen:
            break
        seen.append(here)
    assert len(seen) >= 1
    assert all(widget.isVisible() for widget in seen)
    tops = [widget.mapTo(window, widget.rect().topLeft()).y() for widget in seen]
    assert tops[0] <= max(tops)


@EVERY
def test_text_grows_while_the_page_is_open(
    qtbot: QtBot, look: Look, english: Catalogue, page: str
) -> None:
    look(LIGHT, 100)
    window = opened(qtbot, page, english, 1000)
    look(DARK, 200)
    settle()
    assert cut_off(window) == []
    labels = [label for label in window.findChildren(PlainLabel) if label.role == "title"]
    assert labels[0].fontInfo().pixelSize() >= 60


def test_the_eyes_of_these_tests_are_open(qtbot: QtBot, look: Look) -> None:
    """The control: a window with everything wrong is refused three times."""
    look()
    wrong = QWidget()
    qtbot.addWidget(wrong)
    body = QVBoxLayout(wrong)
    body.addWidget(QLabel("<b>guess</b>"))
    body.addWidget(QLineEdit())
    tight = PlainLabel("many words that need more than one line of this narrow label")
    tight.setFixedSize(120, 18)
    body.addWidget(tight)
    button = KeyButton("wide words")
    button.setFixedWidth(30)
    body.addWidget(button)
    wrong.resize(300, 200)
    wrong.show()
    settle()
    assert guessing(wrong) == ["<b>guess</b>"]
    assert len(nameless(wrong)) == 1
    assert len(cut_off(wrong)) == 2
