"""What holds for every page: names for screen readers, keys, large text, plain text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator.language.catalogues import Catalogue
from facilitator.ui.theme import CONTRAST, DARK, LIGHT, Palette
from facilitator.ui.widgets.chooser import Chooser
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.paged_text import ProseView
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.row_list import RowList
from facilitator.ui.widgets.tick import Tick
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
    for pressed in range(90):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        here = window.focusWidget()
        assert here is not None
        if seen and here is seen[0] and (len(seen) > 1 or pressed > 9):
            break
        if here not in seen:  # a time of day stops at hours, at minutes, at AM and PM
            seen.append(here)
    else:
        pytest.fail("Tab never came round")
    kinds = (KeyButton, Chooser, Tick, RowList, ProseView, QTableWidget, QAbstractSpinBox)
    meant = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    missed = [widget for widget in meant if widget not in seen]
    assert missed == [], [widget.accessibleName() for widget in missed]


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
