from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import DARK
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.paged_text import PagedText, ProseView, TextColumn
from facilitator.ui.widgets.plain_label import PlainLabel
from tests.ui.looking import settle
from tests.ui.samples import ARABIC, BLOCKS, NAUGHTY

Look = Callable[..., None]


def test_a_label_shows_markup_as_it_is_written(qtbot: QtBot) -> None:
    label = PlainLabel(NAUGHTY)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == NAUGHTY


def test_a_labels_size_follows_the_readers_wish(qtbot: QtBot, look: Look) -> None:
    look()
    page = QWidget()
    qtbot.addWidget(page)
    label = PlainLabel("words", "spoken", page)
    page.show()
    assert QFontInfo(label.font()).pixelSize() >= 22
    look(percent=200)
    settle()
    assert QFontInfo(label.font()).pixelSize() >= 44


@pytest.mark.parametrize("words", ["Left to right", "من اليمين"])
def test_words_keep_to_the_leading_side(qtbot: QtBot, words: str) -> None:
    label = PlainLabel(words)
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft


def test_prose_is_text_and_never_markup(qtbot: QtBot, look: Look) -> None:
    look()
    view = ProseView()
    qtbot.addWidget(view)
    view.show_blocks(BLOCKS, "en", "Text")
    shown = view.toPlainText()
    assert NAUGHTY in shown
    assert "1. we may pass" in shown
    assert "Look around the room." in shown
    assert "<img src=" not in view.document().toHtml().replace("&lt;img src=", "")


def test_prose_is_written_again_in_new_colours(qtbot: QtBot, look: Look) -> None:
    look()
    view = ProseView()
    qtbot.addWidget(view)
    view.show_blocks(BLOCKS, "en", "Text")
    view.show()
    look(DARK)
    settle()
    first = view.document().firstBlock().begin().fragment().charFormat()
    assert first.foreground().color().name().upper() == DARK.ink


def test_each_language_runs_its_own_way(qtbot: QtBot, look: Look) -> None:
    look()
    page = PagedText()
    qtbot.addWidget(page)
    page.show_columns(
        [TextColumn("en", BLOCKS, "Peers"), TextColumn("ar", ARABIC, "أقران", "not reviewed")]
    )
    one, other = page.columns
    assert one.document().firstBlock().layout().textOption().textDirection() is not None
    assert one.document().firstBlock().blockFormat().layoutDirection() is (
        Qt.LayoutDirection.LeftToRight
    )
    assert other.document().firstBlock().blockFormat().layoutDirection() is (
        Qt.LayoutDirection.RightToLeft
    )
    assert other.accessibleName() == "أقران"


def test_a_notice_tells_which_button_and_hides_when_it_is_over(qtbot: QtBot, look: Look) -> None:
    look()
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_notice("Not saved since 7:24: disk full", "warn", [("again", "Try again")])
    assert notice.isVisible()
    button = notice.findChild(KeyButton, "again")
    assert button is not None
    with qtbot.waitSignal(notice.chosen) as told:
        button.click()
    assert told.args == ["again"]
    notice.show_notice("")
    assert not notice.isVisible()


def test_an_empty_page_offers_the_first_step(qtbot: QtBot) -> None:
    empty = EmptyState("Here you will see", "what will be here", "Begin")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.begun):
        empty.button.click()
