"""A label that is shown before it has a parent would be a window, and take the keys."""

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.plain_label import PlainLabel


def windows() -> int:
    return sum(widget.isVisible() for widget in QApplication.topLevelWidgets())


def test_a_label_without_a_parent_is_no_window_and_shows_with_its_parent(qtbot: QtBot) -> None:
    before = windows()
    label = PlainLabel("words")
    label.setVisible(False)
    label.show_words("words")
    assert windows() == before
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(label)
    page.show()
    assert label.isVisible()


def test_qts_own_label_would_be_a_window(qtbot: QtBot) -> None:
    before = windows()
    label = QLabel("words")
    qtbot.addWidget(label)
    label.setVisible(True)
    assert windows() == before + 1
